import type { Scene } from "../scene.ts";
import type { AgreementKnowledge } from "./agreement-knowledge.ts";
import { type AgreementMention, mentionOfAgreement } from "./agreement-mention.ts";

/** An agreement called by its usual name: "Accordi di Abramo". Surface tokens are compared, each token once. */
export function namedAt(scene: Scene, knowledge: AgreementKnowledge, word: number): AgreementMention | null {
  const { words, text } = scene;
  for (const { words: name, agreement } of knowledge.names.get(surface(scene, word)) ?? []) {
    let at = word;
    let end = word;
    let matches = true;
    for (const part of name) {
      if (at >= words.length || surface(scene, at) !== part) {
        matches = false;
        break;
      }
      end = at;
      at = nextToken(scene, at);
    }
    const capital =
      text.slice(words.start[word], words.end[end]) !== text.slice(words.start[word], words.end[end]).toLowerCase();
    if (!matches || !capital) continue;
    return mentionOfAgreement(scene, word, end, agreement.kind, [...agreement.parties], agreement.id);
  }
  return null;
}

/** The token a word stands in, in small letters with straight apostrophes. */
function surface({ text, words }: Scene, word: number): string {
  const start = words.start[word];
  const form = words.form[word];
  // Nearly every word is a token of its own, and its form at hand.
  const isToken = form.length === words.end[word] - start && text.startsWith(form, start);
  const lower = (isToken ? form : text.slice(start, words.end[word])).toLowerCase();
  return lower.includes("’") ? lower.replace(/’/g, "'") : lower;
}

function nextToken(scene: Scene, word: number): number {
  let at = word + 1;
  while (at < scene.words.length && scene.words.start[at] === scene.words.start[word]) at++;
  return at;
}

import { D, U } from "../../grammar/universal.ts";
import { wordsOf } from "../references.ts";
import { type Discourse, entityOf, mentionAt } from "./discourse.ts";

/** Words in a dateline. */
const DATELINE_AT_MOST = 15;

/** A sentence without a verb that a capital heads: `BISHKEK, 9 NOV -`. */
function isDateline(discourse: Discourse, head: number): boolean {
  const { words, sentences } = discourse;
  const sentence = words.sentence[head];
  const end = Math.min(sentences.firstWord[sentence + 1], head + DATELINE_AT_MOST);
  for (let word = sentences.firstWord[sentence]; word < end; word++) if (words.upos[word] === U.VERB) return false;
  return true;
}

/** A place where, not someone who. */
export function isLocative(discourse: Discourse, head: number): boolean {
  const mention = mentionAt(discourse, head);
  if (mention === null || (mention.kind !== "metonym" && mention.kind !== "name")) return false;
  const { kind } = entityOf(discourse, mention);
  if (kind !== "state" && kind !== "place") return false;
  const { tree, words } = discourse;
  // A dateline says where, and no more.
  if (mention.place >= 0 && words.head[head] < 0 && tree.first[head] >= 0 && isDateline(discourse, head)) return true;
  return hasLocative(discourse, head) && (mention.place >= 0 || words.deprel[head] !== D.nmod);
}

/** `In Beirut`, `inside Afghanistan`: a preposition of place hangs on a word. */
export function hasLocative({ tree, words, references }: Discourse, word: number): boolean {
  const locatives = wordsOf(references, "locative");
  for (let child = tree.first[word]; child >= 0; child = tree.next[child])
    if (words.deprel[child] === D.case && locatives.has(words.form[child].toLowerCase())) return true;
  return false;
}

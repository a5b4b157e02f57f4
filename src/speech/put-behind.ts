import { U } from "../grammar/universal.ts";
import type { Draft } from "./draft.ts";
import type { QuotedSpan } from "./quoted-spans.ts";
import { canSpeak, nominalAt } from "./sources.ts";
import { type Speaker, speakerAt } from "./speakers.ts";
import { hasFinite, isFiniteWord, phraseAt } from "./surface.ts";

/** How far behind the mark the verb may stand that says whose words these are. */
const REACH = 24;

/**
 * Who is told, behind a quotation and in its own sentence, to have put it so, and by which verb: "“…,” was how Macron put it", "«…»: con queste
 * parole il premier ha aperto il vertice", "«…»: così Tajani ha commentato". Null when nobody is.
 */
export function putBehind(
  draft: Draft,
  span: QuotedSpan,
  speakers: readonly (Speaker | null)[],
): { speaker: Speaker; cue: number } | null {
  const { scene } = draft;
  const { words } = scene.tree;
  const high = draft.sentences.firstWord[words.sentence[Math.min(span.endWord, words.length - 1)] + 1];
  let from = span.endWord;
  while (from < high && words.upos[from] === U.PUNCT) from++;
  const { anaphors, clefts } = scene.knowledge;
  const isCopula = from < high && words.upos[from] === U.AUX && isFiniteWord(words, from);
  const phrase = isCopula ? from + 1 : from;
  if (phrase >= high) return null;
  const cleft = isCopula ? phraseAt(words, phrase, clefts) : -1;
  const behind = cleft >= 0 ? cleft : phraseAt(words, phrase, anaphors);
  if (behind < 0) return null;
  for (let word = behind; word < high && word - behind < REACH; word++) {
    const cue = draft.cueAt[word];
    const speaker = cue < 0 ? null : speakers[cue];
    if (speaker) return { speaker, cue: draft.cues[cue].verb };
  }
  // "«…»: così Lavrov sulle sanzioni": without a verb whoever is named right behind.
  const isBare = behind === phrase + 1 && (words.upos[behind] === U.PROPN || words.upos[behind] === U.DET);
  if (!isBare && !hasFinite(words, behind, high)) return null;
  const subject = words.upos[behind] === U.SCONJ || words.upos[behind] === U.PRON ? behind + 1 : behind;
  const { head } = nominalAt(scene, subject, high);
  return head >= 0 && canSpeak(scene, head) ? { speaker: speakerAt(draft, head, null), cue: -1 } : null;
}

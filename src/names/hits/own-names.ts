import { U } from "../../grammar/universal.ts";
import { wordsOf } from "../references.ts";
import { isCapitalised } from "./capitals.ts";
import { type Layout, lowerForm, type NamePiece, type NounHit, sentenceEnd, sentenceStart } from "./layout.ts";
import { isCapitalisedHeading } from "./name-pieces.ts";

/** More words before the noun are a heading, not a name. */
const LONGEST_FRONT = 4;

/**
 * The name that a capitalised noun for a body closes, where no table holds it: `Columbia University`, `National News Agency`.
 * Null when the noun stands small or alone, or the sentence is a heading in title case. A government is its state's, never a name.
 */
export function readOwnName(layout: Layout, noun: NounHit): NamePiece | null {
  const { words, lexicon } = layout;
  if (noun.agent.kind === "person" || noun.agent.number === "plur" || noun.agent.state >= 0) return null;
  const governments = wordsOf(lexicon.references, "government-noun");
  for (let word = noun.firstWord; word < noun.endWord; word++) {
    if (!isCapitalised(words.form[word]) || governments.has(lowerForm(layout, word))) return null;
  }
  const start = sentenceStart(layout, noun.firstWord);
  let first = noun.firstWord;
  while (first > start && isNamePart(layout, first - 1)) first--;
  if (first === noun.firstWord || noun.firstWord - first > LONGEST_FRONT) return null;
  if (isCapitalisedHeading(layout, start, sentenceEnd(layout, first))) return null;
  return { firstWord: first, endWord: noun.endWord, hit: null, taken: true, followed: false, kind: "organisation" };
}

/** A capitalised word that is no known name, title or month. */
function isNamePart({ words, hitAt, nounAt, lexicon }: Layout, word: number): boolean {
  const form = words.form[word];
  const upos = words.upos[word];
  if (upos !== U.PROPN && upos !== U.ADJ && upos !== U.NOUN) return false;
  if (!isCapitalised(form) || hitAt[word] >= 0 || nounAt[word] >= 0) return false;
  const lower = form.toLowerCase();
  return !lexicon.timeWords.has(lower) && !wordsOf(lexicon.references, "title").has(lower);
}

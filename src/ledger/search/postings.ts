import type { Row } from "../store.ts";
import { actorTerm } from "./terms.ts";
import type { LanguageWords } from "./word-finder.ts";

/** BM25's usual constants: how soon further mentions add little, and how much the length of an article counts. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;
/**
 * Words of an article of middling length, function words left out. BM25 has the mean of the collection here; a fixed one makes weights that
 * never change when articles are added, and the order of articles hardly depends on it.
 */
const MIDDLING_LENGTH = 150;
/** A reading of a form that is not its usual one counts half ("incontri": the meetings, rarely that you meet). */
const UNUSUAL = 0.5;
/** Weights are whole numbers: so much is a weight of one. */
const WEIGHT_SCALE = 1000;

/** What an article is indexed by. */
export interface Indexed {
  article: number;
  title: string | null;
  text: string;
  /** Ids of actors with the number of their mentions. */
  actors: readonly { id: string; mentions: number }[];
}

/** The rows of an article in the index: each of its terms with what it says of the article. The words of the title count twice. */
export function postingRows({ article, title, text, actors }: Indexed, words: LanguageWords): Row[] {
  const counts = new Map<number, number>();
  let length = 0;
  const count = (part: string) => {
    for (const { terms, usual } of words.wordsOf(part).terms) {
      if (terms.length > 0) length++;
      for (let at = 0; at < terms.length; at++)
        counts.set(terms[at], (counts.get(terms[at]) ?? 0) + (at < usual ? 1 : UNUSUAL));
    }
  };
  count(text);
  if (title !== null) count(title);
  for (const { id, mentions } of actors) counts.set(actorTerm(id), Math.max(1, mentions));
  const resistance = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / MIDDLING_LENGTH);
  return [...counts].map(([term, frequency]) => ({
    term,
    article,
    weight: Math.round((WEIGHT_SCALE * (SATURATION + 1) * frequency) / (frequency + resistance)),
  }));
}

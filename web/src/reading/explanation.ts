import { DEPREL, UPOS } from "../../../src/grammar/universal.ts";
import type { Document } from "../../../src/reader/document.ts";

/** Somebody who takes part, and the word that made them do so; null when inferred. */
export interface Part {
  id: string;
  word: string | null;
}

/** Why one event was read: what `entente read --explain` tells, as data. */
export interface Explanation {
  /** The row of the tables, or the classifier, that named the act. */
  rule: string;
  word: string;
  actors: Part[];
  recipients: Part[];
  /** What later passes decided, in order. */
  steps: string[];
  /** Its sentence: form, dictionary form, part of speech, relation, head. */
  words: string[][];
}

/** One explanation for each event of a document, in the order of its record. */
export function explanationsOf(document: Document): Explanation[] {
  const { words, mentions, events } = document;
  return events.map((draft) => {
    const parts = (side: typeof draft.actors): Part[] =>
      side.map(({ entity, word, mention }) => ({
        id: mentions.entities[entity].id,
        word: word < 0 || mention < 0 ? null : words.form[word],
      }));
    return {
      rule: draft.rule,
      word: words.form[draft.head],
      actors: parts(draft.actors),
      recipients: parts(draft.recipients),
      steps: draft.steps,
      words: sentenceOf(document, draft.head),
    };
  });
}

function sentenceOf({ words, sentences }: Document, at: number): string[][] {
  const sentence = words.sentence[at];
  const rows: string[][] = [];
  for (let word = sentences.firstWord[sentence]; word < sentences.firstWord[sentence + 1]; word++) {
    const head = words.head[word];
    rows.push([
      words.form[word],
      words.lemma[word],
      UPOS[words.upos[word]],
      DEPREL[words.deprel[word]],
      head < 0 ? "–" : words.form[head],
    ]);
  }
  return rows;
}

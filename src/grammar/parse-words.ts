import type { ParseState } from "./parse-state.ts";
import { UPOS_OF_TAG } from "./tags.ts";
import { U } from "./universal.ts";

/** What the parser asks of the words, one entry a word: hashes of form and dictionary form, tag, packed features, supertag. */
export interface ParserInput {
  forms: Int32Array;
  lemmas: Int32Array;
  tags: Uint8Array;
  morph: Int32Array;
  supertags: Uint8Array;
}

/** Number, gender and person: the lowest six bits of the features. */
const AGREEMENT = 63;

/** Empties `state` and lays out the words from .. to - 1 in it. */
export function layOut(state: ParseState, input: ParserInput, from: number, to: number): void {
  let verbs = 0;
  let marks = 0;
  let conjunctions = 0;
  state.reset(to - from);
  for (let i = from; i < to; i++) {
    const place = i - from;
    const tag = input.tags[i]!;
    state.lemma[place] = input.lemmas[i]!;
    state.form[place] = input.forms[i]!;
    state.tag[place] = tag;
    state.supertag[place] = input.supertags[i]!;
    state.agreement[place] = input.morph[i]! & AGREEMENT;
    state.verbs[place] = verbs;
    state.marks[place] = marks;
    state.conjunctions[place] = conjunctions;
    if (UPOS_OF_TAG[tag] === U.VERB) verbs++;
    else if (tag === U.PUNCT) marks++;
    else if (tag === U.CCONJ) conjunctions++;
  }
  const root = to - from;
  state.verbs[root] = state.verbs[root + 1] = verbs;
  state.marks[root] = state.marks[root + 1] = marks;
  state.conjunctions[root] = state.conjunctions[root + 1] = conjunctions;
}

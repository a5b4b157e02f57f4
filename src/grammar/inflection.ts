/** Chooses the morphological features of a tagged word among those its form or its ending is known to have with that tag. */
import { FORM, FORM_COLUMNS, type FormTable } from "./forms.ts";
import { feature1, feature2, feature3 } from "./hashing.ts";
import { analysisMorph, analysisTag, type RowTable } from "./lexicon.ts";
import { U } from "./universal.ts";
import { MAX_CLASSES, type Scorer } from "./weights.ts";

/** Room for the features of one decision. */
export const MAX_INFLECTION_FEATURES = 32;
/** As in the tagger: where the features that ask for the kind of treebank too are folded into. */
export const INFLECTION_TWINS: readonly number[] = [1, 4];
/** In the lexicon: seen in a treebank whose features follow another scheme. */
export const UNKNOWN_MORPH = 511;

/** The key of an ending in the table of endings; size 0 is the tag alone. */
export const endingKey = (tag: number, size: number, suffix: number): number =>
  feature3(90, tag, size, size === 0 ? 0 : suffix);

/** Neighbours' choices are looked back at through these: the last noun and the word before. */
export function inflectionFeatures(
  columns: Int32Array,
  ids: Int32Array,
  tags: Uint8Array,
  morphs: Int16Array,
  at: number,
  from: number,
  to: number,
  noun: number,
  group: number,
  features: Int32Array,
): number {
  const here = ids[at]! * FORM_COLUMNS;
  const tag = tags[at]!;
  const before = at > from ? ids[at - 1]! * FORM_COLUMNS : -1;
  const after = at + 1 < to ? ids[at + 1]! * FORM_COLUMNS : -1;
  const word = columns[here + FORM.word]!;
  const suffix2 = columns[here + FORM.suffix2]!;
  const suffix3 = columns[here + FORM.suffix3]!;
  const tagBefore = before < 0 ? 31 : tags[at - 1]!;
  const morphBefore = before < 0 ? 600 : morphs[at - 1]!;
  const tagBefore2 = at > from + 1 ? tags[at - 2]! : 31;
  const morphBefore2 = at > from + 1 ? morphs[at - 2]! : 600;
  const tagAfter = after < 0 ? 31 : tags[at + 1]!;
  const nounMorph = noun < 0 ? 600 : morphs[noun]!;
  let n = 0;
  features[n++] = feature1(tag, 100);
  features[n++] = feature2(101, tag, word);
  features[n++] = feature2(102, tag, columns[here + FORM.suffix1]!);
  features[n++] = feature2(103, tag, suffix2);
  features[n++] = feature2(104, tag, suffix3);
  features[n++] = feature2(105, tag, columns[here + FORM.suffix4]!);
  features[n++] = feature2(106, tag, columns[here + FORM.suffix5]!);
  features[n++] = feature2(107, tag, columns[here + FORM.shape]!);
  features[n++] = feature2(108, tag, before < 0 ? 1 : columns[before + FORM.word]!);
  features[n++] = feature3(109, tag, tagBefore, morphBefore);
  features[n++] = feature3(110, tag, suffix2, morphBefore);
  features[n++] = feature3(111, tag, morphBefore, morphBefore2);
  features[n++] = feature3(112, tag, tagBefore, tagBefore2);
  features[n++] = feature3(113, tag, word, tagBefore);
  features[n++] = feature3(114, tag, word, tagAfter);
  features[n++] = feature2(115, tag, after < 0 ? 1 : columns[after + FORM.word]!);
  features[n++] = feature2(116, tag, after < 0 ? 1 : columns[after + FORM.suffix2]!);
  features[n++] = feature2(117, tag, after < 0 ? 1 : columns[after + FORM.suffix3]!);
  features[n++] = feature3(118, tag, after < 0 ? 1 : columns[after + FORM.suffix1]!, tagAfter);
  features[n++] = feature2(119, tag, nounMorph);
  features[n++] = feature3(120, tag, nounMorph, suffix2);
  features[n++] = feature3(123, tag, before < 0 ? 1 : columns[before + FORM.word]!, word);
  if (group < 0) return n;
  features[n++] = feature3(121, tag, word, group);
  features[n++] = feature3(122, tag, suffix3, group);
  return n;
}

/** Whether a tag is one whose features agree with others': the anchor of later choices. */
const isNoun = (tag: number): boolean => tag === U.NOUN || tag === U.PROPN;

export class Inflector {
  private readonly forms: FormTable;
  private readonly lexicon: RowTable;
  private readonly endings: RowTable;
  private readonly scorer: Scorer;
  private readonly features = new Int32Array(MAX_INFLECTION_FEATURES);
  private readonly scores = new Float64Array(MAX_CLASSES);
  /** The features a word may have; `candidateCount` of them. */
  readonly candidates = new Int32Array(64);

  /** `endings` maps the keys of endings to numbers of features. */
  constructor(forms: FormTable, lexicon: RowTable, endings: RowTable, scorer: Scorer) {
    this.forms = forms;
    this.lexicon = lexicon;
    this.endings = endings;
    this.scorer = scorer;
  }

  /** Fills `candidates` for a form with a tag, known ones first; their number. */
  propose(id: number, tag: number): number {
    const { candidates, lexicon, endings } = this;
    const { columns } = this.forms;
    const base = id * FORM_COLUMNS;
    const row = columns[base + FORM.analyses]!;
    let count = 0;
    for (let k = lexicon.begin(row); k < lexicon.end(row); k++) {
      const analysis = lexicon.values[k]!;
      if (analysisTag(analysis) !== tag) continue;
      const morph = analysisMorph(analysis);
      if (morph === UNKNOWN_MORPH) continue;
      let place = 0;
      while (place < count && candidates[place] !== morph) place++;
      if (place === count && count < 64) candidates[count++] = morph;
    }
    if (count > 0) return count;
    for (let size = 4; size >= 0; size--) {
      const ending = endings.find(endingKey(tag, size, columns[base + FORM.suffix1 + size - 1]!));
      if (ending === 0) continue;
      const begin = endings.begin(ending);
      const length = Math.min(64, endings.end(ending) - begin);
      for (let k = 0; k < length; k++) candidates[k] = endings.values[begin + k]!;
      return length;
    }
    candidates[0] = 0;
    return 1;
  }

  /** Fills `morphs` (numbers of features) for from .. to - 1, whose tags stand. */
  inflect(ids: Int32Array, tags: Uint8Array, from: number, to: number, morphs: Int16Array): void {
    const { features, scores, candidates } = this;
    const { columns } = this.forms;
    let noun = -1;
    for (let at = from; at < to; at++) {
      const proposed = this.propose(ids[at]!, tags[at]!);
      let best = candidates[0]!;
      if (proposed > 1) {
        const count = inflectionFeatures(columns, ids, tags, morphs, at, from, to, noun, -1, features);
        scores.fill(0);
        this.scorer.score(features, count, scores);
        for (let k = 1; k < proposed; k++) if (scores[candidates[k]!]! > scores[best]!) best = candidates[k]!;
      }
      morphs[at] = best;
      if (isNoun(tags[at]!)) noun = at;
    }
  }
}

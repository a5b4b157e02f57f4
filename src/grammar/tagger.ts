import { FORM, FORM_COLUMNS, type FormTable, isSingle, tagOfBit } from "./forms.ts";
import { contextFeatures, formFeatures } from "./tag-features.ts";
import { TAG_COUNT } from "./tags.ts";
import type { Scorer } from "./weights.ts";

/** Room for the features of one decision. */
export const MAX_TAG_FEATURES = 64;

/** The last features ask for the kind of treebank too; each is folded into the one at this place, which is the same without. */
export const TAG_TWINS: readonly number[] = [0, 10];

/** No sum of so few weights is as small. */
const UNKNOWN = -32768;

/** How far to the left and to the right the tags are looked at. */
const REACH_LEFT = 3;
const REACH_RIGHT = 2;

/** Takes a tag for granted for each word of the sentence from .. to - 1. */
export function assumeTags(columns: Int32Array, ids: Int32Array, from: number, to: number, tags: Uint8Array): void {
  for (let at = from; at < to; at++) tags[at] = columns[ids[at]! * FORM_COLUMNS + FORM.assumed]!;
}

/** Tags word by word; `tags` is filled for from .. to - 1. */
export class Tagger {
  private readonly forms: FormTable;
  private readonly scorer: Scorer;
  private readonly features = new Int32Array(MAX_TAG_FEATURES);
  private readonly scores = new Float64Array(128);
  /** The tags that the first look took for granted. */
  private assumed = new Uint8Array(0);
  /** What the features of each form add to each tag; UNKNOWN until it has been added up. */
  private formScores = new Int16Array(0);
  private generation = 0;

  constructor(forms: FormTable, scorer: Scorer) {
    this.forms = forms;
    this.scorer = scorer;
  }

  tag(ids: Int32Array, from: number, to: number, tags: Uint8Array): void {
    const { columns, generation } = this.forms;
    if (generation !== this.generation) this.formScores.fill(UNKNOWN);
    this.generation = generation;
    if (this.assumed.length < tags.length) this.assumed = new Uint8Array(tags.length);
    const { assumed } = this;
    assumeTags(columns, ids, from, to, tags);
    assumed.set(tags.subarray(from, to), from);
    for (let at = from; at < to; at++) tags[at] = this.choose(ids, tags, at, from, to);
    /** Until where the tags to the left are other than at the first look. */
    let changedUntil = from;
    for (let at = from; at < to; at++) {
      if (at >= changedUntil && !this.wasWrong(tags, at, to)) continue;
      const tag = this.choose(ids, tags, at, from, to);
      if (tag === tags[at]) continue;
      tags[at] = tag;
      changedUntil = at + REACH_LEFT + 1;
    }
  }

  /** Whether a tag to the right of a word was taken for other than it is. */
  private wasWrong(tags: Uint8Array, at: number, to: number): boolean {
    const end = Math.min(at + REACH_RIGHT, to - 1);
    for (let next = at + 1; next <= end; next++) if (tags[next] !== this.assumed[next]) return true;
    return false;
  }

  private choose(ids: Int32Array, tags: Uint8Array, at: number, from: number, to: number): number {
    const { features, scores } = this;
    const { columns } = this.forms;
    const candidates = columns[ids[at]! * FORM_COLUMNS + FORM.candidates]!;
    if (isSingle(candidates)) return tagOfBit(candidates);
    if (at === from) {
      scores.fill(0, 0, TAG_COUNT);
      this.scorer.score(features, formFeatures(columns, ids[at]! * FORM_COLUMNS, true, features), scores);
    } else this.scoreForm(ids[at]!);
    this.scorer.score(features, contextFeatures(columns, ids, tags, at, from, to, -1, features, 0), scores);
    return bestTag(scores, candidates);
  }

  /** Sets the scores to what a form adds wherever it stands but at the beginning, which is added up once. */
  private scoreForm(id: number): void {
    const { features, scores } = this;
    const place = id * TAG_COUNT;
    if (place >= this.formScores.length) {
      const grown = new Int16Array(2 * (place + TAG_COUNT)).fill(UNKNOWN);
      grown.set(this.formScores);
      this.formScores = grown;
    }
    const { formScores } = this;
    if (formScores[place] !== UNKNOWN) {
      for (let tag = 0; tag < TAG_COUNT; tag++) scores[tag] = formScores[place + tag]!;
      return;
    }
    scores.fill(0, 0, TAG_COUNT);
    this.scorer.score(features, formFeatures(this.forms.columns, id * FORM_COLUMNS, false, features), scores);
    for (let tag = 0; tag < TAG_COUNT; tag++) formScores[place + tag] = scores[tag]!;
  }
}

/** The best scored tag among the bits of `candidates`. */
export function bestTag(scores: Float64Array, candidates: number): number {
  let best = -1;
  for (let rest = candidates; rest !== 0; rest &= rest - 1) {
    const tag = tagOfBit(rest & -rest);
    if (best < 0 || scores[tag]! > scores[best]!) best = tag;
  }
  return best;
}

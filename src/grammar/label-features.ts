/** What decides the relation of an arc, seen just before the arc is made. */
import { feature2, feature3, feature4 } from "./hashing.ts";
import type { ParseState } from "./parse-state.ts";

/** Room for the features of one arc. */
export const MAX_LABEL_FEATURES = 64;
/** As in the tagger: where the features that ask for the kind of treebank too are folded into. */
export const LABEL_TWINS: readonly number[] = [0, 2, 8, 3];

/** Features of the arc from `head` to `child`; `side` is the move that makes it. */
export function labelFeatures(
  state: ParseState,
  side: number,
  head: number,
  child: number,
  features: Int32Array,
): number {
  const { lemma, form, tag, supertag, label, left, right, left2, agreement } = state;
  const cw = lemma[child]!;
  const hw = lemma[head]!;
  const ct = tag[child]! | (side << 6);
  const ht = tag[head]!;
  const marker = left[child]!;
  const marker2 = left2[child]!;
  const sibling = side === 1 ? left[head]! : right[head]!;
  const sideLabels = side === 1 ? state.leftLabels[head]! : state.rightLabels[head]!;
  const otherLabels = side === 1 ? state.rightLabels[head]! : state.leftLabels[head]!;
  const last = state.length + 1;
  const before = child > 0 ? child - 1 : last;
  const after = child + 1 <= state.length ? child + 1 : last;
  const gap = Math.abs(head - child);
  const distance = gap < 4 ? gap : gap < 8 ? 4 : 5;
  const childLeft = state.leftLabels[child]!;
  const childRight = state.rightLabels[child]!;
  let n = 0;
  features[n++] = feature2(1, ct, ht);
  features[n++] = feature2(2, ct, cw);
  features[n++] = feature3(3, ct, cw, ht);
  features[n++] = feature3(4, ct, ht, hw);
  features[n++] = feature4(5, ct, cw, ht, hw);
  features[n++] = feature3(6, ct, ht, distance);
  features[n++] = feature3(7, ct, ht, childLeft);
  features[n++] = feature3(8, ct, ht, childRight);
  features[n++] = feature3(9, ct, ht, lemma[marker]!);
  features[n++] = feature4(10, ct, ht, hw, lemma[marker]!);
  features[n++] = feature3(11, ct, cw, lemma[marker]!);
  features[n++] = feature4(12, ct, ht, lemma[marker]!, lemma[marker2]!);
  features[n++] = feature4(13, ct, ht, label[marker]!, label[marker2]!);
  features[n++] = feature3(14, ct, ht, sideLabels);
  features[n++] = feature4(15, ct, ht, hw, sideLabels);
  features[n++] = feature4(16, ct, ht, sideLabels, otherLabels);
  features[n++] = feature4(17, ct, ht, otherLabels, childLeft);
  features[n++] = feature4(18, ct, ht, tag[sibling]!, label[sibling]!);
  features[n++] = feature4(19, ct, ht, lemma[sibling]!, label[sibling]!);
  features[n++] = feature3(20, ct, form[child]!, agreement[child]!);
  features[n++] = feature4(21, ct, ht, agreement[child]!, agreement[head]!);
  features[n++] = feature3(22, ct, form[head]!, ht);
  features[n++] = feature4(23, ct, ht, tag[before]!, tag[after]!);
  features[n++] = feature3(24, ct, ht, lemma[before]!);
  features[n++] = feature3(25, ct, ht, lemma[after]!);
  features[n++] = feature4(26, ct, ht, tag[state.below(1)]!, tag[state.ahead(1)]!);
  features[n++] = feature4(27, ct, ht, lemma[right[child]!]!, childRight);
  features[n++] = feature3(28, ct, cw, childLeft);
  features[n++] = feature4(33, ct, ht, state.leftCount[child]!, tag[marker]!);
  const cs = supertag[child]!;
  features[n++] = feature3(40, ct, ht, cs);
  features[n++] = feature3(41, ct, cs, cw);
  features[n++] = feature4(42, ct, cs, ht, hw);
  features[n++] = feature4(43, ct, cs, ht, lemma[marker]!);
  features[n++] = feature4(44, ct, cs, ht, sideLabels);
  features[n++] = feature4(45, ct, cs, ht, supertag[head]!);
  if (state.group < 0) return n;
  features[n++] = feature3(29, ct, ht, state.group);
  features[n++] = feature4(30, ct, ht, cw, state.group);
  features[n++] = feature4(31, ct, ht, lemma[marker]!, state.group);
  features[n++] = feature4(32, ct, ht, hw, state.group);
  return n;
}

/** What the parser looks at before each move, after Zhang & Nivre (2011): words, tags, distance, valency and relations around the
 * two places an arc can join, with agreement, the words between, and the kind of treebank. */
import { feature1, feature2, feature3, feature4 } from "./hashing.ts";
import type { ParseState } from "./parse-state.ts";

/** Room for the features of one move. */
export const MAX_PARSE_FEATURES = 128;
/** As in the tagger: where the features that ask for the kind of treebank too are folded into. */
export const PARSE_TWINS: readonly number[] = [31, 0, 22, 14, 23, 51];

const DISTANCE = Uint8Array.from({ length: 64 }, (_, d) => (d < 5 ? d : d < 7 ? 5 : d < 11 ? 6 : d < 21 ? 7 : 8));
const distanceClass = (d: number): number => (d < 0 ? 9 : d < 64 ? DISTANCE[d]! : 8);

export function parseFeatures(state: ParseState, features: Int32Array): number {
  const { lemma, form, tag, supertag, label, left, right, left2, right2, agreement } = state;
  const s0 = state.below(0);
  const s1 = state.below(1);
  const s2 = state.below(2);
  const b0 = state.ahead(0);
  const b1 = state.ahead(1);
  const b2 = state.ahead(2);
  const b3 = state.ahead(3);
  const nothing = state.length + 1;
  const s0w = lemma[s0]!;
  const s1w = lemma[s1]!;
  const b0w = lemma[b0]!;
  const s0t = tag[s0]!;
  const s1t = tag[s1]!;
  const s2t = tag[s2]!;
  const b0t = tag[b0]!;
  const b1t = tag[b1]!;
  const b2t = tag[b2]!;
  const s0s = supertag[s0]!;
  const s1s = supertag[s1]!;
  const b0s = supertag[b0]!;
  const b1s = supertag[b1]!;
  const s0l = left[s0]!;
  const s0r = right[s0]!;
  const s1l = left[s1]!;
  const s1r = right[s1]!;
  const b0l = left[b0]!;
  const s0L = state.leftLabels[s0]!;
  const s0R = state.rightLabels[s0]!;
  const s1L = state.leftLabels[s1]!;
  const s1R = state.rightLabels[s1]!;
  const b0L = state.leftLabels[b0]!;
  const near = distanceClass(s0 === nothing ? -1 : b0 - s0);
  const far = distanceClass(s1 === nothing ? -1 : s0 - s1);
  const between =
    s0 === nothing
      ? 0
      : Math.min(2, state.verbs[b0]! - state.verbs[s0]!) |
        (Math.min(3, state.marks[b0]! - state.marks[s0]!) << 2) |
        (Math.min(2, state.conjunctions[b0]! - state.conjunctions[s0]!) << 4);
  const inside =
    s1 === nothing
      ? 0
      : Math.min(2, state.verbs[s0]! - state.verbs[s1]!) |
        (Math.min(3, state.marks[s0]! - state.marks[s1]!) << 2) |
        (Math.min(2, state.conjunctions[s0]! - state.conjunctions[s1]!) << 4);
  const s0wt = feature2(1, s0w, s0t);
  const s1wt = feature2(1, s1w, s1t);
  const b0wt = feature2(1, b0w, b0t);
  const tags3 = s0t | (b0t << 5) | (s1t << 10);
  let n = 0;
  // single places
  features[n++] = feature1(2, s0wt);
  features[n++] = feature1(3, s1wt);
  features[n++] = feature1(4, b0wt);
  features[n++] = feature2(5, lemma[b1]!, b1t);
  features[n++] = feature2(6, lemma[b2]!, b2t);
  features[n++] = feature2(7, lemma[s2]!, s2t);
  features[n++] = feature1(8, s0t);
  features[n++] = feature1(9, b0t);
  features[n++] = feature2(10, b1t, b2t);
  features[n++] = feature2(11, form[s0]!, agreement[s0]!);
  features[n++] = feature2(12, form[b0]!, agreement[b0]!);
  features[n++] = feature2(13, form[s1]!, s1t);
  // stack top and buffer front
  features[n++] = feature2(14, s0wt, b0wt);
  features[n++] = feature2(15, s0wt, b0t);
  features[n++] = feature2(16, s0t, b0wt);
  features[n++] = feature2(17, s0t, b0t);
  features[n++] = feature3(18, s0t, b0t, near);
  features[n++] = feature3(19, s0wt, b0t, near);
  features[n++] = feature3(20, s0t, b0wt, near);
  features[n++] = feature3(21, s0t, b0t, between);
  features[n++] = feature4(22, s0t, b0t, agreement[s0]!, agreement[b0]!);
  // stack top and the word below
  features[n++] = feature2(23, s1wt, s0wt);
  features[n++] = feature2(24, s1wt, s0t);
  features[n++] = feature2(25, s1t, s0wt);
  features[n++] = feature2(26, s1t, s0t);
  features[n++] = feature3(27, s1t, s0t, far);
  features[n++] = feature3(28, s1wt, s0t, far);
  features[n++] = feature3(29, s1t, s0t, inside);
  features[n++] = feature4(30, s1t, s0t, agreement[s1]!, agreement[s0]!);
  features[n++] = feature3(31, s1wt, b0t, s0t);
  features[n++] = feature2(32, s1wt, b0wt);
  // three and four places
  features[n++] = feature1(33, tags3);
  features[n++] = feature2(34, tags3, b1t);
  features[n++] = feature2(35, tags3, s2t);
  features[n++] = feature3(36, s0t, b0t, b1t);
  features[n++] = feature4(37, s0t, b0t, b1t, b2t);
  features[n++] = feature4(38, b0t, b1t, b2t, tag[b3]!);
  features[n++] = feature3(39, s0wt, b0t, b1t);
  features[n++] = feature3(40, s0t, b0wt, b1t);
  features[n++] = feature3(41, s1t, s0wt, b0t);
  features[n++] = feature3(42, s1t, s0t, b0wt);
  features[n++] = feature4(43, s0t, b0t, lemma[b1]!, b1t);
  features[n++] = feature3(44, s2t, s1t, s0t);
  // dependents
  features[n++] = feature4(45, s0t, tag[s0l]!, label[s0l]!, b0t);
  features[n++] = feature4(46, s0t, tag[s0r]!, label[s0r]!, b0t);
  features[n++] = feature4(47, s0t, b0t, tag[b0l]!, label[b0l]!);
  features[n++] = feature4(48, s1t, tag[s1r]!, label[s1r]!, s0t);
  features[n++] = feature4(49, s1t, s0t, tag[s0l]!, label[s0l]!);
  features[n++] = feature4(50, s1t, s0t, tag[s0r]!, label[s0r]!);
  features[n++] = feature4(51, s1t, tag[s1l]!, label[s1l]!, s0t);
  features[n++] = feature3(52, s0t, lemma[s0l]!, b0t);
  features[n++] = feature3(53, s1t, s0t, lemma[s0l]!);
  features[n++] = feature3(54, s1wt, s0t, lemma[s0l]!);
  features[n++] = feature3(55, s0wt, s1t, lemma[s0l]!);
  features[n++] = feature3(56, s0t, b0t, lemma[b0l]!);
  features[n++] = feature3(57, s0wt, b0t, lemma[b0l]!);
  features[n++] = feature3(58, s1t, s0t, lemma[s0r]!);
  features[n++] = feature4(59, s0t, b0t, lemma[s1r]!, s1t);
  features[n++] = feature3(60, s0t, label[s0l]!, label[left2[s0]!]!);
  features[n++] = feature3(61, s0t, label[s0r]!, label[right2[s0]!]!);
  features[n++] = feature3(62, b0t, label[b0l]!, label[left2[b0]!]!);
  features[n++] = feature3(63, s1t, label[s1r]!, label[right2[s1]!]!);
  features[n++] = feature4(64, s1t, s0t, tag[s1r]!, tag[right2[s1]!]!);
  // valency and the relations gathered
  features[n++] = feature3(65, s0wt, state.leftCount[s0]!, state.rightCount[s0]!);
  features[n++] = feature3(66, s0t, s0L, s0R);
  features[n++] = feature3(67, s0wt, s0L, b0t);
  features[n++] = feature3(68, s0wt, s0R, b0t);
  features[n++] = feature3(69, s0t, s0R, b0t);
  features[n++] = feature3(70, s1wt, s1R, s0t);
  features[n++] = feature4(71, s1t, s1R, s0t, s0L);
  features[n++] = feature4(72, s1t, s1L, s1R, s0t);
  features[n++] = feature3(73, b0wt, b0L, s0t);
  features[n++] = feature4(74, s0t, s0L, b0t, b0L);
  features[n++] = feature3(75, b0t, b0L, s0wt);
  // what was guessed of the words beforehand
  features[n++] = feature2(90, s0t, s0s);
  features[n++] = feature2(91, b0t, b0s);
  features[n++] = feature2(94, s0s, b0s);
  features[n++] = feature3(97, s0s, b0s, near);
  features[n++] = feature2(98, s1s, s0s);
  features[n++] = feature3(101, s1s, s0s, b0s);
  features[n++] = feature3(102, s0s, b0s, b1s);
  features[n++] = feature4(103, s1t, s0s, b0t, s0t);
  features[n++] = feature3(105, s0s, b0wt, b0s);
  features[n++] = feature3(106, s1wt, s0s, b0t);
  features[n++] = feature4(108, s0s, s0L, s0R, b0t);
  features[n++] = feature4(109, s1s, s0s, s1R, s1t);
  // the kind of treebank
  if (state.group < 0) return n;
  features[n++] = feature4(76, state.group, s0t, b0t, s1t);
  features[n++] = feature2(77, state.group, s0wt);
  features[n++] = feature3(78, state.group, s1wt, s0t);
  features[n++] = feature3(79, state.group, s0t, b0wt);
  features[n++] = feature3(80, state.group, s1t, s0wt);
  features[n++] = feature4(81, state.group, s1t, s0t, lemma[s0l]!);
  return n;
}

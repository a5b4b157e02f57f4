import { dependent } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import { isQuote } from "../../text/quotation-marks.ts";
import { isBreak } from "../surface.ts";
import type { Quotation } from "../types.ts";
import { dependentFeatures } from "./dependent-features.ts";
import type { Features } from "./features.ts";
import { type AttributionScene, nominalSort, openingSort, pathBetween, small } from "./scene.ts";

const OUTSIDE = 31;

/** Who a cue's source most likely is, and how likely by the weights. */
export interface BestSource {
  word: number;
  score: number;
}

/** Whether a word may carry an attribution at all: the tables know it as such, or the rules found one there. */
export const mayBeCue = ({ kind, found }: AttributionScene, word: number): boolean =>
  kind[word] !== 0 || found[word] >= 0;

/** The features by which a word carries an attribution, or does not. */
export function cueFeatures(scene: AttributionScene, features: Features, cue: number, best: BestSource): void {
  const { draft, kind, sort, found } = scene;
  const { words } = draft.scene.tree;
  const sentence = words.sentence[cue];
  const low = draft.sentences.firstWord[sentence];
  const high = draft.sentences.firstWord[sentence + 1];
  const tag = words.upos[cue];
  const here = kind[cue] === 0 ? tag : kind[cue];
  const form = (words.morph[cue] >> 6) & 511;
  const relation = words.deprel[cue];
  const read = readAs(found[cue] < 0 ? null : draft.quotations[found[cue]]);
  const governor = words.head[cue];
  const source = best.word < 0 ? 0 : nominalSort(scene, best.word);
  const path = best.word < 0 ? 0 : pathBetween(scene, cue, best.word);
  const sure = sureness(best.score);
  const inside = draft.spanAt[cue] < 0 ? 0 : 1;
  const at = (word: number) => (word < low || word >= high ? OUTSIDE : sort[word]);
  const tagAt = (word: number) => (word < low || word >= high ? OUTSIDE : words.upos[word]);
  const marks = marksAround(scene, cue, low, high);
  features.clear();
  features.one(1, tag);
  features.one(2, here);
  features.two(3, read, here);
  features.two(4, form, tag);
  features.two(5, form, here);
  features.two(6, relation, tag);
  features.two(7, relation, here);
  features.three(8, relation, governor < 0 ? 0 : sort[governor], tag);
  features.three(9, relation, governor < 0 ? 0 : sort[governor], here);
  features.two(10, source, here);
  features.three(11, path, sure, tag);
  features.three(12, path, here, source);
  features.two(13, sure, here);
  features.two(14, best.word < 0 ? 0 : sort[best.word], here);
  features.three(15, inside, here, source);
  features.two(16, draft.voiceAt[cue] < 0 ? 0 : 1, here);
  features.two(17, at(cue - 1), here);
  features.two(18, at(cue + 1), here);
  features.three(19, tagAt(cue - 1), tag, tagAt(cue + 1));
  features.three(20, at(cue - 1), here, at(cue + 1));
  features.three(21, at(cue + 1), at(cue + 2), here);
  features.two(22, marks, here);
  features.three(23, marks, source, tag);
  features.three(24, marks, read, here);
  features.two(25, small(cue - low), tag);
  features.two(26, small(high - low), here);
  features.two(27, small(high - cue), here);
  features.two(28, draft.headline[sentence] ? 1 : 0, here);
  features.two(29, words.form[high - 1] === "?" ? 1 : 0, here);
  features.two(30, openingSort(scene, cue), relation);
  features.two(31, openingSort(scene, cue), here);
  dependentFeatures(scene, features, cue, here, source);
  if (scene.lemma === null) return;
  const own = scene.lemma[cue];
  features.two(60, own, tag);
  features.two(61, own, form);
  features.two(62, own, read);
  features.two(63, own, source);
  features.two(64, own, sure);
  features.two(65, own, at(cue + 1));
  features.two(66, own, cue + 1 < high ? scene.lemma[cue + 1] : 0);
  features.two(67, own, cue > low ? scene.lemma[cue - 1] : 0);
  features.two(68, own, marks);
  features.three(69, governor < 0 ? 0 : scene.lemma[governor], relation, tag);
  features.two(70, own, relation);
}

/** How sure the weights are of a source, in whole steps. */
export const sureness = (score: number): number => Math.max(-6, Math.min(4, Math.round(score)));

/** What the rules made of a cue: standing and kind of the quotation, whether somebody is named. */
const readAs = (quotation: Quotation | null): number =>
  quotation === null
    ? 0
    : 1 +
      STANDINGS.indexOf(quotation.standing) +
      4 * KINDS.indexOf(quotation.kind) +
      (quotation.speaker === null ? 16 : 0);

const STANDINGS = ["said", "thought", "headline"];
const KINDS = ["direct", "indirect", "mixed"];

/** The features by which a cue has a source that is named in its sentence, or has none. */
export function namedFeatures(scene: AttributionScene, features: Features, cue: number, best: BestSource): void {
  const { draft, kind, found } = scene;
  const { tree } = draft.scene;
  const { words } = tree;
  const sure = sureness(best.score);
  const tag = words.upos[cue];
  const path = best.word < 0 ? 0 : pathBetween(scene, cue, best.word);
  const source = best.word < 0 ? 0 : nominalSort(scene, best.word);
  const passive = dependent(tree, cue, D["aux:pass"]) >= 0 ? 1 : 0;
  const ruled = found[cue] < 0 ? 0 : draft.quotations[found[cue]].speaker === null ? 1 : 2;
  const form = (words.morph[cue] >> 12) & 7;
  features.clear();
  features.two(400, sure, tag);
  features.two(401, sure, kind[cue]);
  features.three(402, path, kind[cue], passive);
  features.three(403, sure, path, passive);
  features.two(404, ruled, kind[cue]);
  features.three(405, ruled, sure, tag);
  features.three(406, path, source, tag);
  features.three(407, passive, kind[cue], ruled);
  features.two(408, source, kind[cue]);
  features.two(409, words.deprel[cue], sure);
  features.three(410, words.deprel[cue], form, path);
  if (scene.lemma === null) return;
  features.two(411, sure, scene.lemma[cue]);
  features.three(412, path, scene.lemma[cue], passive);
  features.two(413, ruled, scene.lemma[cue]);
  features.two(414, best.word < 0 ? 0 : scene.lemma[best.word], scene.lemma[cue]);
}

/** Whether quoted words end before a cue or begin behind it in its clause: bits. */
function marksAround({ draft }: AttributionScene, cue: number, low: number, high: number): number {
  const { words } = draft.scene.tree;
  let marks = 0;
  for (let word = cue - 1; word >= low && cue - word < 12; word--) {
    if (words.upos[word] === U.PUNCT && isQuote(words.form[word])) {
      marks |= cue - word < 5 ? 1 : 2;
      break;
    }
    if (isBreak(words, word)) marks |= 4;
  }
  for (let word = cue + 1; word < high && word - cue < 12; word++) {
    if (words.upos[word] === U.PUNCT && isQuote(words.form[word])) return marks | (word - cue < 5 ? 8 : 16);
    if (isBreak(words, word)) marks |= 32;
    if (words.form[word] === ":") marks |= 64;
  }
  return marks;
}

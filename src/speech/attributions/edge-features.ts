import { U } from "../../grammar/universal.ts";
import type { Features } from "./features.ts";
import { type AttributionScene, pathBetween, small } from "./scene.ts";

const OUTSIDE = 31;

/** Where the words around a head may begin or end; which of source and cue, and which side, is the base of the templates. */
export interface Edge {
  /** Added to templates: the four kinds of edge are told apart. */
  base: number;
  /** The word that heads the source or cue. */
  head: number;
  /** Of a source its cue, of a cue its source (-1). */
  other: number;
  /** The edge by the rules' phrase; -1 when they have none. */
  ruled: number;
}

export const EDGES = { sourceFirst: 200, sourceEnd: 240, cueFirst: 280, cueEnd: 320 } as const;

/** The features by which a source or cue begins (or ends, exclusive) at `at`. */
export function edgeFeatures(scene: AttributionScene, features: Features, edge: Edge, at: number, end: boolean): void {
  const { draft, sort, kind } = scene;
  const { words } = draft.scene.tree;
  const { base, head, other, ruled } = edge;
  const sentence = words.sentence[head];
  const low = draft.sentences.firstWord[sentence];
  const high = draft.sentences.firstWord[sentence + 1];
  const cell = (column: ArrayLike<number>, word: number) => (word < low || word >= high ? OUTSIDE : column[word]);
  const last = end ? at - 1 : at;
  const next = end ? at : at - 1;
  const inner = end ? at - 2 : at + 1;
  const beyond = end ? at + 1 : at - 2;
  const far = small(Math.abs(last - head));
  const tag = words.upos[head];
  const rule = ruled < 0 ? 0 : ruled === at ? 1 : ruled < at === end ? 2 : 3;
  const touches = other < 0 ? 0 : next === other ? 1 : end === other > head ? (Math.abs(other - at) < 4 ? 2 : 3) : 4;
  const [from, to] = end ? [head, at] : [at, head + 1];
  // Words inside whose governor lies outside, words outside that hang on words inside.
  let breaks = 0;
  let open = 0;
  let finite = 0;
  for (let word = from; word < to; word++) {
    if (words.upos[word] === U.PUNCT) breaks++;
    else if (words.upos[word] === U.VERB || words.upos[word] === U.AUX) finite++;
    if (word !== head && (words.head[word] < Math.min(from, head) || words.head[word] >= Math.max(to, head + 1)))
      open++;
  }
  let loose = 0;
  for (let word = next, steps = 0; word >= low && word < high && steps < 4; word += end ? 1 : -1, steps++) {
    const above = words.head[word];
    if (above >= from && above < to && words.upos[word] !== U.PUNCT) {
      loose = 1 + steps;
      break;
    }
  }
  const shape = small(breaks) + 8 * small(open) + 64 * small(finite) + 512 * loose;
  const relation = cell(words.deprel, last);
  const outer = cell(words.deprel, next);
  const lastPath = pathBetween(scene, head, last);
  const nextPath = next < low || next >= high ? 1 : pathBetween(scene, head, next);
  features.clear();
  features.two(base, far, tag);
  features.three(base + 1, rule, shape, far);
  features.two(base + 2, rule, touches);
  features.three(base + 3, rule, cell(words.upos, last), cell(words.upos, next));
  features.three(base + 4, cell(words.upos, last), cell(words.upos, next), tag);
  features.three(base + 5, cell(sort, last), cell(words.upos, next), tag);
  features.three(base + 6, cell(words.upos, last), cell(sort, next), tag);
  features.two(base + 7, cell(sort, last), cell(sort, next));
  features.three(base + 8, lastPath, nextPath, tag);
  features.two(base + 9, lastPath, tag);
  features.two(base + 10, nextPath, tag);
  features.three(base + 11, nextPath, cell(sort, next), tag);
  features.three(base + 12, lastPath, cell(sort, last), tag);
  features.two(base + 13, shape, tag);
  features.three(base + 14, shape, cell(words.upos, last), cell(words.upos, next));
  features.three(base + 15, touches, cell(words.upos, last), cell(words.upos, next));
  features.three(base + 16, touches, shape, tag);
  features.three(base + 17, relation, outer, tag);
  features.three(base + 18, cell(words.upos, inner), cell(words.upos, last), cell(words.upos, next));
  features.three(base + 19, cell(words.upos, last), cell(words.upos, next), cell(words.upos, beyond));
  features.three(base + 20, kind[head], cell(sort, next), last - head);
  features.three(base + 21, kind[head], cell(words.upos, next), last - head);
  features.two(base + 22, kind[head], cell(sort, last));
  features.three(base + 24, cell(sort, next), cell(sort, beyond), cell(words.upos, last));
  features.three(base + 25, nextPath, cell(words.upos, beyond), cell(words.upos, last));
  features.three(
    base + 26,
    draft.spanAt[last] === draft.spanAt[head] ? 0 : 1,
    next < low || next >= high ? 2 : draft.spanAt[next] === draft.spanAt[head] ? 0 : 1,
    rule,
  );
  features.three(base + 27, other < 0 ? 0 : sort[other], cell(words.upos, last), cell(words.upos, next));
  const { lemma } = scene;
  if (lemma === null) return;
  const before = cell(lemma, last);
  const after = cell(lemma, next);
  features.two(base + 28, before, after);
  features.three(base + 29, before, cell(words.upos, next), tag);
  features.three(base + 30, cell(words.upos, last), after, tag);
  features.three(base + 31, nextPath, after, tag);
  features.three(base + 32, lemma[head], after, last - head);
  features.three(base + 33, lemma[head], cell(words.upos, next), last - head);
  features.two(base + 34, lemma[head], before);
  features.three(base + 35, after, cell(lemma, beyond), cell(words.upos, last));
}

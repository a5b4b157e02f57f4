import { cueWords } from "../cues.ts";
import { EDGES, type Edge, edgeFeatures } from "./edge-features.ts";
import type { Features } from "./features.ts";
import type { AttributionScene } from "./scene.ts";
import type { Weights } from "./weights.ts";

/** Words from a head to the edge of its phrase, at most. */
const SOURCE_REACH = 30;
const CUE_REACH = 9;

/** One of the four edges of an attribution: what its features need, and where it may lie. */
export interface EdgeChoice {
  edge: Edge;
  /** Whether the phrase ends there, exclusive, rather than begins. */
  end: boolean;
  places: readonly number[];
}

/** The edges of a source in the order first, end. */
export function sourceEdges(scene: AttributionScene, cue: number, source: number): [EdgeChoice, EdgeChoice] {
  const [first, end] = ruledSource(scene, cue, source);
  const { sourceFirst, sourceEnd } = EDGES;
  return [
    choice(scene, { base: sourceFirst, head: source, other: cue, ruled: first }, false, SOURCE_REACH),
    choice(scene, { base: sourceEnd, head: source, other: cue, ruled: end }, true, SOURCE_REACH),
  ];
}

/** The edges of a cue in the order first, end; `source` is -1 where nobody is named. */
export function cueEdges(scene: AttributionScene, cue: number, source: number): [EdgeChoice, EdgeChoice] {
  const index = scene.draft.cueAt[cue];
  const [first, end] = index < 0 ? [-1, -1] : cueWords(scene.draft.scene.tree, scene.draft.cues[index]);
  const { cueFirst, cueEnd } = EDGES;
  return [
    choice(scene, { base: cueFirst, head: cue, other: source, ruled: first }, false, CUE_REACH),
    choice(scene, { base: cueEnd, head: cue, other: source, ruled: end }, true, CUE_REACH),
  ];
}

function choice({ draft }: AttributionScene, edge: Edge, end: boolean, reach: number): EdgeChoice {
  const { head, other } = edge;
  const sentence = draft.scene.tree.words.sentence[head];
  const low = draft.sentences.firstWord[sentence];
  const high = draft.sentences.firstWord[sentence + 1];
  const places: number[] = [];
  if (end) {
    for (let at = head + 1; at <= high && at - head <= reach + 1; at++) {
      places.push(at);
      if (at === other) break;
    }
  } else for (let at = head; at >= low && head - at <= reach && at !== other; at--) places.push(at);
  return { edge, end, places };
}

/** The likeliest place of an edge, and the logarithm of its share among all places. */
export function bestEdge(
  scene: AttributionScene,
  weights: Weights,
  features: Features,
  { edge, end, places }: EdgeChoice,
): { at: number; share: number } {
  let at = -1;
  let best = Number.NEGATIVE_INFINITY;
  let total = 0;
  for (const place of places) {
    edgeFeatures(scene, features, edge, place, end);
    const sum = weights.sum(features);
    total += Math.exp(sum);
    if (sum <= best) continue;
    best = sum;
    at = place;
  }
  return { at, share: best - Math.log(total) };
}

/** The words of the phrase by which the rules named a source; -1 where the source is not in it. */
function ruledSource({ draft, found }: AttributionScene, cue: number, source: number): [number, number] {
  const { words } = draft.scene.tree;
  const phrase = found[cue] < 0 ? null : (draft.quotations[found[cue]].speaker?.phrase ?? null);
  if (phrase === null || words.start[source] < phrase[0] || words.end[source] > phrase[1]) return [-1, -1];
  let first = source;
  let end = source + 1;
  while (first > 0 && words.start[first - 1] >= phrase[0]) first--;
  while (end < words.length && words.end[end] <= phrase[1]) end++;
  return [first, end];
}

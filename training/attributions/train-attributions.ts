import { inKeyOrder } from "../../src/grammar/key-index.ts";
import { writeModel } from "../../src/grammar/model.ts";
import { packKeys } from "../../src/grammar/packing.ts";
import { cueFeatures, mayBeCue, namedFeatures } from "../../src/speech/attributions/cue-features.ts";
import { edgeFeatures } from "../../src/speech/attributions/edge-features.ts";
import { cueEdges, type EdgeChoice, sourceEdges } from "../../src/speech/attributions/edges.ts";
import { Features } from "../../src/speech/attributions/features.ts";
import { bestSource } from "../../src/speech/attributions/source.ts";
import { sourceCandidates, sourceFeatures } from "../../src/speech/attributions/source-features.ts";
import { SCALE, type Weights, ZERO } from "../../src/speech/attributions/weights.ts";
import type { CodedArticle } from "./coded-articles.ts";
import { Decisions, type LearntWeights } from "./sparse-logistic.ts";

const features = new Features();

/** Learns the four kinds of decision from coded articles; their features never meet, so that one table holds all weights. */
export function learnAttributions(articles: readonly CodedArticle[]): LearntWeights[] {
  // What is learnt about cues sees sources as they are found on articles not learnt from.
  const halves = [1, 0].map((odd) => learnSources(articles.filter((_, index) => index % 2 === odd)));
  const cues = new Decisions();
  const names = new Decisions();
  const edges = new Decisions();
  articles.forEach(({ scene, attributions }, index) => {
    const sources = halves[index % 2];
    const carriers = new Set(attributions.map(({ carrier }) => carrier));
    for (let word = 0; word < scene.kind.length; word++) {
      if (!mayBeCue(scene, word)) continue;
      cueFeatures(scene, features, word, bestSource(scene, sources, features, word));
      cues.add(features, carriers.has(word));
    }
    for (const { carrier, named, cue, source } of attributions) {
      namedFeatures(scene, features, carrier, bestSource(scene, sources, features, carrier));
      names.add(features, named >= 0);
      const [from, to] = cueEdges(scene, carrier, named);
      addEdge(edges, scene, from, cue[0]);
      addEdge(edges, scene, to, cue[1]);
      if (source === null) continue;
      const [first, end] = sourceEdges(scene, carrier, named);
      addEdge(edges, scene, first, source[0]);
      addEdge(edges, scene, end, source[1]);
    }
  });
  return [learnSources(articles), cues.learn(), names.learn(), edges.learn()];
}

function learnSources(articles: readonly CodedArticle[]): Weights & LearntWeights {
  const decisions = new Decisions();
  for (const { scene, attributions } of articles) {
    for (const { carrier, named } of attributions) {
      if (named < 0) continue;
      for (const candidate of sourceCandidates(scene, carrier)) {
        sourceFeatures(scene, features, carrier, candidate);
        decisions.add(features, candidate === named);
      }
    }
  }
  return decisions.learn();
}

function addEdge(
  decisions: Decisions,
  scene: CodedArticle["scene"],
  { edge, end, places }: EdgeChoice,
  right: number,
): void {
  for (const place of places) {
    edgeFeatures(scene, features, edge, place, end);
    decisions.add(features, place === right);
  }
}

/** The file of learnt weights as `AttributionWeights` reads it; those that round to nothing are left out. */
export function packAttributions(learnt: readonly LearntWeights[], lexical: boolean): Uint8Array {
  const kept = new Map<number, number>();
  for (const { byFeature } of learnt) {
    for (const [feature, weight] of byFeature) {
      const steps = Math.max(-ZERO, Math.min(ZERO - 1, Math.round(weight * SCALE)));
      if (steps !== 0) kept.set(feature, steps + ZERO);
    }
  }
  const keys = Int32Array.from(kept.keys());
  const order = inKeyOrder(keys);
  return writeModel({
    lexical: lexical ? "yes" : "no",
    keys: packKeys(Int32Array.from(order, (place) => keys[place])),
    weights: Uint8Array.from(order, (place) => kept.get(keys[place]) as number),
  });
}

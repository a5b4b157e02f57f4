import type { BestSource } from "./cue-features.ts";
import type { Features } from "./features.ts";
import type { AttributionScene } from "./scene.ts";
import { sourceCandidates, sourceFeatures } from "./source-features.ts";
import type { Weights } from "./weights.ts";

/** The word of a cue's sentence that most likely heads its source. */
export function bestSource(scene: AttributionScene, weights: Weights, features: Features, cue: number): BestSource {
  let word = -1;
  let score = Number.NEGATIVE_INFINITY;
  for (const candidate of sourceCandidates(scene, cue)) {
    sourceFeatures(scene, features, cue, candidate);
    const sum = weights.sum(features);
    if (sum <= score) continue;
    score = sum;
    word = candidate;
  }
  return { word, score: word < 0 ? LOWEST : score };
}

const LOWEST = -9;

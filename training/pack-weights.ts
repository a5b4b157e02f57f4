import { packEntries } from "../src/grammar/weight-bytes.ts";
import type { Weights } from "./perceptron.ts";

/** The mean of several models: an ensemble that costs no more than one at run time, since scores are linear in the weights. */
export function meanOf(models: Weights[]): Weights {
  if (models.length === 1) return models[0]!;
  const rowOf = new Map<number, Map<number, number>>();
  for (const model of models) {
    for (let i = 0; i < model.keys.length; i++) {
      let row = rowOf.get(model.keys[i]!);
      if (!row) {
        row = new Map();
        rowOf.set(model.keys[i]!, row);
      }
      for (let k = model.offsets[i]!; k < model.offsets[i + 1]!; k++) {
        row.set(model.classes[k]!, (row.get(model.classes[k]!) ?? 0) + model.weights[k]! / models.length);
      }
    }
  }
  const keys = Int32Array.from(rowOf.keys());
  const offsets = new Int32Array(keys.length + 1);
  const classes: number[] = [];
  const weights: number[] = [];
  let i = 0;
  for (const row of rowOf.values()) {
    for (const [target, weight] of row) {
      classes.push(target);
      weights.push(weight);
    }
    offsets[++i] = classes.length;
  }
  return { keys, offsets, classes: Uint8Array.from(classes), weights: Float32Array.from(weights) };
}

/** Packed rows as `PackedWeights` takes them. */
export interface Packed {
  keys: Int32Array;
  lengths: Uint8Array;
  entries: Uint8Array;
}

/**
 * Rounds weights to 9 bits and keeps the `limit` rows with the greatest weights in them, in key order, each in the order of its classes.
 */
export function packWeights(model: Weights, limit: number): Packed {
  const scale = 255 / model.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6);
  const greatest = Float32Array.from(model.keys, (_, i) => {
    let most = 0;
    for (let k = model.offsets[i]!; k < model.offsets[i + 1]!; k++) most = Math.max(most, Math.abs(model.weights[k]!));
    return most;
  });
  const ranked = greatest.slice().sort();
  const least = Math.max(0.5 / scale, ranked[Math.max(0, ranked.length - limit)] ?? 0);
  const kept = [...model.keys.keys()].filter((i) => greatest[i]! >= least);
  kept.sort((a, b) => (model.keys[a]! >>> 0) - (model.keys[b]! >>> 0));
  const keys = new Int32Array(kept.length);
  const lengths = new Uint8Array(kept.length);
  const entries: number[] = [];
  kept.forEach((row, place) => {
    keys[place] = model.keys[row]!;
    const packed: number[] = [];
    for (let k = model.offsets[row]!; k < model.offsets[row + 1]!; k++) {
      const rounded = Math.max(-255, Math.min(255, Math.round(model.weights[k]! * scale)));
      if (rounded !== 0) packed.push((rounded << 7) | model.classes[k]!);
    }
    packed.sort((one, other) => (one & 127) - (other & 127));
    for (const entry of packed) entries.push(entry);
    lengths[place] = packed.length;
  });
  return { keys, lengths, entries: packEntries(lengths, entries) };
}

/** Packs the weights of a field as `NameWeights` reads them. */
import { LABEL_COUNT } from "../../src/names/recogniser/labels.ts";
import { GREATEST_WEIGHT, printOf } from "../../src/names/recogniser/name-weights.ts";
import type { CrfModel } from "./crf.ts";

export interface PackedCrf {
  buckets: Int32Array;
  records: Int16Array;
  transitions: Int16Array;
  /** What a weight of 1 is packed as. */
  scale: number;
}

/** Features in a bucket, on average. */
const BUCKET = 4;
/** Weights that round to less than this share of the greatest are nothing. */
const NEGLIGIBLE = 0.02;

/** Keeps the `limit` features whose weights differ most; a feature's weights count against each other only. */
export function packCrf(model: CrfModel, keys: Int32Array, limit: number): PackedCrf {
  const L = LABEL_COUNT;
  const spread = Float32Array.from(keys, (_, feature) => {
    const row = model.weights.subarray(feature * L, feature * L + L);
    return row.reduce((sum, weight) => sum + weight * weight, 0);
  });
  const kept = [...keys.keys()].sort((a, b) => spread[b] - spread[a]).slice(0, limit);
  let greatest = 1e-6;
  for (const weight of model.weights) greatest = Math.max(greatest, Math.abs(weight));
  for (const weight of model.transitions) greatest = Math.max(greatest, Math.abs(weight));
  const scale = Math.floor(GREATEST_WEIGHT / greatest);
  let size = 1;
  while (size * BUCKET < kept.length) size *= 2;
  const inBucket: number[][] = Array.from({ length: size }, () => []);
  for (const feature of kept) inBucket[keys[feature] & (size - 1)].push(feature);
  const buckets = new Int32Array(size + 1);
  const records: number[] = [];
  inBucket.forEach((features, bucket) => {
    for (const feature of features) {
      const entries: number[] = [];
      for (let label = 0; label < L; label++) {
        const weight = model.weights[feature * L + label];
        if (Math.abs(weight) >= NEGLIGIBLE) entries.push((Math.round(weight * scale) << 4) | label);
      }
      if (entries.length > 0) records.push(printOf(keys[feature]), entries.length, ...entries);
    }
    buckets[bucket + 1] = records.length;
  });
  const transitions = Int16Array.from(model.transitions, (weight) => Math.round(weight * scale));
  return { buckets, records: Int16Array.from(records), transitions, scale };
}

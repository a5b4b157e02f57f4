import { inKeyOrder } from "../../src/grammar/key-index.ts";
import { writeModel } from "../../src/grammar/model.ts";
import { packKeys } from "../../src/grammar/packing.ts";
import { CLASSES } from "./classes.ts";
import type { SoftmaxWeights } from "./softmax.ts";
import type { VectorSections } from "./word-vectors.ts";

/** The largest number a byte holds with its sign. */
const TOP = 127;

/** The bytes of a model file: weights as small whole numbers; features none of whose weights reaches `least` are left out. */
export function packTypes(
  { features, meaning, wording }: SoftmaxWeights,
  vectors: VectorSections,
  least: number,
): Uint8Array {
  const read = tableOf(features, least);
  return writeModel({
    classes: CLASSES.join(" "),
    ...sectionsOf("read", read),
    meaning: Int16Array.from(meaning.flatMap((row) => [...row].map((weight) => Math.round(weight * read.scale)))),
    ...sectionsOf("wording", tableOf(wording, least)),
    ...vectors,
  });
}

interface Table {
  keys: Int32Array;
  weights: Int8Array;
  scale: number;
}

function tableOf(rows: ReadonlyMap<number, Float64Array>, least: number): Table {
  const kept = [...rows].filter(([, row]) => row.some((weight) => Math.abs(weight) >= least));
  const top = Math.max(1, ...kept.map(([, row]) => Math.max(...row.map(Math.abs))));
  const scale = Math.floor(TOP / top);
  const keys = Int32Array.from(kept, ([hash]) => hash);
  const order = inKeyOrder(keys);
  const weights = new Int8Array(kept.length * CLASSES.length);
  order.forEach((place, i) => {
    weights.set(
      kept[place][1].map((weight) => Math.round(weight * scale)),
      i * CLASSES.length,
    );
  });
  return { keys: Int32Array.from(order, (place) => keys[place]), weights, scale };
}

const sectionsOf = (name: string, { keys, weights, scale }: Table) => ({
  [`${name}.keys`]: packKeys(keys),
  [`${name}.weights`]: new Uint8Array(weights.buffer),
  [`${name}.scale`]: Int32Array.of(scale),
});

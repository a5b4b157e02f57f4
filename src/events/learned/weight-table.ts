import { KeyIndex } from "../../grammar/key-index.ts";
import type { Model } from "../../grammar/model.ts";

/** Weights of features by class: small whole numbers in units of `1 / scale`, read in place. */
export class WeightTable {
  readonly scale: number;
  private readonly index: KeyIndex;
  private readonly weights: Int8Array;
  private readonly classes: number;

  /** Opens the sections `<name>.keys`, `<name>.weights` and `<name>.scale` of a model. */
  constructor(model: Model, name: string, classes: number) {
    const weights = model.bytes(`${name}.weights`);
    this.classes = classes;
    this.index = new KeyIndex(model.keys(`${name}.keys`));
    this.weights = new Int8Array(weights.buffer, weights.byteOffset, weights.length);
    this.scale = model.integers(`${name}.scale`)[0]!;
  }

  /** Adds to `scores` what the known ones of some features weigh, each as much as `shareOf` says of their number. */
  add(hashes: readonly number[], scores: Float64Array, shareOf: (known: number) => number): void {
    const { classes, weights } = this;
    const places = hashes.map((hash) => this.index.find(hash)).filter((place) => place >= 0);
    const share = shareOf(places.length) / this.scale;
    for (const place of places)
      for (let each = 0; each < classes; each++) scores[each]! += share * weights[place * classes + each]!;
  }
}

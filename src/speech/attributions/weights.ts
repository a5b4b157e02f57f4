import { KeyIndex } from "../../grammar/key-index.ts";
import { Model } from "../../grammar/model.ts";
import type { Features } from "./features.ts";

/** A weight is stored as a byte: 128 is 0, and so many steps are 1. */
export const SCALE = 32;
export const ZERO = 128;

/** What scores the features of a decision: above 0 it is more likely right than wrong. */
export interface Weights {
  sum(features: Features): number;
}

/** The weights of a language's `attributions.bin`: a byte for each feature that was met in training. */
export class AttributionWeights implements Weights {
  /** Whether they know the words of the language itself, not only their classes. */
  readonly lexical: boolean;
  private readonly index: KeyIndex;
  private readonly values: Uint8Array;

  constructor(bytes: Uint8Array) {
    const model = new Model(bytes);
    this.lexical = model.text("lexical") === "yes";
    this.index = new KeyIndex(model.keys("keys"));
    this.values = model.bytes("weights");
  }

  sum({ hashes, count }: Features): number {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const place = this.index.find(hashes[i]);
      if (place >= 0) sum += this.values[place] - ZERO;
    }
    return sum / SCALE;
  }
}

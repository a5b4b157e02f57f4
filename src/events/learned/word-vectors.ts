import { hashString } from "../../grammar/hashing.ts";
import { KeyIndex } from "../../grammar/key-index.ts";
import type { Model } from "../../grammar/model.ts";

/** Numbers of a word vector. */
export const VECTOR_LENGTH = 32;

/** What words mean, as vectors of small whole numbers read in place: words used alike lie near each other. */
export class WordVectors {
  private readonly index: KeyIndex;
  private readonly values: Int8Array;

  /** Opens the sections `words.keys` and `words.values` of a model. */
  constructor(model: Model) {
    const bytes = model.bytes("words.values");
    this.index = new KeyIndex(model.keys("words.keys"));
    this.values = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** Adds a lemma's vector to `sum`, from place `at` on; an unknown lemma adds nothing. */
  add(lemma: string, sum: Float32Array, at: number): void {
    const place = this.index.find(hashString(lemma.toLowerCase()));
    if (place < 0) return;
    const from = place * VECTOR_LENGTH;
    for (let i = 0; i < VECTOR_LENGTH; i++) sum[at + i]! += this.values[from + i]!;
  }
}

import { feature1, feature2, feature3 } from "../../grammar/hashing.ts";

/** The features of one decision: hashes, which the weights of a model are kept under. */
export class Features {
  readonly hashes = new Int32Array(192);
  /** Beyond so many, features of further dependents are left out. */
  readonly room = 170;
  count = 0;

  /** Begins the list of a decision anew. */
  clear(): void {
    this.count = 0;
  }

  one(template: number, a: number): void {
    this.hashes[this.count++] = feature1(template, a);
  }

  two(template: number, a: number, b: number): void {
    this.hashes[this.count++] = feature2(template, a, b);
  }

  three(template: number, a: number, b: number, c: number): void {
    this.hashes[this.count++] = feature3(template, a, b, c);
  }
}

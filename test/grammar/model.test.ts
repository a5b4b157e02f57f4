import { describe, expect, it } from "vitest";
import { loadGrammar } from "../../src/grammar/grammar.ts";
import { Model, writeModel } from "../../src/grammar/model.ts";
import { MoveWeights, packMoves } from "../../src/grammar/move-weights.ts";
import { packKeys, packNumbers, unpackNumbers } from "../../src/grammar/packing.ts";
import { packEntries } from "../../src/grammar/weight-bytes.ts";
import { PackedWeights } from "../../src/grammar/weights.ts";

describe("the model file", () => {
  it("gives back each section as it was written", () => {
    const model = new Model(
      writeModel({
        language: "it",
        bytes: Uint8Array.of(1, 2, 3),
        shorts: Int16Array.of(-5, 5),
        integers: Int32Array.of(-7),
      }),
    );
    expect(model.text("language")).toBe("it");
    expect([...model.bytes("bytes")]).toEqual([1, 2, 3]);
    expect([...model.shorts("shorts")]).toEqual([-5, 5]);
    expect([...model.integers("integers")]).toEqual([-7]);
  });

  it("holds keys in ascending order, whatever bits they need", () => {
    const keys = Int32Array.of(0, 1, 200, 70_000, 0x7fffffff, -0x80000000, -2, -1);
    const many = Int32Array.from({ length: 1000 }, (_, i) => i * 4_290_000 + (i % 7));
    const model = new Model(
      writeModel({
        keys: packKeys(keys),
        many: packKeys(many),
        one: packKeys(Int32Array.of(-1)),
        none: packKeys(new Int32Array(0)),
      }),
    );
    expect([...model.keys("keys")]).toEqual([...keys]);
    expect(model.keys("many")).toEqual(many);
    expect([...model.keys("one")]).toEqual([-1]);
    expect(model.keys("none").length).toBe(0);
  });

  it("holds small numbers in a byte, others in two", () => {
    const bytes = packNumbers([0, 127, 128, 32_767]);
    expect(bytes.length).toBe(6);
    expect([...unpackNumbers(bytes, 4)]).toEqual([0, 127, 128, 32_767]);
  });

  it("is read from the middle of a larger buffer too", () => {
    const file = writeModel({ integers: Int32Array.of(42) });
    const buffer = new Uint8Array(file.length + 3);
    buffer.set(file, 3);
    expect([...new Model(buffer.subarray(3)).integers("integers")]).toEqual([42]);
  });

  it("refuses what is not a model", () => {
    expect(() => loadGrammar(new Uint8Array(0))).toThrow(RangeError);
    expect(() => loadGrammar(new TextEncoder().encode("not a model at all"))).toThrow(RangeError);
    expect(() => loadGrammar(writeModel({ language: "it" }))).toThrow(/without/);
  });

  it("refuses a file cut short", () => {
    const file = writeModel({ integers: new Int32Array(100) });
    expect(() => new Model(file.slice(0, file.length - 64))).toThrow(/cut short/);
  });
});

describe("weights", () => {
  it("add up over the features that are known", () => {
    const entry = (own: number, weight: number) => (weight << 7) | own;
    const lengths = Uint8Array.of(2, 1, 0, 4);
    const entries = [
      ...[entry(0, 3), entry(1, -4)],
      ...[entry(1, 5)],
      ...[entry(6, 16), entry(7, -16), entry(30, 17), entry(127, -256)],
    ];
    const weights = new PackedWeights(Int32Array.of(11, 12, 14, -1), lengths, packEntries(lengths, entries));
    const scores = new Float64Array(128);
    weights.score(Int32Array.of(11, 12, 13), 3, scores);
    expect([...scores.subarray(0, 3)]).toEqual([3, 1, 0]);
    scores.fill(0);
    // Great weights and far classes too.
    weights.score(Int32Array.of(14, -1), 2, scores);
    expect([6, 7, 30, 127].map((own) => scores[own])).toEqual([16, -16, 17, -256]);
  });

  it("hold three moves in one number, on a scale of squares", () => {
    const weights = new MoveWeights(Int32Array.of(1, 2), Int16Array.of(packMoves(127, -127), packMoves(-1, 3)));
    const scores = new Float64Array(3);
    weights.scoreMoves(Int32Array.of(1, 2, 3), 3, scores);
    expect([...scores]).toEqual([0, 16128, -16120]);
  });
});

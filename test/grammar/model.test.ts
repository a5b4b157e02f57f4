import { describe, expect, it } from "vitest";
import { loadGrammar } from "../../src/grammar/grammar.ts";
import { Model, packKeys, writeModel } from "../../src/grammar/model.ts";
import { MoveWeights, packMoves } from "../../src/grammar/move-weights.ts";
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

  it("holds keys as the distances between them", () => {
    const keys = Int32Array.of(0, 1, 200, 70_000, 0x7fffffff, -0x80000000, -2, -1);
    const model = new Model(writeModel({ keys: packKeys(keys), none: packKeys(new Int32Array(0)) }));
    expect([...model.keys("keys")]).toEqual([...keys]);
    expect(model.keys("none").length).toBe(0);
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
    const weights = new PackedWeights(
      Int32Array.of(11, 12),
      Uint8Array.of(2, 1),
      Int16Array.of((3 << 7) | 0, (-4 << 7) | 1, (5 << 7) | 1),
    );
    const scores = new Float64Array(3);
    weights.score(Int32Array.of(11, 12, 13), 3, scores);
    expect([...scores]).toEqual([3, 1, 0]);
  });

  it("hold three moves in one number, on a scale of squares", () => {
    const weights = new MoveWeights(Int32Array.of(1, 2), Int16Array.of(packMoves(127, -127), packMoves(-1, 3)));
    const scores = new Float64Array(3);
    weights.scoreMoves(Int32Array.of(1, 2, 3), 3, scores);
    expect([...scores]).toEqual([0, 16128, -16120]);
  });
});

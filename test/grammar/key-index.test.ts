import { expect, it } from "vitest";
import { inKeyOrder, KeyIndex, startsOf } from "../../src/grammar/key-index.ts";

it("finds every key and no other, whatever their sign", () => {
  const keys = Int32Array.from({ length: 500 }, (_, i) => Math.imul(i + 1, 0x9e3779b1));
  const index = new KeyIndex(Int32Array.from(inKeyOrder(keys), (place) => keys[place]!));
  for (const key of keys) expect(index.keys[index.find(key)]).toBe(key);
  for (const key of [0, 1, -1, 0x7fffffff, -0x80000000]) expect(index.find(key)).toBe(-1);
});

it("finds nothing among no keys, and the one there is", () => {
  expect(new KeyIndex(new Int32Array(0)).find(7)).toBe(-1);
  expect(new KeyIndex(Int32Array.of(-7)).find(-7)).toBe(0);
});

it("tells where rows begin", () => {
  expect([...startsOf(Uint8Array.of(2, 0, 3))]).toEqual([0, 2, 2, 5]);
});

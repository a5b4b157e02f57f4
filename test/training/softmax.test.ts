import { expect, test } from "vitest";
import { MEANING_LENGTH } from "../../src/events/learned/pair-meaning.ts";
import { type CodedPair, classify, fitSoftmax } from "../../training/types/softmax.ts";

const [ASK, BLAME, STRIKE] = [0, 1, 2];

const pair = (hashes: number[], ...labels: number[]): CodedPair => ({
  hashes,
  meaning: new Float32Array(MEANING_LENGTH),
  wording: [],
  labels,
  weight: 1,
});

const known = [pair([1], ASK), pair([2], BLAME), pair([3], STRIKE)];
/** Sentences with one sign in common, of which a coarser coding says that they ask or blame. */
const coarse = [1, 1, 1, 1].map((other) => pair([9, other], ASK, BLAME));
const likely = (pairs: readonly CodedPair[], sign: number) => classify(fitSoftmax(pairs, 3), pair([sign]), 3);

test("a sign of pairs that may be of two classes speaks against the third", () => {
  expect(likely([...known, ...coarse], 9)[STRIKE]).toBeLessThan(likely(known, 9)[STRIKE] / 1.5);
});

test("which of the two it speaks for is what those pairs have in common with others", () => {
  const { [ASK]: ask, [BLAME]: blame } = likely([...known, ...coarse], 9);
  expect(ask).toBeGreaterThan(blame);
});

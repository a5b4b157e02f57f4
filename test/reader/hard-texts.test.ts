import { describe, expect, it } from "vitest";
import { HARD_TEXTS } from "../support/hard-texts.ts";
import { read } from "../support/reading.ts";

/** Characters of the shorter text. */
const LENGTH = 16_000;
/** A text twice as long takes twice as long; clocks and the collection of garbage have their say, a square would be four times. */
const MOST = 2.8;
const ATTEMPTS = 4;

/** Milliseconds of processor time, which other processes do not lengthen. */
async function timeOf([language, text]: [string, string]): Promise<number> {
  const before = process.cpuUsage();
  await read(language, text);
  return process.cpuUsage(before).user / 1000;
}

describe("a text twice as long takes at most about twice the time", () => {
  it.each(Object.entries(HARD_TEXTS))(
    "%s",
    async (_, textOf) => {
      await timeOf(textOf(LENGTH));
      let ratio = Number.POSITIVE_INFINITY;
      for (let attempt = 0; attempt < ATTEMPTS && ratio > MOST; attempt++) {
        const short = await timeOf(textOf(LENGTH));
        const long = await timeOf(textOf(2 * LENGTH));
        ratio = Math.min(ratio, long / Math.max(short, 5));
      }
      expect(ratio).toBeLessThan(MOST);
    },
    120_000,
  );
});

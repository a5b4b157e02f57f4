import { describe, expect, it } from "vitest";
import { SENTENCES_PUBLISHED, sentenceRows } from "../../bench/support/sentences.ts";
import { read } from "../support/reading.ts";

describe("CAMEO's code is the most specific the words carry", () => {
  for (const { language, sentence, code, cause } of sentenceRows("cameo-codes.tsv")) {
    const run = cause ? it.fails : it;
    run(cause ? `${sentence} (known: ${cause})` : sentence, async () => {
      const { events } = await read(language, sentence, SENTENCES_PUBLISHED);
      const [first] = [...events].sort((a, b) => a.trigger[0] - b.trigger[0]);
      expect(first?.cameo).toBe(code);
    });
  }
});

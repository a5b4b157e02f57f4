import { describe, expect, it } from "vitest";
import { D, U, type Upos } from "../../src/grammar/universal.ts";
import { resolveCoreference } from "../../src/names/coreference/resolve-coreference.ts";
import { findMentions } from "../../src/names/find-mentions.ts";
import { createWords, type Sentences, type Words } from "../../src/text/words.ts";
import { realWorld } from "./reading.ts";

/** One sentence of `count` words that repeats a pattern of `form/UPOS`, each word hanging on the one before. */
function monotonous(pattern: string, count: number): { text: string; words: Words; sentences: Sentences } {
  const parts = pattern.split(" ").map((part) => part.split("/") as [string, Upos]);
  const words = createWords(count);
  const forms: string[] = [];
  let at = 0;
  for (let word = 0; word < count; word++) {
    const [form, upos] = parts[word % parts.length];
    forms.push(form);
    words.form.push(form);
    words.lemma.push(form);
    words.start[word] = at;
    words.end[word] = at + form.length;
    at += form.length + 1;
    words.upos[word] = U[upos];
    words.head[word] = word - 1;
    words.deprel[word] = word === 0 ? D.root : D.nmod;
  }
  words.length = count;
  const sentences = {
    length: 1,
    start: Int32Array.of(0),
    end: Int32Array.of(at - 1),
    firstWord: Int32Array.of(0, count),
  };
  return { text: forms.join(" "), words, sentences };
}

describe("a single sentence of 100,000 words is read in time linear in its length", () => {
  const patterns = [
    "Anna/PROPN",
    "Kim/PROPN e/CCONJ",
    "presidente/NOUN di/ADP",
    "ex/ADJ presidente/NOUN",
    "ministri/NOUN russo/ADJ e/CCONJ",
    "i/DET due/NUM Paesi/NOUN",
    "Mosca/PROPN ,/PUNCT il/DET presidente/NOUN ,/PUNCT",
    "ha/VERB suo/DET lui/PRON",
    ",/PUNCT",
    "Corea/PROPN del/ADP",
  ];
  it.each(patterns)(
    "%s",
    (pattern) => {
      const { text, words, sentences } = monotonous(pattern, 100_000);
      const before = process.cpuUsage();
      const mentions = findMentions(text, words, sentences, realWorld(), "it", "2025-09-03");
      resolveCoreference(text, words, sentences, mentions, realWorld(), "it");
      // About a second; a square of so many words would take minutes.
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(8000);
    },
    60_000,
  );
});

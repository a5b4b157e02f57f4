import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyse, loadGrammar } from "../../src/grammar/grammar.ts";
import { DEPREL, UPOS } from "../../src/grammar/universal.ts";
import { createWords, type Sentences, type Words } from "../../src/text/words.ts";

const grammars = {
  it: loadGrammar(readFileSync("models/it/grammar.bin")),
  en: loadGrammar(readFileSync("models/en/grammar.bin")),
};

/** Words and sentences of a text already split: words by blanks, sentences by `|`. */
function read(language: "it" | "en", text: string): Words {
  const lines = text.split("|").map((line) => line.trim().split(" "));
  const form = lines.flat();
  const words = { ...createWords(form.length), length: form.length, form };
  const firstWord = Int32Array.of(0, ...lines.map((_, i) => lines.slice(0, i + 1).flat().length));
  const sentences: Sentences = {
    length: lines.length,
    start: new Int32Array(lines.length),
    end: new Int32Array(lines.length),
    firstWord,
  };
  analyse(grammars[language], words, sentences);
  return words;
}

/** `form/UPOS/lemma relation→head` of each word. */
const tree = (words: Words): string[] =>
  words.form.map((form, i) => {
    const head = words.head[i]! < 0 ? "" : words.form[words.head[i]!];
    return `${form}/${UPOS[words.upos[i]!]}/${words.lemma[i]} ${DEPREL[words.deprel[i]!]}→${head}`;
  });

describe("Italian", () => {
  it("reads subject, verb and object", () => {
    expect(tree(read("it", "Il ministro ha incontrato il presidente ."))).toEqual([
      "Il/DET/il det→ministro",
      "ministro/NOUN/ministro nsubj→incontrato",
      "ha/AUX/avere aux→incontrato",
      "incontrato/VERB/incontrare root→",
      "il/DET/il det→presidente",
      "presidente/NOUN/presidente obj→incontrato",
      "./PUNCT/. punct→incontrato",
    ]);
  });

  it("reads a passive and its agent", () => {
    const words = tree(read("it", "L' accordo è stato firmato da il governo ."));
    expect(words).toContain("accordo/NOUN/accordo nsubj:pass→firmato");
    expect(words).toContain("stato/AUX/essere aux:pass→firmato");
    expect(words).toContain("governo/NOUN/governo obl:agent→firmato");
  });

  it("sees a verb in a headline of capitals", () => {
    const words = tree(read("it", "IL MINISTRO INCONTRA IL PRESIDENTE A ROMA"));
    expect(words[2]).toContain("INCONTRA/VERB/incontrare");
    expect(words[6]).toContain("ROMA/PROPN");
  });
});

describe("English", () => {
  it("reads subject, verb and object", () => {
    expect(tree(read("en", "The minister met the president ."))).toEqual([
      "The/DET/the det→minister",
      "minister/NOUN/minister nsubj→met",
      "met/VERB/meet root→",
      "the/DET/the det→president",
      "president/NOUN/president obj→met",
      "./PUNCT/. punct→met",
    ]);
  });
});

describe("every sentence", () => {
  it("is a tree with one root, however odd", () => {
    for (const text of ["« … »", 'BORSE IN CALO | Ah ! | " " "', "di di di di", "§ 7 — ( ) ( )"]) {
      const words = read("it", text);
      const lines = text.split("|").map((line) => line.trim().split(" ").length);
      let first = 0;
      for (const length of lines) {
        const heads = [...words.head.subarray(first, first + length)];
        expect(heads.filter((head) => head < 0)).toHaveLength(1);
        for (const head of heads) if (head >= 0) expect(head >= first && head < first + length).toBe(true);
        first += length;
      }
    }
  });

  it("takes time in proportion to its length", () => {
    const seconds = (count: number): number => {
      const started = performance.now();
      read("it", Array.from({ length: count }, (_, i) => (i % 3 === 0 ? "e" : "governo")).join(" "));
      return performance.now() - started;
    };
    seconds(5000);
    expect(seconds(80000)).toBeLessThan(Math.max(1, seconds(20000)) * 12);
  });
});

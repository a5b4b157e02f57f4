import { expect, it } from "vitest";
import { FormTable } from "../../src/grammar/forms.ts";
import { feature1, hashString } from "../../src/grammar/hashing.ts";
import { RowTable } from "../../src/grammar/lexicon.ts";
import { Tagger } from "../../src/grammar/tagger.ts";
import { U } from "../../src/grammar/universal.ts";
import type { Scorer } from "../../src/grammar/weights.ts";

const NOTHING = new RowTable(new Int32Array(0), new Uint8Array(0), new Int32Array(0));
const OPEN = (1 << U.NOUN) | (1 << U.ADJ) | (1 << U.VERB);

/** Tags words no lexicon knows by weights: what a feature of one part adds to a tag. */
function tag(
  forms: string[],
  weights: readonly [template: number, part: number, tag: number, weight: number][],
): number[] {
  const table = new FormTable(NOTHING, OPEN);
  const scorer: Scorer = {
    score: (features, count, scores) => {
      const seen = features.subarray(0, count);
      for (const [template, part, tag, weight] of weights)
        if (seen.includes(feature1(template, part))) scores[tag] += weight;
    },
  };
  const ids = Int32Array.from(forms, (form) => table.number(form));
  const tags = new Uint8Array(forms.length);
  new Tagger(table, scorer).tag(ids, 0, forms.length, tags);
  return [...tags];
}

const WORD = 1;
const TAG_AFTER = 60;

it("looks at a word again when the tag to its right is other than it was taken for", () => {
  const tags = tag(
    ["unseen", "unheard"],
    [
      [WORD, hashString("unseen"), U.NOUN, 1],
      [WORD, hashString("unheard"), U.VERB, 1],
      [TAG_AFTER, U.VERB, U.ADJ, 2],
    ],
  );
  expect(tags).toEqual([U.ADJ, U.VERB]);
});

it("gives a word what it is known for wherever it stands", () => {
  const weights = ["one", "two", "three"].map(
    (form, at) => [WORD, hashString(form), [U.NOUN, U.ADJ, U.VERB][at], 1] as const,
  );
  expect(
    tag(
      ["one", "two", "three", "two", "one"],
      weights.map((weight) => [...weight]),
    ),
  ).toEqual([U.NOUN, U.ADJ, U.VERB, U.ADJ, U.NOUN]);
});

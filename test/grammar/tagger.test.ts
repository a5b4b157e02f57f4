import { expect, it } from "vitest";
import { FormTable } from "../../src/grammar/forms.ts";
import { feature1, hashString } from "../../src/grammar/hashing.ts";
import { RowTable } from "../../src/grammar/lexicon.ts";
import { Tagger } from "../../src/grammar/tagger.ts";
import { U } from "../../src/grammar/universal.ts";
import type { Scorer } from "../../src/grammar/weights.ts";

const NOTHING = new RowTable(new Int32Array(0), new Uint8Array(0), new Int32Array(0));
const OPEN = (1 << U.NOUN) | (1 << U.ADJ) | (1 << U.VERB);

/** Tags words no lexicon knows by what `choose` makes of the features of each: whether they have one. */
function tag(forms: string[], choose: (has: (template: number, part: number) => boolean) => number): number[] {
  const table = new FormTable(NOTHING, OPEN);
  const scorer: Scorer = {
    score: (features, count, scores) => {
      const seen = features.subarray(0, count);
      scores[choose((template, part) => seen.includes(feature1(template, part)))] = 1;
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
  const tags = tag(["unseen", "unheard"], (has) => {
    if (has(WORD, hashString("unheard"))) return U.VERB;
    return has(TAG_AFTER, U.VERB) ? U.ADJ : U.NOUN;
  });
  expect(tags).toEqual([U.ADJ, U.VERB]);
});

import { expect, test } from "vitest";
import { keepArticles } from "../../src/ledger/index.ts";
import { createReader } from "../../src/reader/index.ts";
import { betweenOf, partyAlone, pledgesBetween } from "../../src/relations/index.ts";
import { BUILT_PACKS } from "../support/built-packs.ts";
import { newFile, openFor } from "../support/ledgers.ts";
import { knowledge } from "../support/relations.ts";
import { SEQUENCES } from "./sequences.ts";

const reader = createReader(BUILT_PACKS);

test.for(SEQUENCES)("from text to fate: $what", async ({ pair, articles, day, pledges }, context) => {
  const store = await openFor(context, newFile());
  for (const [published, language, text] of articles)
    await keepArticles(store, [await reader.read(text, { language, published })]);
  const between = await betweenOf(store, partyAlone(pair[0]), partyAlone(pair[1]));
  const found = between === null ? [] : await pledgesBetween(store, between, day, knowledge);
  const told = found.reverse().map(({ from, to, mutual, kind, fate, probable }) => {
    const sides = mutual ? pair : [from, to];
    return `${sides.join(" ")} ${kind} ${fate}${probable ? "?" : ""}`;
  });
  expect(told).toEqual(pledges);
});

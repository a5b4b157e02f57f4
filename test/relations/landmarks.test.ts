import { expect, test } from "vitest";
import { keepArticles } from "../../src/ledger/index.ts";
import { relationOf } from "../../src/relations/index.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { act, told } from "../support/relations.ts";

onBothStores((newLedger) => {
  test("what stands out of a period: one story a step, the strongest and surest, by day, with its evidence", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [
      told("2024-01-03", act("italy", "france", "CONSULT", "040", { score: 1 })),
      told("2024-01-20", act("france", "italy", "ASSAULT", "190", { quad: 4, score: -9 })),
      told("2024-02-05", act("italy", "france", "ASSAULT", "190", { quad: 4, score: -9, certainty: "possible" })),
      told("2024-02-25", act("italy", "france", "AID", "070", { quad: 2, score: 10 })),
      told("2024-03-10", act("italy", "france", "AID", "070", { quad: 2, score: 10, polarity: "negated" })),
      told("2024-03-31"),
    ]);
    const question = {
      party: "ITA",
      counterpart: "FRA",
      since: "2024-01-01",
      until: "2024-03-31",
      by: "month" as const,
    };
    const { landmarks } = await relationOf(store, question);
    expect(landmarks).toMatchObject([
      {
        day: "2024-01-20",
        type: "ASSAULT",
        direction: -1,
        reports: 1,
        evidence: { outlet: "ANSA", words: expect.stringMatching(/^Article/) },
      },
      { day: "2024-02-25", type: "AID", direction: 1, evidence: { published: "2024-02-25" } },
    ]);
    expect((await relationOf(store, { ...question, until: "2024-01-15" })).landmarks).toMatchObject([
      { type: "CONSULT" },
    ]);
    expect((await relationOf(store, { ...question, counterpart: "ESP" })).landmarks).toEqual([]);
  });
});

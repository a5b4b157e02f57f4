import { expect, test } from "vitest";
import { keepArticles, openLedger } from "../../src/ledger/index.ts";
import { outlookOf } from "../../src/outlook/index.ts";
import type { ReckoningThread as Thread } from "../../src/server/index.ts";
import { newFile } from "../support/ledgers.ts";
import { NEWS } from "../support/news.ts";

test("a thread reckons as this one does, one question after the other, and sees what the ledger learns", async () => {
  // Threads run what was built.
  const built = "../../dist/server/index.js";
  const { ReckoningThread } = (await import(built)) as { ReckoningThread: typeof Thread };
  const store = await openLedger(newFile());
  const thread = new ReckoningThread();
  try {
    await keepArticles(store, NEWS.slice(0, 40));
    const question = { party: "ITA", counterpart: "FRA", type: null, origin: "2025-01-01", days: 28 };
    const asked = [question, { ...question, days: 14 }, { ...question, counterpart: "ESP" }];
    const told = await Promise.all(asked.map((each) => thread.reckon(store, each)));
    for (const [at, each] of asked.entries()) expect(told[at]).toEqual(await outlookOf(store, each));
    await keepArticles(store, NEWS.slice(40));
    expect((await thread.reckon(store, question)).past.own).toBeGreaterThan(told[0].past.own);
  } finally {
    await thread.close();
    await store.close();
  }
});

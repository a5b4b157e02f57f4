import { expect, test } from "vitest";
import { keepArticles, openLedger } from "../../src/ledger/index.ts";
import { migrate } from "../../src/ledger/migrate.ts";
import { openStore } from "../../src/ledger/open.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

const URL = "https://example.org/1";
const visit = (text: string, url: string | null = URL) =>
  recordOf({
    text,
    url,
    actors: [state("france", "FRA"), state("italy", "ITA")],
    events: [eventOf({ actors: [taking("france", "FRA")], recipients: [taking("italy", "ITA")] })],
  });

onBothStores((newLedger) => {
  test("what was read is in force until its article has a later version", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [visit("France visits Italy."), visit("Another visit.", null)]);
    const everything = await store.query("SELECT * FROM events ORDER BY event");
    expect(await store.query("SELECT * FROM events_in_force ORDER BY event")).toEqual(everything);
    await keepArticles(store, [visit("France visited Italy.")]);
    expect(await store.query("SELECT event FROM events_in_force ORDER BY event")).toEqual([{ event: 2 }, { event: 3 }]);
    expect(await store.query("SELECT DISTINCT event FROM participants_in_force ORDER BY event")).toEqual([
      { event: 2 },
      { event: 3 },
    ]);
  });

  test("in a ledger made before this was told apart, events of superseded articles are set aside", async (context) => {
    const ledger = newLedger();
    const old = await openStore(ledger, false);
    await migrate(old, 4);
    await old.run(
      `INSERT INTO articles (article, sha256, address, language, rights_reserved, text, reading, added_at, superseded_by) VALUES
         (1, 'one', '', 'en', FALSE, 'One.', '{}', current_timestamp, 2), (2, 'two', '', 'en', FALSE, 'Two.', '{}', current_timestamp, NULL)`,
    );
    await old.run(
      `INSERT INTO events (event, article, dataset, type, contexts, cameo, quad, score, symmetric_act, date_basis, time, certainty, polarity,
         also, rule, confidence)
       SELECT article, article, 'entente', 'AID', '', '07', 2, 7, FALSE, 'stated', 'past', 'certain', 'affirmed', '[]', 'en:aid', 0.9
       FROM articles`,
    );
    await old.close();
    await (await openLedger(ledger)).close();
    const store = await openFor(context, ledger, true);
    expect(await store.query("SELECT event FROM events_in_force")).toEqual([{ event: 2 }]);
  });
});

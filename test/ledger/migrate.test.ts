import { expect, test } from "vitest";
import { keepArticles, openLedger, SCHEMA_VERSION } from "../../src/ledger/index.ts";
import { migrate } from "../../src/ledger/migrate.ts";
import { openStore } from "../../src/ledger/open.ts";
import { MIGRATIONS } from "../../src/ledger/schema/index.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

const ARTICLE = {
  article: 7,
  sha256: "0".repeat(64),
  address: "https://example.org/7",
  language: "en",
  rights_reserved: false,
  text: "Kept since the first version.",
  reading: "{}",
  added_at: "2025-03-04T05:06:07.000Z",
};
const VISIT = recordOf({
  text: "France visits Italy.",
  actors: [state("france", "FRA"), state("italy", "ITA")],
  events: [eventOf({ actors: [taking("france", "FRA")], recipients: [taking("italy", "ITA")] })],
});

/** The tables of a ledger with their columns, as text. */
const SHAPE = `SELECT table_name, column_name, data_type FROM information_schema.columns
  WHERE table_schema = current_schema() ORDER BY table_name, column_name`;

onBothStores((newLedger) => {
  test.each(MIGRATIONS.map(({ name }, at) => [at + 1, name] as const))(
    "a ledger of version %i (%s) is brought up to date and keeps what it has",
    async (version) => {
      const ledger = newLedger();
      const old = await openStore(ledger, false);
      await migrate(old, version);
      await old.transaction(async (inside) => {
        await inside.insert("articles", [ARTICLE]);
        await inside.run("UPDATE counters SET next = 8 WHERE name = 'article'");
      });
      await old.close();
      const store = await openLedger(ledger);
      try {
        expect(await store.query("SELECT max(version) AS version FROM ledger")).toEqual([{ version: SCHEMA_VERSION }]);
        expect(await store.query("SELECT article, text, added_at FROM articles")).toEqual([
          { article: 7, text: ARTICLE.text, added_at: ARTICLE.added_at },
        ]);
        expect(await keepArticles(store, [VISIT])).toEqual([{ article: 8, standing: "added", events: 1 }]);
        const fresh = await openLedger(newLedger());
        expect(await store.query(SHAPE)).toEqual(await fresh.query(SHAPE));
        await fresh.close();
      } finally {
        await store.close();
      }
    },
  );

  test("one that is only to be read is brought up to date first", async (context) => {
    const ledger = newLedger();
    const old = await openStore(ledger, false);
    await migrate(old, 1);
    await old.close();
    const store = await openFor(context, ledger, true);
    expect(await store.query("SELECT max(version) AS version FROM ledger")).toEqual([{ version: SCHEMA_VERSION }]);
  });

  test("one of a later program is left alone", async (context) => {
    const ledger = newLedger();
    const store = await openFor(context, ledger);
    await store.run("INSERT INTO ledger VALUES (999, 'later', current_timestamp)");
    await store.close();
    await expect(openLedger(ledger)).rejects.toMatchObject({
      code: "ledger-newer",
      facts: { found: 999, known: SCHEMA_VERSION },
    });
  });

  test("tables of somebody else are left alone", async (context) => {
    const ledger = newLedger();
    const store = await openStore(ledger, false);
    context.onTestFinished(() => store.close());
    await store.run("CREATE TABLE recipes (name TEXT)");
    await store.close();
    await expect(openLedger(ledger)).rejects.toMatchObject({ code: "ledger-foreign" });
  });

  test("one that is not there cannot be read", async () => {
    await expect(openLedger(newLedger(), { readOnly: true })).rejects.toMatchObject({ code: "ledger-missing" });
  });
});

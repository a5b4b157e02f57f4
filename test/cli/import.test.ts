import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { openLedger } from "../../src/ledger/index.ts";
import { entente } from "../support/entente.ts";
import { document, gdelt, headerOf, icews, mention, polecat, zipOf } from "../support/event-tables.ts";
import { newFile, onBothStores } from "../support/ledgers.ts";

const COMMAND = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "entente-import-"));
  mkdirSync(join(folder, "tables"));
  writeFileSync(
    join(folder, "tables", "20240131.export.CSV.zip"),
    zipOf({ "20240131.export.CSV": gdelt(1) + gdelt(2) }),
  );
  writeFileSync(join(folder, "tables", "events.2014.tab"), headerOf("icews") + icews(5));
  writeFileSync(join(folder, "tables", "ngecEvents-2023-W01.txt"), headerOf("polecat") + polecat("20230102-1"));
  writeFileSync(join(folder, "tables", "readme.md"), "Not a table.\n");
  writeFileSync(join(folder, "broken.csv"), `${gdelt(3)}12\t13\n`);
  writeFileSync(join(folder, "prose.txt"), "Dear diary,\n");
});

const imported = async (args: string[], ledger: string) => {
  const { status, out, err } = await entente(["import", ...args, "--ledger", ledger, "--format", "json"], folder);
  return { status, err, ...JSON.parse(out) };
};

onBothStores((newLedger) => {
  test("a folder's tables are recognised and counted; again they add nothing", async () => {
    const ledger = newLedger();
    const first = await imported(["tables"], ledger);
    expect(first).toMatchObject({ status: 0, err: "" });
    expect(first.files.map((file: Record<string, unknown>) => [file.format, file.rows, file.added])).toEqual([
      ["gdelt", 2, 2],
      ["icews", 1, 1],
      ["polecat", 1, 1],
    ]);
    const again = await entente(["import", "tables/*.tab", "tables/2024*", "--ledger", ledger], folder);
    expect(again.out).toMatch(
      /^tables\/events\.2014\.tab: ICEWS events, 1 rows: 0 added, 1 there already\n[^\n]+\n0 of 3 rows added to .+\n$/,
    );
    const summary = JSON.parse((await entente(["ledger", "--ledger", ledger, "--format", "json"], folder)).out);
    expect(summary.events).toMatchObject({ inForce: 4, imported: 4 });
    expect(summary.imported).toEqual({ gdelt: 2, icews: 1, polecat: 1 });
    const dyad = JSON.parse(
      (await entente(["dyad", "USA", "RUS", "--ledger", ledger, "--format", "json"], folder)).out,
    );
    expect(dyad.total.all.reports).toBe(2);
    expect(dyad.datasets).toEqual({ gdelt: 2 });
    expect(dyad.telling[0]).toMatchObject({ dataset: "gdelt", url: "https://example.org/2", articles: 5 });
    const read = ["dyad", "USA", "RUS", "--dataset", "entente", "--ledger", ledger];
    expect(JSON.parse((await entente([...read, "--format", "json"], folder)).out)).toMatchObject({
      total: { read: 0, all: { reports: 0 } },
      datasets: {},
    });
    const shown = (await entente(["dyad", "USA", "RUS", "--ledger", ledger], folder)).out;
    expect(shown).toMatch(/ 2 imported from gdelt\n/);
    expect(shown).toMatch(
      /\nCONSULT: United States \(USA GOV\) → Russia \(RUS GOV\)\n {2}e\d · 2024-01-31 · CAMEO 042, visit · from gdelt 2\n/,
    );
    const other = await entente(["dyad", "USA", "RUS", "--dataset", "acled", "--ledger", ledger], folder);
    expect(other.err).toMatch(
      /^entente: \[dyad-dataset\] there is no dataset "acled": give entente, gdelt, icews or polecat\n$/,
    );
  }, 120_000);

  test("an import killed at any moment leaves each table whole or not at all", async () => {
    const ledger = newLedger();
    const rows = [4000, 4000, 4000];
    const names = rows.map((count, at) => {
      writeFileSync(
        join(folder, `big-${at}.csv`),
        Array.from({ length: count }, (_, row) => gdelt(at * 100_000 + row)).join(""),
      );
      return `big-${at}.csv`;
    });
    const run = async (lifetime: number) => {
      const child = spawn(process.execPath, [COMMAND, "import", ...names, "--ledger", ledger], {
        cwd: folder,
        stdio: "ignore",
      });
      const ended = once(child, "close");
      await Promise.race([sleep(lifetime, undefined, { ref: false }), ended]);
      child.kill("SIGKILL");
      await ended;
    };
    const started = performance.now();
    await run(60_000);
    const whole = performance.now() - started;
    const store = await openLedger(ledger);
    const tables = ["events", "participants", "dyad_events", "imported_events", "imports", "day_counts"];
    for (const table of tables) await store.run(`DELETE FROM ${table}`);
    await store.close();
    for (let kill = 1; kill <= 6; kill++) {
      await run(whole * (0.3 + 0.7 * Math.random()));
      const after = await openLedger(ledger);
      const counts = await after.query<{
        events: number;
        participants: number;
        dyads: number;
        told: number;
        counted: number;
      }>(
        `SELECT (SELECT count(*) FROM events) AS events, (SELECT count(*) FROM participants) AS participants,
           (SELECT count(*) FROM dyad_events) AS dyads, (SELECT count(*) FROM imported_events) AS told,
           (SELECT coalesce(sum(events), 0) FROM day_counts) AS counted`,
      );
      await after.close();
      const [{ events, participants, dyads, told, counted }] = counts;
      expect(events % 4000).toBe(0);
      expect({ participants, dyads, told, counted }).toEqual({
        participants: 2 * events,
        dyads: events,
        told: events,
        counted: events,
      });
    }
  }, 180_000);
});

test("an imported event is shown with what its table tells and the reports of it; so is a document", async () => {
  const ledger = newFile();
  writeFileSync(join(folder, "met.csv"), gdelt(9, { EventCode: "040" }));
  writeFileSync(join(folder, "met.mentions.csv"), mention(9) + mention(9, { SentenceID: "5", Confidence: "90" }));
  writeFileSync(join(folder, "met.gkg.csv"), document("20240131121500-7"));
  await imported(["met.csv", "met.mentions.csv", "met.gkg.csv"], ledger);
  const { out } = await entente(["show", "e1", "g1", "--ledger", ledger], folder);
  expect(out).toBe(
    [
      "CONSULT: United States (USA GOV) + Russia (RUS GOV)",
      "  e1 · 2024-01-31 · CAMEO 040 · from gdelt 9",
      "  told in 5 articles of 2 sources · https://example.org/9",
      "  2 reports imported, the surest:",
      "    90 % · example.org · https://example.org/a",
      "    60 % · example.org · https://example.org/a",
      "https://example.org/a",
      "  g1 · 2024-01-31 · example.org · translated from fra",
      "  tone -2.5 (positive 1.5, negative 4 percent of 400 words)",
      "  people: jane doe, john doe",
      "  organisations: united nations",
      "  places: Kyiv (UKR), Russia (RUS)",
      "  themes: PROTEST, TAX_FNCACT",
      "  “we will not yield”",
      "  “never again” said",
      "",
    ].join("\n"),
  );
  const [event, byUrl] = (
    await entente(["show", "e1", "https://example.org/a", "--ledger", ledger, "--format", "json"], folder)
  ).out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(event.imported).toMatchObject({ articles: 5, sources: 2, reports: 2, intensity: 1.9 });
  expect(byUrl).toMatchObject({ document: 1, persons: ["jane doe", "john doe"] });
});

test("broken lines are told with their number, and what is no table with what to do; the others are imported", async () => {
  const ledger = newFile();
  const { status, out, err } = await entente(
    ["import", "broken.csv", "prose.txt", "nowhere.csv", "--ledger", ledger],
    folder,
  );
  expect(status).toBe(1);
  expect(out).toMatch(
    /^broken\.csv: GDELT 2\.0 events, 1 rows: 1 added, 1 broken line\n1 of 1 rows added to .+; 2 files could not be imported\n$/,
  );
  expect(err.trimEnd().split("\n")).toEqual([
    "entente: broken.csv: line 2 cannot be read (2 cells where 61 belong): left out",
    expect.stringMatching(
      /^entente: prose\.txt: \[table-unknown\] it is no table of a known format \(1 cell in its first line\): /,
    ),
    expect.stringMatching(/^entente: nowhere\.csv: \[missing\] /),
  ]);
});

test("a table is imported as what it is said to be, or refused", async () => {
  const ledger = newFile();
  const { status, err } = await entente(["import", "broken.csv", "--from", "icews", "--ledger", ledger], folder);
  expect(status).toBe(1);
  expect(err).toBe(
    "entente: broken.csv: [table-other] it is no table of ICEWS events, which has 20 columns: it looks like GDELT 2.0 events; give another --from, or none\n",
  );
  const unknown = await entente(["import", "broken.csv", "--from", "gdlt", "--ledger", ledger], folder);
  expect(unknown.err).toMatch(/^entente: \[from-unknown\] there is no format of tables "gdlt", did you mean gdelt: /);
});

test("records are added as entente add adds them", async () => {
  const ledger = newFile();
  writeFileSync(join(folder, "article.txt"), "France accused Russia of spying on Tuesday.\n");
  const { out } = await entente(["read", "article.txt", "--format", "jsonl"], folder);
  writeFileSync(join(folder, "records.jsonl"), out);
  expect((await imported(["records.jsonl"], ledger)).files).toMatchObject([
    { format: "jsonl", rows: 1, added: 1, known: 0 },
  ]);
  expect((await imported(["records.jsonl"], ledger)).files).toMatchObject([{ rows: 1, added: 0, known: 1 }]);
});

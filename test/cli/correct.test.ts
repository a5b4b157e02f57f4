import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { correct } from "../../src/cli/correct.ts";
import { correctEvent, findCorrections, keepArticles, openLedger, undoCorrection } from "../../src/ledger/index.ts";
import { explainFailure, isExplained } from "../../src/questions/failures.ts";
import { ANNA, tellStories } from "../support/corrections.ts";
import { entente } from "../support/entente.ts";
import { newFile, onBothStores, openFor } from "../support/ledgers.ts";
import { recordOf } from "../support/records.ts";

/** Many processes, one after the other, on a machine that may do much else. */
const LIMIT = 120_000;
const FIRST = "France accused Russia of spying on Tuesday. Italy praised Spain.\n";
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "entente-correct-"));
  writeFileSync(join(folder, "first.txt"), FIRST);
  writeFileSync(join(folder, "later.txt"), `Corrected: ${FIRST}`);
  const meta = JSON.stringify({ url: "https://example.org/1", published: "2024-05-08", language: "en" });
  writeFileSync(join(folder, "first.meta.json"), meta);
  writeFileSync(join(folder, "later.meta.json"), meta);
});

const inLedger = (ledger: string) => (args: string[], input?: string) =>
  entente([...args, "--ledger", ledger], folder, input);

onBothStores((newLedger) => {
  test(
    "an event is corrected, shown corrected, its history told, and undone",
    async () => {
      const run = inLedger(newLedger());
      await run(["add", "first.txt"]);
      const said = await run([
        "correct",
        "e1",
        "--type",
        "sanction",
        "--mode",
        "expel",
        "--reason",
        "they left",
        "--author",
        "Anna",
      ]);
      expect(said).toMatchObject({ status: 0, err: "" });
      expect(said.out).toMatch(
        /^1: e1 is SANCTION expel, says Anna \(“they left”\)\n {2}entente correct --undo 1 --reason … takes it back\n$/,
      );
      const shown = (await run(["show", "e1"])).out;
      expect(shown).toContain("SANCTION expel: France (FRA GOV) → Russia (RUS GOV)");
      expect(shown).toContain("Anna: e1 is SANCTION expel (“they left”)");
      expect(
        JSON.parse((await run(["dyad", "FRA", "RUS", "--since", "2024-05-01", "--format", "json"])).out).total.all
          .types,
      ).toMatchObject({
        SANCTION: { reports: 1 },
      });
      const undone = await run([
        "correct",
        "--undo",
        "1",
        "--reason",
        "they stayed",
        "--author",
        "Bruno",
        "--format",
        "json",
      ]);
      expect(JSON.parse(undone.out)).toMatchObject({ correction: 2, author: "Bruno", change: { undo: 1 }, undoes: 1 });
      expect((await run(["show", "e1"])).out).toContain("ACCUSE");
      const history = (await run(["corrections", "e1"])).out.split("\n");
      expect(history[0]).toMatch(
        /^1 · \d{4}-\d\d-\d\d · Anna: e1 is SANCTION expel \(“they left”\), undone \d{4}-\d\d-\d\d by Bruno$/,
      );
      expect(history[1]).toMatch(/^2 · .+ · Bruno: 1 on e1 undone \(“they stayed”\)$/);
      const csv = (await run(["corrections", "--format", "csv"])).out.split("\r\n");
      expect(csv[0]).toBe("correction,made_at,author,subject,target,change,reason,undoes,undone_at,undone_by");
      expect(csv).toHaveLength(4);
    },
    LIMIT,
  );
});

test(
  "actors are named by codes, ids and names; the tables know whoever the ledger does not",
  async () => {
    const run = inLedger(newFile());
    await run(["add", "first.txt"]);
    await run(["correct", "e1", "--actors", "ITA, Emmanuel Macron", "--recipients", "nato", "--reason", "so it is"]);
    const { participants } = JSON.parse((await run(["show", "e1", "--format", "json"])).out);
    expect(participants.map((one: Record<string, unknown>) => [one.side, one.id, one.country])).toEqual([
      ["actor", "italy", "ITA"],
      ["actor", "emmanuel-macron", "FRA"],
      ["recipient", "nato", "IGO"],
    ]);
    expect((await run(["correct", "e1", "--recipients", "none", "--reason", "nobody is named"])).status).toBe(0);
    expect((await run(["show", "a1"])).out).toContain("Italy (ITA GOV) + Emmanuel Macron (FRA GOV)\n");
    expect((await run(["dyad", "ITA", "nato"])).out).toContain("nothing is read that passed between them");
  },
  LIMIT,
);

test(
  "what analysts looked at leaves the list; a later version of the article leaves their word without an event",
  async () => {
    const run = inLedger(newFile());
    await run(["add", "first.txt"]);
    const list = async () => JSON.parse((await run(["review", "--format", "json"])).out);
    const before = await list();
    expect(before.events.map(({ event }: { event: string }) => event).sort()).toEqual(["e1", "e2"]);
    await run(["correct", "e2", "--accept", "--reason", "right"]);
    await run(["correct", "e1", "--polarity", "negated", "--reason", "they denied it"]);
    expect(await list()).toMatchObject({ open: 0, reviewed: 2, events: [], orphans: [] });
    const { err } = await run(["add", "later.txt"]);
    expect(err).toBe("1 corrections speak of older versions of articles: entente review lists them\n");
    expect(await list()).toMatchObject({
      open: 2,
      orphans: [{ correction: 1 + 1, says: "e1 is negated", events: ["e1"], article: "a2", candidate: "e3" }],
    });
    expect((await run(["review"])).out).toContain("entente correct e3 --like 2 --reason …   the most alike");
    expect((await run(["correct", "e3", "--like", "2", "--reason", "still denied"])).status).toBe(0);
    expect(await list()).toMatchObject({ open: 1, orphans: [] });
    expect((await run(["show", "e3"])).out).toContain("negated");
  },
  LIMIT,
);

test(
  "review asks in turn, in a pipe too",
  async () => {
    const run = inLedger(newFile());
    await run(["add", "first.txt"]);
    const { status, out, err } = await run(
      ["review", "--interactive", "--author", "Anna"],
      "x\nr\na rumour\nu\na fine\nt ACUSE\nt ACCUSE\nbecause\n",
    );
    expect(status).toBe(0);
    expect(err).toMatch(/^entente: \[type-unknown\] there is no type "ACUSE", did you mean ACCUSE: .+\n$/);
    expect(out).toContain('there is no answer "x": a accept');
    expect(out).toContain("0 events nobody has looked at; 2 accepted or corrected");
    const history = JSON.parse((await run(["corrections", "--format", "json"])).out);
    expect(history.map(({ author, reason }: Record<string, string>) => [author, reason])).toEqual([
      ["Anna", "a rumour"],
      ["Anna", "taken back in review"],
      ["Anna", "fine"],
      ["Anna", "because"],
    ]);
  },
  LIMIT,
);

/** What the command line would say; it is called in this process, for there is much to refuse. */
async function refusalOf(ledger: string, args: string[]): Promise<string> {
  const error = await correct.run([...args, "--ledger", ledger]).then(
    () => null,
    (error) => error,
  );
  return isExplained(error) ? explainFailure(error) : String(error);
}

test("whatever cannot be corrected is one sentence, and nothing is written", async (context) => {
  const ledger = newFile();
  const store = await openLedger(ledger);
  await tellStories(store);
  await store.close();
  const why = ["--reason", "why"];
  const refused: [args: string[], complaint: RegExp][] = [
    [["e1", "--reject"], /\[correct-reason\] a correction wants a reason: say why with --reason/],
    [["e1", "--reject", "--reason", "  "], /\[correct-reason\]/],
    [["e1", ...why], /\[correct-nothing\] nothing is said of e1: /],
    [["e99", "--reject", ...why], /\[correct-event\] there is no event e99 in the ledger: /],
    [["x1", "--reject", ...why], /\[correct-target\] "x1" cannot be corrected: /],
    [["--reject", ...why], /\[correct-target\] nothing is named to correct: /],
    [["e1", "--type", "SANCTOIN", ...why], /\[type-unknown\] there is no type "SANCTOIN", did you mean SANCTION: /],
    [
      ["e1", "--type", "SANCTION", "--mode", "expell", ...why],
      /\[mode-unknown\] SANCTION has no mode "expell", did you mean expel: /,
    ],
    [["e1", "--mode", "expel", ...why], /\[correct-mode\]/],
    [
      ["e1", "--date", "2025-02-30", ...why],
      /\[correct-date\] --date "2025-02-30" is no date: give YYYY-MM-DD, YYYY-MM or YYYY/,
    ],
    [
      ["e1", "--polarity", "afirmed", ...why],
      /\[correct-word\] there is no polarity "afirmed", did you mean affirmed: /,
    ],
    [
      ["e1", "--actors", "Emanuel Macron", ...why],
      /\[actor-unknown\] no actor "Emanuel Macron" in the tables: did you mean emmanuel-macron/,
    ],
    [["e1", "--reject", "--accept", ...why], /\[correct-together\]/],
    [["e1", "--merge", "s2", ...why], /\[correct-option\] --merge says nothing of e1: /],
    [
      ["s1", "--merge", "e2", ...why],
      /\[correct-list\] --merge "e2" is not what is wanted there: give a story \(s40\)/,
    ],
    [["s9", "--merge", "s1", ...why], /\[correct-story\] there is no story s9: /],
    [["s4", "--merge", "s7", ...why], /\[correct-story-within\] e4 stands in the story s1: /],
    [["s1", "--split", "e7", ...why], /\[correct-split\] e7 does not stand in s1: /],
    [["e1", "--type", "CONSULT", "--mode", "visit", ...why], /\[correct-same\] e1 is so already: /],
    [
      ["actor:nobody", "--merge", "actor:france", ...why],
      /\[correct-actor\] the ledger has no actor "nobody": entente show/,
    ],
    [["actor:rapid-forces", "--merge", "actor:rsf", ...why], /no actor "rapid-forces": it has rapid-support-forces/],
    [["--undo", "17", ...why], /\[correct-correction\] there is no correction 17: /],
    [["--undo", "last", ...why], /\[correct-list\] --undo "last" is not what is wanted there: /],
  ];
  for (const [args, complaint] of refused) {
    const said = await refusalOf(ledger, args);
    expect(said).toMatch(complaint);
    expect(said.trimEnd().split("\n"), args.join(" ")).toHaveLength(1);
  }
  const again = await openFor(context, ledger);
  expect(await findCorrections(again)).toEqual([]);
  await correctEvent(again, 1, { reject: true }, ANNA);
  await undoCorrection(again, 1, ANNA);
  await keepArticles(again, [recordOf({ text: "Corrected.", url: "https://example.org/1" })]);
  await again.close();
  expect(await refusalOf(ledger, ["--undo", "1", ...why])).toMatch(
    /\[correct-undone\] correction 1 was undone already, by Anna on \d{4}-\d\d-\d\d with 2: undo 2 to bring it back/,
  );
  expect(await refusalOf(ledger, ["e1", "--reject", ...why])).toMatch(
    /\[correct-superseded\] e1 was read in a1, which has a later version: correct the events of a4, /,
  );
});

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { marked } from "../../src/cli/search-text.ts";
import { styleFor } from "../../src/cli/style.ts";
import { keepArticles, openLedger } from "../../src/ledger/index.ts";
import { explainFailure } from "../../src/questions/failures.ts";
import { filtersOf } from "../../src/questions/search-filters.ts";
import { entente } from "../support/entente.ts";
import { newFile, onBothStores, openFor } from "../support/ledgers.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

const actors = [state("france", "FRA"), state("italy", "ITA")];
const ATTACK = eventOf({
  type: "ASSAULT",
  quad: 4,
  actors: [taking("france", "FRA")],
  recipients: [taking("italy", "ITA")],
  evidence: [0, 21],
});

/** A ledger of two articles that are kept, and not indexed yet. */
async function fill(ledger: string): Promise<string> {
  const store = await openLedger(ledger);
  await keepArticles(store, [
    recordOf({
      text: "France attacked Italy, and the ministers met at dawn.",
      title: '=HYPERLINK("x")',
      url: "https://example.org/1",
      publisher: { name: "Reuters", actor: "reuters" },
      actors,
      events: [ATTACK],
    }),
    recordOf({ text: "A meeting about grain.", published: "2025-05-06" }),
  ]);
  await store.close();
  return ledger;
}

const ask = (ledger: string, ...args: string[]) => entente(["search", ...args, "--ledger", ledger], tmpdir());

onBothStores((newLedger) => {
  test("what is found is told for people, for programs and as a table; what is not indexed is indexed first", async () => {
    const ledger = await fill(newLedger());
    const first = await ask(ledger, "meet", "--events");
    expect(first.err).toBe("entente: 2 articles are not indexed yet: they are now\n");
    expect(first.out).toContain("a1 · en · Reuters · 2025-03-04 · 1 event · https://example.org/1");
    expect(first.out).toContain("“[France attacked Italy], and the ministers *met* at dawn.”");
    expect(first.out).toContain("ASSAULT visit: france (FRA) → italy (ITA) (e1 · 2025-03-04 · certain · affirmed)");
    expect(first.out).toContain("“A *meeting* about grain.”");
    expect(first.out).not.toContain("\x1b");

    const { err, out } = await ask(ledger, "meet", "the", "--limit", "1", "--format", "json");
    expect(err).toBe("");
    const page = JSON.parse(out);
    expect(page).toMatchObject({
      ignored: ["the"],
      cut: false,
      hits: [{ article: "a1", eventCount: 1, snippets: [{ found: [[41, 44]] }] }],
    });
    const next = await ask(
      ledger,
      "meet",
      "the",
      "--limit",
      "1",
      "--after",
      page.next,
      "--format",
      "jsonl",
      "--events",
    );
    expect(JSON.parse(next.out)).toMatchObject({
      article: "a2",
      events: [],
    });

    const table = (await ask(ledger, "meet", "--format", "csv")).out.split("\r\n");
    expect(table[0]).toBe("article,score,day,outlet,language,events,title,url,snippet");
    expect(table[1]).toMatch(
      /^a1,\d+,2025-03-04,Reuters,en,1,"'=HYPERLINK\(""x""\)",https:\/\/example\.org\/1,"France attacked/,
    );
    const events = (await ask(ledger, "--type", "assault", "--format", "csv", "--events")).out.split("\r\n");
    expect(events[1]).toBe(
      "e1,a1,ASSAULT,visit,4,2025-03-04,past,certain,affirmed,0.9,france,italy,Reuters,2025-03-04,https://example.org/1",
    );
  });

  test("names of actors, outlets and parties are looked up", async (context) => {
    const store = await openFor(context, await fill(newLedger()));
    const asked = {
      actor: "Francia",
      source: "REUTERS",
      dyad: "France,ITA",
      type: "material-conflict",
      until: "2025-12-31",
    };
    expect(await filtersOf(store, asked, new Set(["all-versions"]))).toEqual({
      actor: { country: "FRA" },
      source: "Reuters",
      dyad: ["FRA", "ITA"],
      quad: 4,
      until: "2025-12-31",
      allVersions: true,
    });
    expect(await filtersOf(store, { actor: "vladimir-putin", type: "assault", place: "Italia" }, new Set())).toEqual({
      actor: { id: "vladimir-putin" },
      type: "ASSAULT",
      place: { country: "ITA" },
    });
  });

  test.each<[Record<string, string>, RegExp]>([
    [{ type: "ASAULT" }, /\[search-type\] there is no type "ASAULT", did you mean ASSAULT: .+/],
    [{ type: "verbal-conflct" }, /did you mean verbal-conflict/],
    [{ actor: "Putn" }, /\[search-actor\] no actor "Putn".+did you mean .+/],
    [{ place: "Nowhere" }, /\[search-place\] no place "Nowhere" in the ledger: .+/],
    [{ source: "Reuter" }, /\[search-source\] no article of "Reuter" in the ledger, did you mean Reuters: .+/],
    [{ dyad: "PRK" }, /\[search-dyad\] --dyad "PRK" is no pair: .+/],
    [{ dyad: "PRK,Nobodia" }, /\[party-unknown\] .+/],
    [{ certainty: "sure" }, /\[search-value\] --certainty "sure" is none of certain, .+/],
    [{ since: "yesterday" }, /\[dyad-date\] --since "yesterday" is no day: .+/],
    [{ since: "2025-02-01", until: "2025-01-01" }, /\[dyad-period\] .+/],
  ])("%o is one sentence, with the nearest there is", async (asked, sentence) => {
    const store = await openLedger(await fill(newLedger()));
    const error = await filtersOf(store, asked, new Set())
      .catch((reason) => reason)
      .finally(() => store.close());
    expect(explainFailure(error)).toMatch(sentence);
  });
});

test("what cannot be asked for is one sentence", async () => {
  const ledger = await fill(newFile());
  await ask(ledger, "grain");
  const refused: [string[], RegExp][] = [
    [[], /\[search-empty\] nothing to search for: .+/],
    [["--", "-grain"], /\[search-empty\] only words to leave out: .+/],
    [["the"], /\[search-function-words\] .+"the".+/],
    [["x".repeat(10_000)], /\[search-long\] the query is too long \(10000\): 2000 at most/],
    [["grain", "--limit", "0"], /\[search-limit\] "0" is no number of articles: .+/],
    [["grain", "--after", "page2"], /\[search-cursor\] .+/],
  ];
  for (const [args, sentence] of refused) {
    const { status, out, err } = await entente(["search", "--ledger", ledger, ...args], tmpdir());
    expect({ status, out }, args.join(" ").slice(0, 60)).toEqual({ status: 1, out: "" });
    expect(err).toMatch(sentence);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  }
}, 120_000);

test("what another process writes to is not searched, and said so", async () => {
  const ledger = await fill(newFile());
  const store = await openLedger(ledger);
  try {
    expect((await ask(ledger, "grain")).err).toMatch(/\[ledger-held\]/);
  } finally {
    await store.close();
  }
});

test("an article added is found at once; a record with a NUL is left out alone", async () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-search-"));
  const ledger = newFile();
  const records = [
    recordOf({ text: "Grain was sold." }),
    recordOf({ text: "Grain\0 was sold." }),
    recordOf({ text: "A \\u0000 of grain." }),
  ];
  writeFileSync(join(folder, "records.jsonl"), records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  const added = await entente(["add", "records.jsonl", "--ledger", ledger, "--format", "json"], folder);
  expect(JSON.parse(added.out)).toMatchObject({ added: 2, failed: 1 });
  expect(added.err).toMatch(/\[record\] line 2 .+NUL/);
  const { err, out } = await ask(ledger, "grains", "--format", "jsonl");
  expect(err).toBe("");
  expect(out.trimEnd().split("\n")).toHaveLength(2);
});

test("in plain text stars stand around found words and brackets around evidence", () => {
  const snippet: Parameters<typeof marked>[0] = {
    text: "A 😀 deal was struck",
    span: [10, 29],
    found: [[14, 18]],
    evidence: [
      [12, 22],
      [23, 29],
    ],
  };
  expect(marked(snippet, styleFor({ isTTY: false }))).toBe("A [😀 *deal* was] [struck]");
});

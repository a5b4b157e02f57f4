import { existsSync } from "node:fs";
import { line } from "../../src/evaluation/figures.ts";
import { createWordFinder, type Filters, openLedger, type Store, search, sortDyads } from "../../src/ledger/index.ts";
import { countCommonTerms } from "../../src/ledger/search/common-terms.ts";
import { sortPostings } from "../../src/ledger/search/sort-postings.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";
import { generateArticles, wordAt } from "./generated-articles.ts";

/** Ranks of words: in a third of all articles, in one of fifty, in one of ten thousand. */
const FREQUENT = [0, 1, 3, 8, 20];
const MIDDLING = [400, 700, 1000, 1500, 2500];
const RARE = [100_000, 200_000, 300_000, 400_000, 500_000];
const ROUNDS = 5;

const QUERIES: Readonly<Record<string, (round: number) => string>> = {
  "a rare word": (round) => wordAt(RARE[round]),
  "a middling word": (round) => wordAt(MIDDLING[round]),
  "a frequent word": (round) => wordAt(FREQUENT[round]),
  "rare and frequent": (round) => `${wordAt(RARE[round])} ${wordAt(FREQUENT[round])}`,
  "three middling words": (round) => `${wordAt(60 + round)} ${wordAt(90 + round)} ${wordAt(120 + round)}`,
  "two frequent words": (round) => `${wordAt(FREQUENT[round])} ${wordAt(5 + round)}`,
  "one frequent word or another": (round) => `${wordAt(FREQUENT[round])} OR ${wordAt(30 + round)}`,
  "frequent without frequent": (round) => `${wordAt(FREQUENT[round])} -${wordAt(5 + round)}`,
  "a phrase": (round) => `"${wordAt(FREQUENT[round])} ${wordAt(MIDDLING[round] % 40)}"`,
};

const FILTERS: Readonly<Record<string, Filters>> = {
  "no filter": {},
  "language and a year": { language: "it", since: "2020-01-01", until: "2020-12-31" },
  "a source": { source: "Publisher 7" },
  "a type of event": { type: "ASSAULT" },
  "an actor": { actor: { id: "actor-40" } },
  "a dyad": { dyad: ["C1", "C2"] },
  "type, actor's country and a place's": { type: "AID", actor: { country: "C3" }, place: { country: "C5" } },
};

/**
 * How long questions take among so many generated articles, in DuckDB: milliseconds of half, of 95 of 100 and of the worst, with and without
 * filters. A ledger generated before is asked as it is.
 */
export async function measureSearch(path: string, articles: number): Promise<unknown> {
  const isKept = existsSync(path);
  const store = await openLedger(path);
  try {
    const generated = isKept ? null : await generate(store, articles);
    const [{ rows }] = await store.query<{ rows: number }>("SELECT count(*) AS rows FROM postings");
    console.log(line("rows of the index", [rows]));
    const questions = await askAll(store);
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(line("  ledger, MB; memory at most, MB", [Math.round((await store.size()) / 1024 / 1024), megabytes]));
    return { articles, rows, generated, questions, megabytes };
  } finally {
    await store.close();
  }
}

/** Seconds it took to generate a ledger, to sort its index and to count its common words. */
async function generate(store: Store, articles: number): Promise<Record<string, number>> {
  const filled = await timed(() => generateArticles(store, articles));
  const sorted = await timed(() => sortPostings(store, 1));
  const counted = await timed(() => countCommonTerms(store));
  await sortDyads(store);
  console.log(
    line("articles generated; seconds: generated, sorted, counted", [
      articles,
      ...[filled, sorted, counted].map((seconds) => seconds.toFixed(1)),
    ]),
  );
  return { filled, sorted, counted };
}

/** Half of some times, 95 of 100 and the longest; and half of those of the processor. */
interface Times {
  half: number;
  most: number;
  worst: number;
  processor: number;
}

/** Asks each kind of query with each filter, several times with different words. */
async function askAll(store: Store): Promise<Record<string, Times>> {
  const finder = createWordFinder(nodeResources());
  await Promise.all(finder.languages.map((language) => finder.of(language)));
  const ask = async (query: string, filters: Filters): Promise<[number, number]> => {
    const before = process.cpuUsage();
    const wall = await timed(() => search(store, finder, { query, filters }));
    const { user, system } = process.cpuUsage(before);
    return [wall * 1000, (user + system) / 1000];
  };
  const measured: Record<string, Times> = {};
  const tell = (name: string, times: readonly (readonly [number, number])[]) => {
    const walls = times.map(([wall]) => wall);
    const processor = at(
      times.map(([, worked]) => worked),
      0.5,
    );
    measured[name] = { half: at(walls, 0.5), most: at(walls, 0.95), worst: Math.max(...walls), processor };
    console.log(
      line(
        `  ${name}`,
        Object.values(measured[name]).map((each) => each.toFixed(0)),
      ),
    );
  };
  console.log(line("questions: ms, half of them, 95 of 100, the worst, processor ms of half", []));
  const byKind = new Map(Object.keys(QUERIES).map((kind) => [kind, [] as [number, number][]]));
  const all: [number, number][] = [];
  for (const [filter, filters] of Object.entries(FILTERS)) {
    const ofFilter: [number, number][] = [];
    for (const [kind, queryOf] of Object.entries(QUERIES)) {
      for (let round = 0; round < ROUNDS; round++) {
        const time = await ask(queryOf(round), filters);
        ofFilter.push(time);
        byKind.get(kind)!.push(time);
      }
    }
    tell(filter, ofFilter);
    all.push(...ofFilter);
  }
  for (const [kind, times] of byKind) tell(kind, times);
  // The first read texts nobody has read yet.
  const again: [number, number][] = [];
  for (const filters of Object.values(FILTERS))
    for (let round = 0; round < ROUNDS; round++) again.push(await ask(QUERIES["a phrase"](round), filters));
  tell("a phrase, asked again", again);
  tell("all", all);
  return measured;
}

const at = (times: readonly number[], share: number): number =>
  [...times].sort((one, other) => one - other)[Math.min(times.length - 1, Math.floor(share * times.length))];

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

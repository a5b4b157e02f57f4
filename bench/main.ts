/** `npm run bench -- NAME [arguments] [--json FILE]`: runs one benchmark; without a name, lists them. */
import { writeFileSync } from "node:fs";

/** A benchmark prints its table and returns its figures, for `--json`; nothing when it was skipped. */
type Run = (args: string[]) => Promise<unknown>;

const BENCHES: Readonly<Record<string, string>> = {
  confidence: "calibration of the confidence in records",
  seed: "what must and must not be read from the article that started the project",
  samples: "events, quotations, agreements and projections of the bundled sample articles, per language",
  development: "the same of the articles rules are mended on",
  real: "events of real articles whose texts stand in shared data",
  "held-out": "the same of articles nobody looked at; sums only",
  speed: "words a second, memory and time to the first record",
  polnear: "who said or thought what in English political news: sources, cues and contents",
  grammar: "words and trees on the official treebank tests",
  actors: "participants found where samples name them; phrases for actors with their country and sector",
  entities: "names of people, places and organisations on KIND Wikinews (Italian) and UNER PUD (English)",
  dates: "dates on the Recognizers-Text specifications",
  events: "public gold data (PLV, ConfliBERT, PETRARCH, the CAMEO manual) beside what the peers reach",
  outlook: "forecasts on ICEWS: who does what to whom next, weeks of pairs, chances of acts",
  ledger: "articles added end to end, a pair's weekly series among millions of rows",
  serve: "the API and the page over a million events: requests a second, dyad, network, first page, reading in it",
  stories: "reports of one event by many outlets brought together, and no others with them",
  faults: "writers of a ledger killed at random moments: what is lost, what is left half, on both stores",
  plv: "PLOVER type of marked pairs of actors in English news",
};

const [name, ...args] = process.argv.slice(2);
if (name === undefined || !(name in BENCHES)) {
  if (name !== undefined) console.error(`bench: there is no benchmark "${name}"`);
  for (const [each, what] of Object.entries(BENCHES)) console.log(`${each.padEnd(11)} ${what}`);
  process.exitCode = name === undefined ? 0 : 1;
} else {
  const at = args.indexOf("--json");
  const file = at < 0 ? null : args.splice(at, 2)[1];
  const { default: run } = (await import(`./${name}.ts`)) as { default: Run };
  const figures = await run(args);
  if (file !== null && figures !== undefined) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}

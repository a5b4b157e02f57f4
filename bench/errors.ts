/** `npm run errors -- NAME [--lang it] [--limit 8]`: mistakes by cause, with examples, for whoever improves the reading. */
import { option } from "./support/samples.ts";

/** Prints mistakes; at most `limit` examples of each kind. */
export type Report = (language: string | null, limit: number, args: readonly string[]) => Promise<void>;

const REPORTS: Readonly<Record<string, string>> = {
  samples: "the sample articles: missed predicates, wrong types, actors, directions (--cause NAME for one cause)",
  development: "the same of the development articles",
  real: "the same of articles that really appeared, whose texts stand in shared data",
  lost: "acts of the development articles (--set real: of real ones) not read at all, by the stage where they were lost",
  rows: "rows of the predicate tables that give acts no coder has, in samples and development articles (--cause ROW)",
  stories: "reports of one event kept apart, of two brought together: not read, or not merged (--set, --cluster NAME)",
  actors: "participants not found in their sentence, phrases for actors read wrong",
  entities: "names missed, invented, of the wrong kind or bounds in the development corpora (--model FILE)",
  quotations:
    "quotations of the sample articles: missed, content bounds, speaker, kind, spurious (--cause NAME for one)",
  traps: "sentences of sport, weather, business and idiom that report no political event",
  factuality: "sentences with one event: time, certainty, polarity, attribution",
  rulings: "the manual's rulings, one sentence each",
  acts: "ordinary sentences of the wires with one act each",
  polnear:
    "attributions of PolNeAR's training part: missed, source and cue bounds, too much (--articles N, --cause NAME)",
  conflibert: "sentences read as another of ConfliBERT's five classes (--cause NAME for one cause)",
  meantime: "roles and factuality of any event in business news, by the grammar that stands between (--cause NAME)",
  plv: "marked pairs of actors in English news, by cause and predicate (--type NAME, --cause NAME)",
  petrarch:
    "triples of PETRARCH's unit tests: missed, wrong code, actor, sector, direction, over-coding; what its codebook calls otherwise (--cause NAME, --verbs)",
  "cameo-manual": "examples of CAMEO's manual with another code than its own, by cause (--cause NAME)",
};

const [name, ...args] = process.argv.slice(2);
if (name === undefined || !(name in REPORTS)) {
  for (const [each, what] of Object.entries(REPORTS)) console.log(`${each.padEnd(12)} ${what}`);
  process.exitCode = name === undefined ? 0 : 1;
} else {
  const { default: report } = (await import(`./errors/${name}.ts`)) as { default: Report };
  await report(option(args, "lang"), Number(option(args, "limit") ?? Number.POSITIVE_INFINITY), args);
}

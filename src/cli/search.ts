import {
  createActorNames,
  createWordFinder,
  DEFAULT_LIMIT,
  type SearchResult,
  search as searchLedger,
} from "../ledger/index.ts";
import { directoryOf } from "../questions/directory.ts";
import { FILTER_OPTIONS, filtersOf } from "../questions/search-filters.ts";
import { limitGiven, MOST_FOUND } from "../questions/search-question.ts";
import { nodeResources } from "../sources/node-resources.ts";
import { type Command, formatOf, readArguments } from "./command.ts";
import { LEDGER_HELP, LEDGER_OPTION, ledgerOf } from "./ledger-option.ts";
import { openIndexed } from "./open-indexed.ts";
import { write } from "./output.ts";
import { searchCsv, searchJson, searchLines } from "./search-rows.ts";
import { searchText } from "./search-text.ts";
import { styleFor } from "./style.ts";

const FORMATS = ["text", "json", "jsonl", "csv"] as const;
const OPTIONS = {
  ...FILTER_OPTIONS,
  ...LEDGER_OPTION,
  events: { type: "boolean" },
  limit: { type: "string" },
  after: { type: "string" },
  format: { type: "string", short: "f" },
} as const;

export const search: Command = {
  help: `entente search: finds articles and events in a ledger by their words, the best first, with the words found and the evidence marked.

Usage: entente search QUERY … [options]

A word is found in all its forms, in every language there is (accordi: accordo; met: meet, meeting), whatever its capitals and accents; all
words must be there. "words in quotation marks" stand as they are, one behind the other; -word leaves articles out that have it (after a -- when
it comes first); one OR another finds either. A name finds whom it names under all names (Pyongyang, Corea del Nord, North Korea).

      --actor NAME               articles that name somebody: a person, body or group by id or name; a state, by code or name, with all its people
      --type TYPE|QUAD           articles that tell an event of a PLOVER type, or of verbal-cooperation, material-cooperation, verbal-conflict,
                                 material-conflict (1 to 4)
      --dyad A,B                 … between two parties, as entente dyad names them
      --certainty C              … that is certain, probable, possible or unknown
      --polarity P               … that is affirmed or negated
      --time T                   … past, present or future
      --place NAME|CODE          articles that name a place or a country
      --since DATE, --until DATE days of publication, YYYY-MM-DD, both inclusive
      --source NAME              the outlet, by name or id
      --lang it|en               articles in one language; the query's words are then of that language
      --all-versions             superseded articles too
      --events                   the events of each article with their numbers, those that pass the filters
      --limit N                  so many articles (${DEFAULT_LIMIT} when not given, ${MOST_FOUND} at most)
      --after CURSOR             the next page, by what the page before ends with
${LEDGER_HELP}  -f, --format text|json|jsonl|csv  for people (default); everything; an article a line; a table, with --events a line an event

Filters of events ask for one event that fits them all; --actor and --place then mean who takes part in it and where it is. Without words the
latest articles come first. What is not indexed yet (a ledger of an earlier version) is indexed before.

Examples:
  entente search accordo pace
  entente search '"prime minister" -resigns' --since 2025-01-01
  entente search Pyongyang --type ASSAULT --events
  entente search tariffs OR dazi --dyad USA,eu --format jsonl
  entente search --actor vladimir-putin --type verbal-conflict --format csv > accusations.csv
`,
  run: async (args) => {
    const { names, texts, flags } = readArguments("search", args, OPTIONS);
    const { after } = texts;
    const format = formatOf(texts, FORMATS);
    const limit = limitGiven(texts.limit);
    const finder = createWordFinder(nodeResources());
    const store = await openIndexed(ledgerOf(texts), finder);
    try {
      const filters = await filtersOf(store, texts, flags);
      const events = flags.has("events");
      const question = { query: names.join(" "), filters, limit, after, events };
      const result = await searchLedger(store, finder, question, createActorNames(directoryOf()));
      await write(printed(result, format, events));
      return 0;
    } finally {
      await store.close();
    }
  },
};

function printed(result: SearchResult, format: string, withEvents: boolean): string {
  if (format === "json") return searchJson(result, withEvents);
  if (format === "jsonl") return searchLines(result, withEvents);
  if (format === "csv") return searchCsv(result, withEvents);
  return searchText(result, withEvents, styleFor(process.stdout));
}

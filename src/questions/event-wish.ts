import { compileOntology, type Ontology, scoreOf } from "../events/acts/ontology.ts";
import type { EventWish, Store } from "../ledger/index.ts";
import { isCalendarDate } from "../reader/calendar-date.ts";
import type { DateRecord } from "../reader/index.ts";
import { PACKAGE } from "../sources/node-resources.ts";
import { readOntologyTables } from "../sources/tables.ts";
import { actorsNamed } from "./described-by-name.ts";
import { nearest } from "./nearest.ts";
import { UsageError } from "./usage-error.ts";

/** What somebody says: options with a value, options without. */
export interface Said {
  texts: Partial<Record<string, string>>;
  flags: ReadonlySet<string>;
}

const POLARITIES = ["affirmed", "negated"] as const;
const CERTAINTIES = ["certain", "probable", "possible", "unknown"] as const;

/**
 * What somebody says of an event of a day: `--reject`, `--accept`, or what it is. Null: nothing. Throws a UsageError.
 */
export async function eventWish(store: Store, { texts, flags }: Said, day: string | null): Promise<EventWish | null> {
  const content = await contentOf(store, { texts, flags }, day);
  const words = [flags.has("reject"), flags.has("accept"), Object.keys(content).length > 0];
  if (words.filter((said) => said).length > 1) throw new UsageError("correct-together");
  if (flags.has("reject")) return { reject: true };
  if (flags.has("accept")) return { accept: true };
  return words[2] ? content : null;
}

async function contentOf(store: Store, { texts, flags }: Said, day: string | null) {
  const { type, mode, actors, recipients, date, polarity, certainty } = texts;
  const content: Exclude<EventWish, { reject: true } | { accept: true }> = {};
  if (type !== undefined) content.type = typeNamed(type, mode);
  else if (mode !== undefined) throw new UsageError("correct-mode", { mode });
  if (date !== undefined) content.date = dateNamed(date);
  if (actors !== undefined) content.actors = await actorsNamed(store, actors, content.date?.start ?? day);
  if (recipients !== undefined) content.recipients = await actorsNamed(store, recipients, content.date?.start ?? day);
  if (flags.has("swap")) content.swap = true;
  if (flags.has("symmetric")) content.symmetric = true;
  else if (content.recipients !== undefined && content.recipients.length > 0) content.symmetric = false;
  if (polarity !== undefined) content.polarity = wordOf("polarity", polarity, POLARITIES);
  if (certainty !== undefined) content.certainty = wordOf("certainty", certainty, CERTAINTIES);
  return content;
}

let ontology: Ontology | null = null;

/** A type of PLOVER's, and a mode of it, in capitals or not, with the CAMEO code most of its acts have. */
export function typeNamed(name: string, mode: string | undefined) {
  ontology ??= compileOntology(readOntologyTables(PACKAGE));
  const type = ontology.types.get(name.toUpperCase());
  if (type === undefined)
    throw new UsageError("type-unknown", {
      type: name,
      nearest: nearest(name.toUpperCase(), [...ontology.types.keys()]) ?? "",
      known: [...ontology.types.keys()].join(", "),
    });
  const modes = modesOf(ontology, type.name);
  if (mode !== undefined && !modes.has(mode))
    throw new UsageError("mode-unknown", {
      ...{ type: type.name, mode, nearest: nearest(mode, [...modes.keys()]) ?? "" },
      known: [...modes.keys()].join(", "),
    });
  const cameo = (mode === undefined ? null : modes.get(mode)) ?? type.cameo;
  const score = scoreOf(ontology, type.name, mode ?? null);
  return { type: type.name, mode: mode ?? null, cameo, quad: type.quad, score };
}

/** The modes of a type, those PLOVER scores and those of its meanings, each with the code of the first such meaning. */
function modesOf({ scores, meanings }: Ontology, type: string): Map<string, string | null> {
  const modes = new Map<string, string | null>();
  for (const key of scores.keys()) if (key.startsWith(`${type} `)) modes.set(key.slice(type.length + 1), null);
  for (const meaning of meanings.values())
    if (meaning.type?.name === type && meaning.mode !== null && !modes.get(meaning.mode))
      modes.set(meaning.mode, meaning.cameo);
  return modes;
}

/** A day, a month or a year. */
function dateNamed(date: string): DateRecord {
  const [, year, month] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(date) ?? [];
  if (year !== undefined) {
    const end = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).toISOString().slice(0, 10);
    return {
      start: `${year}-${month ?? "01"}-01`,
      end,
      precision: month === undefined ? "year" : "month",
      basis: "stated",
    };
  }
  if (date.length !== 10 || !isCalendarDate(date)) throw new UsageError("correct-date", { date });
  return { start: date, end: date, precision: "day", basis: "stated" };
}

function wordOf<Word extends string>(option: string, value: string, known: readonly Word[]): Word {
  const word = known.find((each) => each === value);
  if (word === undefined)
    throw new UsageError("correct-word", {
      option,
      value,
      nearest: nearest(value, known) ?? "",
      known: known.join(", "),
    });
  return word;
}

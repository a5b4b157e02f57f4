import { parseTable, variants } from "../text/table.ts";
import { foldForm } from "../text/text-tables.ts";

/** Calendar units, and those made of them. */
const UNITS = [
  "day",
  "week",
  "weekend",
  "fortnight",
  "month",
  "quarter",
  "semester",
  "season",
  "year",
  "decade",
  "century",
  "hour",
  "minute",
] as const;
export type Unit = (typeof UNITS)[number];

/** What a word or phrase means to the engine. */
export type AtomKind =
  | "month"
  | "weekday"
  | "unit"
  | "units"
  | "number"
  | "ordinal"
  | "holiday"
  | "season"
  | "day"
  | "moment"
  | "part"
  | "shift"
  | "sequence"
  | "trail"
  | "ago"
  | "hence"
  | "later"
  | "earlier"
  | "in"
  | "within"
  | "counted"
  | "clause"
  | "whole"
  | "since"
  | "until"
  | "from"
  | "between"
  | "to"
  | "and"
  | "of"
  | "article"
  | "on"
  | "now"
  | "edge"
  | "decades"
  | "decade"
  | "year"
  | "vague"
  | "nearest"
  | "future"
  | "appointed"
  | "each";

/** One meaning of a phrase. `careful`: the word is also an ordinary one, and counts only beside other parts of a date. */
export interface Atom {
  kind: AtomKind;
  value: number;
  /** Unit, rule of a holiday: what is no number. */
  name: string;
  careful: boolean;
}

export interface Phrase {
  /** Words after the first, folded. */
  rest: readonly string[];
  atom: Atom;
}

/** Everything the time engine knows of one language, compiled once: phrases by their first word, longest first. */
export interface TimeTables {
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Dates in figures are month first, and a day may follow the name of its month. */
  monthFirst: boolean;
  /** Endings of ordinals in figures: 3rd, 1º; and of decades: 1990s. */
  ordinalSuffixes: ReadonlySet<string>;
  /** Days from the publication within which "last Monday" is not the nearest one but that of the week before. */
  weekdayReach: number;
  decadeSuffixes: ReadonlySet<string>;
  /** Forms met before, and whether an expression may begin with them; filled while reading, emptied when full. */
  met: Map<string, boolean>;
}

/** Compiles the time tables of one language; `sources` as for `compileTextTables`, missing tables count as empty. */
export function compileTimeTables(sources: Record<string, string>): TimeTables {
  const phrases = new Map<string, Phrase[]>();
  const settings = new Map<string, Set<string>>();
  const add = (cell: string, kind: AtomKind, value: number, name = "", careful = false) => {
    for (const variant of variants(cell)) {
      const [first, ...rest] = foldForm(variant).split(" ");
      const list = phrases.get(first) ?? [];
      list.push({ rest, atom: { kind, value, name, careful } });
      phrases.set(first, list);
    }
  };
  const rows = (name: string) => parseTable(sources[name] ?? "", `${name}.tsv`);

  for (const kind of ["month", "weekday"] as const) {
    for (const row of rows(`${kind}s`)) {
      add(row.names, kind, Number(row.number));
      add(row.careful ?? "", kind, Number(row.number), "", true);
    }
  }
  for (const row of rows("time-units")) {
    add(row.singular, "unit", 1, row.unit);
    add(row.plural, "units", 1, row.unit);
  }
  for (const row of rows("numbers")) {
    add(row.cardinal, "number", Number(row.value));
    add(row.ordinal ?? "", "ordinal", Number(row.value));
  }
  for (const row of rows("holidays")) add(row.names, "holiday", 0, row.rule);
  for (const row of rows("time-words")) {
    if (row.kind === "setting") settings.set(row.value, new Set(variants(row.phrases).map(foldForm)));
    else add(row.phrases, row.kind as AtomKind, Number(row.value), row.value);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return {
    phrases,
    monthFirst: settings.get("order")?.has("mdy") ?? false,
    weekdayReach: Number([...(settings.get("weekday-reach") ?? [])][0] ?? 1),
    ordinalSuffixes: settings.get("ordinal-suffixes") ?? new Set(),
    decadeSuffixes: settings.get("decade-suffixes") ?? new Set(),
    met: new Map(),
  };
}

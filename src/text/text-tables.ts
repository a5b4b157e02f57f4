import { parseTable, variants } from "./table.ts";

/**
 * What may follow an abbreviation. `name`: a capital or a figure (Mr., gen.); `number`: a figure (pag.); `inner`: anything, never a new
 * sentence (e.g., cfr.); `any`: anything, a sentence ends there only before a sentence opener (U.S., Inc.); `end`: a capital after it
 * begins a sentence (etc., a.m.).
 */
export type AbbreviationKind = (typeof ABBREVIATION_KINDS)[number];
const ABBREVIATION_KINDS = ["name", "number", "inner", "any", "end"] as const;

/** Verb forms that carry clitics: those ending in `ending` with at least `syllables` vowels. */
export interface CliticHost {
  ending: string;
  syllables: number;
  /** The clitics it carries; null for all of them. */
  clitics: ReadonlySet<string> | null;
}

/** Everything the splitter knows of one language, compiled once. Keys are lower case with straight apostrophes. */
export interface TextTables {
  abbreviations: ReadonlyMap<string, AbbreviationKind>;
  /** Tokens with a mark inside that are one word all the same: e/o, w/o. */
  unbroken: ReadonlySet<string>;
  /** Units written hard by a figure that are words of their own: 5km, 3bn. */
  units: ReadonlySet<string>;
  /** Token → its words: della → di, la. */
  contractions: ReadonlyMap<string, readonly string[]>;
  longestContraction: number;
  /** Elided words that end in an apostrophe; `elides` when every word before an apostrophe does. */
  proclitics: ReadonlySet<string>;
  elides: boolean;
  /** Words that begin at an apostrophe: 's, 'll, n't. */
  enclitics: ReadonlySet<string>;
  /** Words that own their apostrophe at the edge: po', o'clock. */
  apostrophised: ReadonlySet<string>;
  /** First parts that keep their hyphen; `hyphenates` when all do. */
  hyphenPrefixes: ReadonlySet<string>;
  hyphenates: boolean;
  /** Clitic cluster → its words: glielo → glie, lo. */
  clitics: ReadonlyMap<string, readonly string[]>;
  longestClitic: number;
  cliticHosts: readonly CliticHost[];
  /** Whole hosts that carry any clitic in spite of being short: far, dar, ecco. */
  shortHosts: ReadonlySet<string>;
  /** Words that look like verb and clitic but are not. */
  unsplit: ReadonlySet<string>;
  /** Function words that, capitalised after an abbreviation, begin a sentence. */
  openers: ReadonlySet<string>;
}

/** Lower case with straight apostrophes: the form in which tables are keyed. */
export function foldForm(form: string): string {
  const lower = form.toLowerCase();
  return /[’ʼ＇]/.test(lower) ? lower.replace(/[’ʼ＇]/g, "'") : lower;
}

const words = (cell: string): string[] => cell.split(" ").filter((part) => part !== "");

/**
 * Compiles the text tables of one language. `sources` maps the stem of a file in `data/languages/<xx>` to its content:
 * `{ abbreviations: "…", contractions: "…", clitics: "…" }`; other keys are ignored, missing ones count as empty.
 */
export function compileTextTables(sources: Record<string, string>): TextTables {
  const rows = (name: string) => parseTable(sources[name] ?? "", `${name}.tsv`);
  const formsOf = (name: string, column: string, value: string): Set<string> =>
    new Set(rows(name).flatMap((row) => (row[column] === value ? variants(row.form).map(foldForm) : [])));
  const splits = (name: string): Map<string, string[]> =>
    new Map(rows(name).flatMap((row) => variants(row.form).map((form) => [foldForm(form), words(row.parts)] as const)));
  const longest = (map: ReadonlyMap<string, unknown>) => Math.max(0, ...[...map.keys()].map((key) => key.length));

  const abbreviations = new Map<string, AbbreviationKind>();
  for (const row of rows("abbreviations")) {
    const kind = ABBREVIATION_KINDS.find((name) => name === row.kind);
    if (kind !== undefined) for (const form of variants(row.form)) abbreviations.set(foldForm(form), kind);
  }
  const contractions = splits("contractions");
  const clitics = splits("clitics");
  const proclitics = formsOf("apostrophes", "role", "proclitic");
  const hyphenPrefixes = formsOf("hyphens", "role", "keep");
  const hosts = rows("clitic-hosts");
  return {
    abbreviations,
    unbroken: formsOf("abbreviations", "kind", "unbroken"),
    units: formsOf("abbreviations", "kind", "unit"),
    contractions,
    longestContraction: longest(contractions),
    proclitics,
    elides: proclitics.has("*'"),
    enclitics: formsOf("apostrophes", "role", "enclitic"),
    apostrophised: formsOf("apostrophes", "role", "word"),
    hyphenPrefixes,
    hyphenates: hyphenPrefixes.has("*"),
    clitics,
    longestClitic: longest(clitics),
    cliticHosts: hosts
      .filter((row) => row.form.startsWith("-"))
      .map((row) => ({
        ending: row.form.slice(1),
        syllables: Number(row.syllables),
        clitics: row.clitics === "" ? null : new Set(variants(row.clitics)),
      })),
    shortHosts: new Set(hosts.filter((row) => !row.form.startsWith("-")).flatMap((row) => variants(row.form))),
    unsplit: new Set(rows("clitic-exceptions").flatMap((row) => variants(row.form))),
    openers: new Set(rows("sentence-openers").flatMap((row) => variants(row.form))),
  };
}

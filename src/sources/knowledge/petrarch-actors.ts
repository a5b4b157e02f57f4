import { type CameoCode, readCameoCode } from "./cameo-codes.ts";
import { type Contribution, contributionOf, slugOf } from "./contribution.ts";
import { type DictionaryLine, dictionaryDate, dictionaryLines, namesOf } from "./petrarch-lines.ts";

/** A code with the time it holds; empty dates are unlimited. */
interface DatedCode extends CameoCode {
  from: string;
  to: string;
  line: number;
}

interface Entry {
  names: string[];
  codes: DatedCode[];
  line: number;
  /** A code of it was discarded, or left out with a complaint. */
  told: boolean;
}

type Complain = (line: number, message: string) => void;

/** The office that stands for a sector a dictionary gives a person for a time. */
const OFFICES: Readonly<Record<string, string>> = {
  GOV: "official",
  MIL: "military-commander",
  REB: "rebel-commander",
  OPP: "opposition-leader",
  PTY: "party-leader",
  LEG: "legislator",
  JUD: "judge",
  COP: "police-officer",
  SPY: "intelligence-head",
  BUS: "executive",
  JRN: "journalist",
  REL: "cleric",
  EDU: "academic",
  CRM: "crime-boss",
  LAB: "union-leader",
  NGO: "ngo-head",
  ELI: "former",
};
const KINDS: Readonly<Record<string, string>> = {
  IGO: "igo",
  NGO: "ngo",
  MIL: "army",
  PTY: "party",
  BUS: "company",
  LEG: "parliament",
  JUD: "court",
  GOV: "ministry",
  LAB: "union",
};
/** A code of several actors at once, which stays as it is written. */
const LIST = /^[A-Z]{3,15}(\/[A-Z]{3,15})+$/;
/** Endings of English adjectives of nations: `ITALIAN`, `DANISH`. */
const NATIONAL = /(ian|ean|ish|ese|eni|aqi|ani|nch)$/;

/**
 * Reads a PETRARCH or TABARI actor dictionary (`.actors.txt`): names with synonyms (`+`) and CAMEO codes, with date limits
 * (`[AFGGOV 790916-791227]`, `<911226`, `>060601`). An entry with a bare country code names the state, one with dated sectors a
 * person in office, others a body of the code's first sector. `stateOf` gives the state of a country the tables know; codes they
 * do not know become states of their own.
 */
export function readPetrarchActors(
  source: string,
  file: string,
  stateOf: (iso3: string) => string | undefined,
): Contribution {
  const { contribution, add, complain } = contributionOf(file);
  const idOf = (country: string) => stateOf(country) ?? `petrarch-${country.toLowerCase()}`;
  const named = new Map<string, { names: string[]; adjectives: string[]; line: number }>();
  const stateOfCode = (country: string, line: number) => {
    const state = named.get(country) ?? { names: [], adjectives: [], line };
    named.set(country, state);
    return state;
  };
  for (const entry of entriesOf(dictionaryLines(source), complain)) {
    const last = entry.codes.at(-1);
    if (last === undefined) continue;
    for (const { country, line } of entry.codes) if (isCountry(country)) stateOfCode(country, line);
    if (entry.codes.every(({ sectors }) => sectors.length === 0) && isCountry(last.country)) {
      const state = stateOfCode(last.country, entry.line);
      for (const form of entry.names.flatMap(namesOf)) {
        if (NATIONAL.test(form.toLowerCase())) state.adjectives.push(form.toLowerCase());
        state.names.push(form);
      }
      addDatedCodes(idOf(last.country), entry, add);
    } else if (entry.codes.some(({ from, to }) => from !== "" || to !== "")) addPerson(entry, idOf, add);
    else addBody(entry, last, add);
  }
  for (const [country, { names, adjectives, line }] of named) {
    const id = idOf(country);
    if (stateOf(country) === undefined)
      add("actors/states.tsv", line, { id, iso3: country, kind: "state", from: "", to: "", lat: "", lon: "" });
    else if (names.length === 0) continue;
    const cells = { id, names: unique(names.length > 0 ? names : [country]), adjectives: unique(adjectives) };
    add("actors/states.*.tsv", line, { ...cells, capitals: "", seats: "" });
  }
  return contribution;
}

const isCountry = (country: string): boolean => country !== "" && country !== "IGO";

type Add = (table: string, line: number, cells: Record<string, string>) => void;

function addPerson(entry: Entry, idOf: (country: string) => string, add: Add): void {
  const { names, codes, line } = entry;
  const forms = names.flatMap(namesOf);
  const id = slugOf(forms[0]);
  const country = codes.map((code) => code.country).find(isCountry) ?? "";
  add("actors/people.tsv", line, { id, name: forms[0], country, sex: "", variants: unique(forms), wikidata: "" });
  for (const { sectors, country: served, from, to, line: at } of codes) {
    const office = OFFICES[sectors[0] ?? ""];
    if (office === undefined || !isCountry(served)) continue;
    add("actors/offices.tsv", at, { person: id, office, body: idOf(served), from, to });
  }
  addDatedCodes(id, entry, add);
}

/** The codes of an actor as they are written, those of a time first: the first that holds counts. */
function addDatedCodes(id: string, { codes }: Entry, add: Add): void {
  const isDated = ({ from, to }: DatedCode) => from !== "" || to !== "";
  if (!codes.some(isDated)) return;
  for (const { written, from, to, line } of [...codes.filter(isDated), ...codes.filter((code) => !isDated(code))])
    add("actors/cameo-codes.tsv", line, { id, code: written, from, to });
}

function addBody({ names, line }: Entry, { country, sectors, written }: CameoCode, add: Add): void {
  const forms = names.flatMap(namesOf);
  const id = slugOf(forms[0]);
  const armed = sectors[0] === "REB" || sectors[0] === "PRM" || sectors[0] === "UAF" || sectors[0] === "CRM";
  const stem = armed ? "armed-groups" : sectors[0] === "JRN" ? "media" : "organisations";
  const kind = armed ? "armed-group" : stem === "media" ? "newspaper" : (KINDS[sectors[0]] ?? "group");
  const cells = { id, kind, country, sectors: sectors.join("|") || "UNK", wikidata: "", from: "", to: "" };
  add(`actors/${stem}.tsv`, line, cells);
  add(`actors/${stem}.*.tsv`, line, { id, names: unique(forms) });
  add("actors/cameo-codes.tsv", line, { id, code: written, from: "", to: "" });
}

const unique = (names: readonly string[]): string => [...new Set(names)].join("|");

/** Entries of a dictionary: a name, its synonyms, its codes. */
function entriesOf(lines: readonly DictionaryLine[], complain: Complain): Entry[] {
  const entries: Entry[] = [];
  for (const { text, line } of lines) {
    const open = text.indexOf("[");
    const name = (open < 0 ? text : text.slice(0, open)).trim();
    const synonym = name.startsWith("+");
    if (name !== "" && !synonym) entries.push({ names: [], codes: [], line, told: false });
    const entry = entries.at(-1);
    if (entry === undefined) {
      complain(line, "a synonym or code before any actor: left out");
      continue;
    }
    const form = name.replace(/^\++/, "").replaceAll("+", " ").trim();
    if (form !== "") entry.names.push(form);
    for (const block of open < 0 ? [] : text.slice(open).split("[").slice(1)) {
      if (!block.includes("]")) {
        complain(line, `'[${block.trim()}' has no closing bracket: the code is left out`);
        entry.told = true;
        continue;
      }
      const code = codeOf(block.replace(/\].*$/s, "").trim(), line, complain);
      if (code === null) entry.told = true;
      else entry.codes.push(code);
    }
  }
  const uncoded = entries.filter(({ names, codes, told }) => names.length > 0 && codes.length === 0 && !told);
  for (const { names, line } of uncoded) complain(line, `'${names[0]}' has no code, write [CODE]: left out`);
  return entries.filter((entry) => entry.names.length > 0);
}

/** `AFGGOV 790916-791227`, `USR <911226`, `BRAGOV > 060601`. */
function codeOf(block: string, line: number, complain: Complain): DatedCode | null {
  const [raw] = block.split(/[\s<>]/, 1);
  const limits = block.slice(raw.length).replaceAll(" ", "");
  const list = LIST.test(raw) ? { country: "", sectors: [], written: raw } : null;
  const code = readCameoCode(raw.toUpperCase()) ?? list;
  if (code === null) {
    if (!/^(-{3}|#{3}|\+{3})/.test(raw)) complain(line, `'${raw}' is no CAMEO actor code: left out`);
    return null;
  }
  if (limits === "") return { ...code, from: "", to: "", line };
  const dates = limits.replace(/^[<>]/, "").split("-").map(dictionaryDate);
  if (dates.some((date) => date === null)) {
    complain(line, `'${limits}' is no date limit, write yymmdd: the code is left out`);
    return null;
  }
  const [first, second] = dates as string[];
  if (limits.startsWith("<")) return { ...code, from: "", to: first, line };
  if (limits.startsWith(">")) return { ...code, from: first, to: "", line };
  return { ...code, from: first, to: second ?? "", line };
}

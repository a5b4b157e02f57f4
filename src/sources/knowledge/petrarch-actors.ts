import type { CameoCode } from "./cameo-codes.ts";
import { type Contribution, contributionOf, slugOf } from "./contribution.ts";
import { type DatedCode, type Entry, entriesOf } from "./petrarch-entries.ts";
import { dictionaryLines, namesOf } from "./petrarch-lines.ts";

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

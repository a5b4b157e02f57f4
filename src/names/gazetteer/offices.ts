import { parseTable, type Row } from "../../text/table.ts";

/** One person's time in one office of a state or an organisation. Dates are ISO 8601 prefixes; empty: not known, or still. */
export interface Tenure {
  person: string;
  office: string;
  body: string;
  from: string;
  to: string;
}

/** What an office says of its holder. */
export interface OfficeKind {
  sector: string;
  /** 1 speaks for the whole body, 6 is one of many. */
  rank: number;
}

export interface Offices {
  readonly kinds: ReadonlyMap<string, OfficeKind>;
  readonly ofPerson: ReadonlyMap<string, readonly Tenure[]>;
  readonly ofBody: ReadonlyMap<string, readonly Tenure[]>;
  /** State → the office that leads it, where that is not the usual one. */
  readonly leading: ReadonlyMap<string, string>;
}

export function compileOffices(tables: Record<string, string>): Offices {
  const kinds = new Map<string, OfficeKind>();
  for (const row of parseTable(tables["actors/office-kinds.tsv"] ?? "", "actors/office-kinds.tsv")) {
    kinds.set(row.office!, { sector: row.sector!, rank: Number(row.rank) });
  }
  const ofPerson = new Map<string, Tenure[]>();
  const ofBody = new Map<string, Tenure[]>();
  for (const row of parseTable(tables["actors/offices.tsv"] ?? "", "actors/offices.tsv")) {
    const tenure = readTenure(row);
    append(ofPerson, tenure.person, tenure);
    append(ofBody, tenure.body, tenure);
  }
  const leading = new Map<string, string>();
  for (const row of parseTable(tables["actors/leading-offices.tsv"] ?? "", "actors/leading-offices.tsv")) {
    leading.set(row.state!, row.office!);
  }
  return { kinds, ofPerson, ofBody, leading };
}

const readTenure = (row: Row): Tenure => ({
  person: row.person!,
  office: row.office!,
  body: row.body!,
  from: row.from!,
  to: row.to!,
});

function append(map: Map<string, Tenure[]>, key: string, tenure: Tenure): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [tenure]);
  else list.push(tenure);
}

/** Whether a period covers a date. Without a date: whether it still lasts. */
export function inForce(from: string, to: string, date: string | null): boolean {
  if (date === null) return to === "";
  const begun = from === "" || date.slice(0, from.length) >= from.slice(0, date.length);
  return begun && (to === "" || date.slice(0, to.length) <= to);
}

export const rankOf = (offices: Offices, office: string): number => offices.kinds.get(office)?.rank ?? 9;

/** Offices many people hold at once: no single holder answers to them. */
const SHARED_OFFICES = new Set([
  "minister",
  "deputy-minister",
  "ambassador",
  "special-envoy",
  "special-envoy-igo",
  "commissioner",
  "adviser",
  "negotiator",
]);
/** From this rank on an office is one of many. */
const RANK_OF_MANY = 5;

/** Whether a state has one holder of an office at a time. */
export const hasOneHolder = (offices: Offices, office: string): boolean =>
  !SHARED_OFFICES.has(office) && rankOf(offices, office) < RANK_OF_MANY;

/** The offices a person holds at a date, the highest first. */
export function officesHeld(offices: Offices, person: string, date: string | null): Tenure[] {
  const tenures = offices.ofPerson.get(person) ?? [];
  return tenures
    .filter((tenure) => inForce(tenure.from, tenure.to, date))
    .sort((one, other) => rankOf(offices, one.office) - rankOf(offices, other.office));
}

/** Whether a person's time in office was over before a date and none has begun since. */
export function isFormer(offices: Offices, person: string, date: string | null): boolean {
  const tenures = offices.ofPerson.get(person) ?? [];
  return tenures.some((tenure) => tenure.to !== "" && (date === null || tenure.to < date));
}

/** Who leads a state, in order, where `leading-offices.tsv` says nothing else. */
const LEADERS = ["leader", "head-of-state", "head-of-government", "transitional-leader", "monarch"];

/**
 * The one person who holds an office of a state at a date; null when nobody is known or two share it. The office `leader`
 * takes whoever leads the state.
 */
export function holderOf(offices: Offices, office: string, body: string, date: string | null): string | null {
  const tenures = (offices.ofBody.get(body) ?? []).filter((tenure) => inForce(tenure.from, tenure.to, date));
  const leading = offices.leading.get(body);
  const wanted = office !== "leader" ? [office] : leading === undefined ? LEADERS : [leading, ...LEADERS];
  for (const kind of wanted) {
    const holder = latest(tenures.filter((tenure) => tenure.office === kind));
    if (holder !== null) return holder.person;
  }
  return null;
}

/** The one person at the head of an organisation at a date, whatever the office is called there. */
export function headOf(offices: Offices, body: string, date: string | null): string | null {
  const tenures = (offices.ofBody.get(body) ?? []).filter((tenure) => inForce(tenure.from, tenure.to, date));
  const best = Math.min(...tenures.map((tenure) => rankOf(offices, tenure.office)));
  return latest(tenures.filter((tenure) => rankOf(offices, tenure.office) === best))?.person ?? null;
}

/** The tenure that began last; null when two began together, so that nobody is picked by chance. */
function latest(tenures: readonly Tenure[]): Tenure | null {
  let found: Tenure | null = null;
  let shared = false;
  for (const tenure of tenures) {
    if (found === null || tenure.from > found.from) {
      found = tenure;
      shared = false;
    } else if (tenure.from === found.from && tenure.person !== found.person) shared = true;
  }
  return shared ? null : found;
}

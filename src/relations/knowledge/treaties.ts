import { parseTable, variants } from "../../text/table.ts";
import { EVER, firstDay, lastDay } from "./days.ts";
import type { Memberships } from "./memberships.ts";

/** An agreement of `data/agreements`. */
export interface Treaty {
  id: string;
  kind: string;
  name: string;
  names: Readonly<Record<string, string>>;
  /** Those that agreements.tsv names: ISO codes of states, ids of bodies and armed groups. */
  parties: readonly string[];
  /** ISO dates, "" when unknown or not so. */
  signed: string;
  force: string;
  ended: string;
  terms: readonly PartyTerm[];
}

/** A row of `parties.tsv`. */
export interface PartyTerm {
  party: string;
  status: "in" | "out" | "suspended";
  from: string;
  to: string;
}

/** How a party stands to a treaty on a day; `through`: the body by which it is bound. */
export interface Standing {
  status: "in" | "suspended";
  since: string;
  through: string | null;
}

const LANGUAGES = ["en", "it"] as const;
const EVERYBODY = "all";

/** Compiles `data/agreements`. */
export function compileTreaties(tables: Readonly<Record<string, string>>): Treaty[] {
  const rowsOf = (path: string) => parseTable(tables[path] ?? "", path);
  const names = new Map<string, Record<string, string>>();
  for (const language of LANGUAGES)
    for (const row of rowsOf(`agreements/agreements.${language}.tsv`))
      names.set(row.id, { ...names.get(row.id), [language]: variants(row.names)[0] });
  const terms = new Map<string, PartyTerm[]>();
  for (const { agreement, party, status, from, to } of rowsOf("agreements/parties.tsv")) {
    const known = terms.get(agreement) ?? [];
    known.push({ party, status: status as PartyTerm["status"], from, to });
    terms.set(agreement, known);
  }
  return rowsOf("agreements/agreements.tsv").map(({ id, kind, parties, signed, force, ended }) => ({
    id,
    kind,
    name: names.get(id)?.en ?? id,
    names: names.get(id) ?? {},
    parties: variants(parties),
    ...{ signed, force, ended },
    terms: terms.get(id) ?? [],
  }));
}

/**
 * How a party stands to a treaty on a day, whether or not the treaty is in force; null when it is no party. What is said of the party itself
 * goes before what is said of its body, that before what is said of all.
 */
export function standingOf(treaty: Treaty, party: string, day: string, memberships: Memberships): Standing | null {
  const own = standingAs(treaty, party, day);
  if (own !== undefined) return own === null ? null : { ...own, through: null };
  for (const { party: body, from, to } of memberships.bodiesOf(party)) {
    if (from > day || day > to) continue;
    const standing = standingAs(treaty, body, day);
    if (standing) return { ...standing, since: later(standing.since, from), through: body };
  }
  const all = memberships.states.has(party) ? standingAs(treaty, EVERYBODY, day) : undefined;
  return all ? { ...all, through: null } : null;
}

/** What is said of one name; null: that it is no party; undefined: nothing. */
function standingAs(treaty: Treaty, name: string, day: string): Omit<Standing, "through"> | null | undefined {
  const terms = treaty.terms.filter(({ party }) => party === name);
  const inTime = terms.filter(({ from, to }) => firstDay(from) <= day && day <= lastDay(to));
  if (inTime.some(({ status }) => status === "out")) return null;
  const suspended = inTime.find(({ status }) => status === "suspended");
  if (suspended !== undefined) return { status: "suspended", since: suspended.from };
  const joined = inTime.find(({ status }) => status === "in");
  if (joined !== undefined) return { status: "in", since: later(joined.from, begun(treaty)) };
  // Named, and no row says since when or until when: as long as the agreement.
  if (terms.some(({ status }) => status === "in")) return null;
  return treaty.parties.includes(name) ? { status: "in", since: begun(treaty) } : undefined;
}

const begun = ({ force, signed }: Treaty): string => force || signed;
const later = (one: string, other: string): string =>
  firstDay(one) > firstDay(other) ? (one === EVER ? "" : one) : other === EVER ? "" : other;

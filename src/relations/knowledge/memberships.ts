import { parseTable } from "../../text/table.ts";
import { firstDay, lastDay } from "./days.ts";

/** When a party belonged to a body: days, both inclusive. */
export interface Membership {
  party: string;
  from: string;
  to: string;
}

/** Who belonged to which body, and which bodies bind whom. */
export interface Memberships {
  membersOf: (body: string) => readonly Membership[];
  /** The bodies a party belonged to. `party` of each is the body. */
  bodiesOf: (party: string) => readonly Membership[];
  isMember: (party: string, body: string, day: string) => boolean;
  /** Codes of the states that treaties open to all are open to. */
  states: ReadonlySet<string>;
}

/** A body all states belong to. */
const ALL_STATES = "un";
/** Not admitted there, nor to most treaties open to all. */
const NOT_ADMITTED: ReadonlySet<string> = new Set(["TWN", "XKX"]);

/** Compiles `actors/members.tsv`, with states by their codes. */
export function compileMemberships(tables: Readonly<Record<string, string>>): Memberships {
  const rowsOf = (path: string) => parseTable(tables[path] ?? "", path);
  const codes = new Map(
    rowsOf("actors/states.tsv").map(({ id, iso3, kind, from, to }) => [id, { iso3, kind, from, to }]),
  );
  const ofBody = new Map<string, Membership[]>();
  const ofParty = new Map<string, Membership[]>();
  const join = (body: string, party: string, from: string, to: string) => {
    const known = ofBody.get(body) ?? [];
    known.push({ party, from, to });
    ofBody.set(body, known);
    const bodies = ofParty.get(party) ?? [];
    bodies.push({ party: body, from, to });
    ofParty.set(party, bodies);
  };
  for (const { organisation, state, from, to } of rowsOf("actors/members.tsv")) {
    const code = codes.get(state)?.iso3;
    if (code) join(organisation, code, firstDay(from), lastDay(to));
  }
  const states = new Set<string>();
  for (const { iso3, kind, from, to } of codes.values()) {
    if ((kind !== "state" && kind !== "historic") || NOT_ADMITTED.has(iso3)) continue;
    states.add(iso3);
    join(ALL_STATES, iso3, firstDay(from), lastDay(to));
  }
  const membersOf = (body: string) => ofBody.get(body) ?? [];
  return {
    membersOf,
    bodiesOf: (party) => ofParty.get(party) ?? [],
    isMember: (party, body, day) =>
      membersOf(body).some((one) => one.party === party && one.from <= day && day <= one.to),
    states,
  };
}

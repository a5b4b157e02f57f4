import { addDays } from "../../time/calendar.ts";
import { firstDay } from "../knowledge/days.ts";
import type { RelationKnowledge } from "../knowledge/knowledge.ts";
import { type Standing, standingOf, type Treaty } from "../knowledge/treaties.ts";
import { partiesOn, type Side } from "../sides.ts";
import type { Period } from "../steps.ts";
import type { Agreement, AgreementStatus } from "./agreement.ts";

type Bound = [party: string, standing: Standing];
/** Those of each side that are bound to the other. */
type Together = readonly [Bound[], Bound[]];

/** Known treaties between two sides at the end of a period, and those that ended in it; `reports` are still to come. */
export function knownBetween(
  [first, second]: readonly [Side, Side],
  { from, to }: Period,
  { treaties, memberships }: RelationKnowledge,
): Agreement[] {
  const found: Agreement[] = [];
  const ofSide = (treaty: Treaty, side: Side, day: string): Bound[] =>
    partiesOn(side, day).flatMap((party) => {
      const standing = standingOf(treaty, party, day, memberships);
      return standing === null ? [] : [[party, standing] as Bound];
    });
  const between = (treaty: Treaty, day: string) =>
    boundTogether(treaty, ofSide(treaty, first, day), ofSide(treaty, second, day));
  for (const treaty of treaties) {
    const now = statusOn(treaty, to);
    if (now === null) continue;
    const together = now === "ended" ? null : between(treaty, to);
    if (together !== null) found.push(agreementOf(treaty, together, suspendedOr(now, together)));
    else {
      const end = now === "ended" ? firstDay(treaty.ended) : partingOf(treaty, [first, second], { from, to });
      if (end === null || end < from || end > to) continue;
      const before = between(treaty, dayBefore(end));
      if (before !== null)
        found.push({ ...agreementOf(treaty, before, "ended"), since: now === "ended" ? treaty.ended : end });
    }
  }
  return found;
}

/** How the treaty itself stands on a day; null: it is not signed yet, or nothing is known of when. */
function statusOn({ signed, force, ended }: Treaty, day: string): AgreementStatus | null {
  if (ended !== "" && firstDay(ended) <= day) return "ended";
  if (force !== "" && firstDay(force) <= day) return "in-force";
  return signed !== "" && firstDay(signed) <= day ? "signed" : null;
}

/** Who of two sides is bound to the other by a treaty; null: nobody. Members of a body are not bound to each other by its treaties with others. */
function boundTogether(treaty: Treaty, one: readonly Bound[], other: readonly Bound[]): Together | null {
  const isOpen = treaty.parties.length === 0;
  const areBound = ([party, { through }]: Bound, [counterpart, standing]: Bound) => {
    if (party === counterpart) return false;
    const body = through ?? (standing.through === party ? party : null);
    const shared = body !== null && (body === standing.through || body === counterpart) ? body : null;
    const inner = standing.through === party ? party : shared;
    return inner === null || isOpen || treaty.parties.every((named) => named === inner);
  };
  const left = one.filter((bound) => other.some((counterpart) => areBound(bound, counterpart)));
  const right = other.filter((counterpart) => one.some((bound) => areBound(bound, counterpart)));
  return left.length === 0 ? null : [left, right];
}

/** It does not apply between them when all of one side suspended it; `since` is then of the suspension. */
const suspendedOr = (status: AgreementStatus, together: Together): AgreementStatus =>
  status === "in-force" && together.some(isSuspendedBy) ? "suspended" : status;

const isSuspendedBy = (side: readonly Bound[]): boolean => side.every(([, { status }]) => status === "suspended");

/** The first day after one of the sides left the treaty in a period. */
function partingOf({ terms }: Treaty, sides: readonly Side[], { from, to }: Period): string | null {
  const days = terms
    .filter(({ party }) => sides.some((side) => partiesOn(side, to).includes(party)))
    .flatMap((term) =>
      term.status === "in" && term.to !== ""
        ? [dayAfter(term.to)]
        : term.status === "out" && term.from !== ""
          ? [firstDay(term.from)]
          : [],
    );
  return (
    days
      .filter((day) => day >= from && day <= to)
      .sort()
      .at(-1) ?? null
  );
}

const dayBefore = (day: string) => addDays(firstDay(day), -1);
const dayAfter = (day: string) => addDays(firstDay(day), 1);

function agreementOf(treaty: Treaty, together: Together, status: AgreementStatus): Agreement {
  const bound = together.flat();
  // Of a side the first that was bound to it; between the sides since both were.
  const begun = together.map((side) => earliest(side.map(([, { since }]) => since))).sort(byDay)[1];
  const suspended = together.filter(isSuspendedBy).map((side) => earliest(side.map(([, { since }]) => since)));
  const since = status === "suspended" ? earliest(suspended) : status === "signed" ? treaty.signed : begun;
  const { id, kind, name, names, signed, force, ended } = treaty;
  return {
    known: id,
    kind,
    name,
    names,
    parties: [...new Set(bound.map(([party]) => party))],
    through: [...new Set(bound.flatMap(([, { through }]) => through ?? []))],
    isMultilateral: treaty.parties.length !== 2,
    status,
    since: since === "" ? null : since,
    onWordOf: "table",
    ...{ signed, force, ended },
    mentions: 0,
    reports: [],
  };
}

const byDay = (one: string, other: string): number => (firstDay(one) < firstDay(other) ? -1 : 1);
const earliest = (dates: readonly string[]): string => [...dates].sort(byDay)[0] ?? "";

import type { Edge, Meaning } from "../meaning.ts";
import { calendarDate } from "../meaning.ts";
import type { Phrases } from "../phrases.ts";
import type { Reading } from "../read-date.ts";
import type { Unit } from "../time-tables.ts";
import { readUnit } from "./amounts.ts";
import { readBare, readBase } from "./base.ts";

/** The first week of July; the last two months of 2024; the third quarter; the week of 18 April; early March. */
export function readPart(phrases: Phrases, at: number): Reading | null {
  return (
    readEdge(phrases, at) ?? readRomanCentury(phrases, at) ?? readOrdinalUnit(phrases, at) ?? readUnitOf(phrases, at)
  );
}

/** Early March, la fine dell'anno. */
function readEdge(phrases: Phrases, at: number): Reading | null {
  const edge = phrases.take(at, "edge");
  // Italian `fine settimana` is a unit, not the end of one.
  if (edge === null || (readUnit(phrases, at)?.next ?? 0) > edge.next) return null;
  const of = readBase(phrases, phrases.skip(edge.next, "of", "article"));
  if (of === null) return null;
  const point = phrases.take(edge.next - 1, "of") !== null;
  return { meaning: { kind: "edge", part: edge.atom.name as Edge, of: of.meaning, point }, next: of.next };
}

/** XXI secolo. */
function readRomanCentury(phrases: Phrases, at: number): Reading | null {
  const century = phrases.roman(at);
  const named = century === null ? null : readUnit(phrases, at + 1);
  return century !== null && named?.unit === "century"
    ? { meaning: { kind: "century", number: century }, next: named.next }
    : null;
}

/** The first week of July, the last two months of 2024, the third quarter, the 20th century. */
function readOrdinalUnit(phrases: Phrases, at: number): Reading | null {
  const ordinal = phrases.ordinal(at);
  const last = ordinal === null ? phrases.take(at, "shift") : null;
  if (ordinal === null && last?.atom.value !== -1) return null;
  const after = ordinal?.next ?? last?.next ?? at;
  const count = phrases.number(after);
  const unit = readUnit(phrases, count?.next ?? after);
  if (unit === null) return null;
  const of = phrases.take(unit.next, "of");
  const base = of === null ? readBare(phrases, unit.next) : readBase(phrases, phrases.skip(of.next, "article"));
  if (base !== null) {
    // The first months of the year: some three.
    const units = count?.value ?? (unit.plural ? 3 : 1);
    return { meaning: ordinalUnit(ordinal?.value ?? -1, unit.unit, units, base.meaning), next: base.next };
  }
  if (ordinal !== null && unit.unit === "century")
    return { meaning: { kind: "century", number: ordinal.value }, next: unit.next };
  if (ordinal === null || unit.unit !== "quarter") return null;
  const year: Meaning = { kind: "unit", unit: "year", shift: 0 };
  return { meaning: ordinalUnit(ordinal.value, "quarter", 1, year), next: unit.next };
}

function ordinalUnit(ordinal: number, unit: Unit, count: number, of: Meaning): Meaning {
  return { kind: "ordinal-unit", ordinal, unit, count, of };
}

/** The week of 18 April, the weekend of Easter. */
function readUnitOf(phrases: Phrases, at: number): Reading | null {
  const unit = readUnit(phrases, at);
  if (unit === null || unit.plural || (unit.unit !== "week" && unit.unit !== "weekend")) return null;
  const isDefinite = phrases.take(at - 1, "article") !== null;
  const festive = unit.unit === "weekend" ? phrases.take(phrases.skip(unit.next, "of"), "holiday") : null;
  const of = isDefinite || festive !== null ? phrases.take(unit.next, "of") : null;
  if (of === null) return null;
  const base = readBase(phrases, phrases.skip(of.next, "article")) ?? readNamedDay(phrases, of.next);
  return base === null ? null : { meaning: { kind: "unit-of", unit: unit.unit, of: base.meaning }, next: base.next };
}

/** The 18th, in the week of the 18th. */
function readNamedDay(phrases: Phrases, at: number): Reading | null {
  const article = phrases.take(at, "article");
  const day = article === null ? null : phrases.ordinal(article.next);
  return day === null ? null : { meaning: calendarDate({ day: day.value }), next: day.next };
}

import { type Amount, calendarDate, type Edge, type Meaning } from "./meaning.ts";
import type { Found, Phrases } from "./phrases.ts";
import { type Reading, readDate } from "./read-date.ts";
import { readDecade } from "./read-decade.ts";
import type { Unit } from "./time-tables.ts";

/** A unit in the singular or plural. */
function readUnit(phrases: Phrases, at: number): { unit: Unit; plural: boolean; next: number } | null {
  const plural = phrases.take(at, "units");
  if (plural !== null) return { unit: plural.atom.name as Unit, plural: true, next: plural.next };
  const unit = phrases.take(at, "unit");
  return unit === null ? null : { unit: unit.atom.name as Unit, plural: false, next: unit.next };
}

/** Years, months, weeks, days: no period has more parts. */
const MOST_AMOUNTS = 4;

/** Amounts of units in a row: two weeks and three days. */
function readAmounts(phrases: Phrases, at: number): { amounts: Amount[]; next: number } | null {
  const amounts: Amount[] = [];
  let next = at;
  while (amounts.length < MOST_AMOUNTS) {
    const start = amounts.length > 0 ? phrases.skip(next, "and") : at;
    const number = phrases.number(start);
    const unit = number === null ? null : readUnit(phrases, phrases.skip(number.next, "of"));
    if (number === null || unit === null) break;
    amounts.push({ unit: unit.unit, count: number.value, vague: number.vague });
    next = unit.next;
  }
  return amounts.length > 0 ? { amounts, next } : null;
}

/** Last, this, next; or, counted from the text, the following, the same. */
function readModifier(phrases: Phrases, at: number): { value: number; fromText: boolean; next: number } | null {
  const sequence = phrases.take(at, "sequence");
  const found = sequence ?? phrases.take(at, "shift");
  return found === null ? null : { value: found.atom.value, fromText: sequence !== null, next: found.next };
}

/** Can the modifier place the unit? The next day and the day after are days, the last day is not; minutes and hours never are. */
function placesUnit(unit: Unit, modifier: { value: number; fromText: boolean }): boolean {
  if (unit === "hour" || unit === "minute") return false;
  return unit !== "day" || modifier.fromText || modifier.value === 1;
}

/** Expressions that count from another date, mostly the publication's. */
export function readRelative(phrases: Phrases, at: number): Reading | null {
  return (
    readDistance(phrases, at) ??
    readDayOf(phrases, at) ??
    readOrdinalUnit(phrases, at) ??
    readShift(phrases, at) ??
    readShiftAfter(phrases, at) ??
    readDay(phrases, at)
  );
}

function readDay(phrases: Phrases, at: number): Reading | null {
  const day = phrases.take(at, "day");
  const moment = phrases.take(at, "moment");
  // In the night between Monday and Tuesday, nel pomeriggio di ieri: what follows says which.
  const isPart =
    moment !== null && (["between", "of", "from"] as const).some((kind) => phrases.take(moment.next, kind) !== null);
  if (isPart && day === null) return null;
  if (moment !== null && !isPart && moment.next > (day?.next ?? 0)) {
    return { meaning: { kind: "day", offset: moment.atom.value, hours: true }, next: moment.next };
  }
  return day === null ? null : { meaning: { kind: "day", offset: day.atom.value, hours: false }, next: day.next };
}

/** Two days ago; in three weeks; within a month; two days later; two days after tomorrow. */
function readDistance(phrases: Phrases, at: number): Reading | null {
  const within = phrases.take(at, "within");
  const ahead = within ?? phrases.take(at, "in");
  const start =
    ahead === null ? at : phrases.skip(ahead.next, "article", ...(within === null ? [] : (["trail"] as const)));
  const found = readAmounts(phrases, start);
  if (found === null) return null;
  const { amounts, next } = found;
  const distance = (sign: number, end: number, fromText = false): Reading => ({
    meaning: { kind: "distance", amounts, sign, from: null, fromText },
    next: end,
  });
  const ago = phrases.take(next, "ago");
  if (ago !== null) return distance(-1, ago.next);
  const hence = phrases.take(next, "hence");
  if (hence !== null) return distance(1, hence.next);
  // Four years before the trees bear fruit: how long it takes, no date.
  if (phrases.take(next, "clause") !== null) return null;
  const counted = phrases.take(next, "counted");
  if (counted !== null) {
    const base = readBase(phrases, phrases.skip(counted.next, "article")) ?? readDay(phrases, counted.next);
    const sign = counted.atom.value;
    if (base !== null)
      return { meaning: { kind: "distance", amounts, sign, from: base.meaning, fromText: false }, next: base.next };
  }
  const later = phrases.take(next, "later");
  if (later !== null) return distance(1, later.next, true);
  const earlier = phrases.take(next, "earlier");
  if (earlier !== null) return distance(-1, earlier.next, true);
  if (within !== null) return { meaning: { kind: "within", amounts }, next };
  if (ahead !== null && amounts.every(({ unit }) => unit !== "quarter")) {
    const onlyAhead = ahead.atom.value === 0;
    return { meaning: { kind: "distance", amounts, sign: 1, from: null, fromText: false, onlyAhead }, next };
  }
  return null;
}

/** The 15th of last month, il 15 del mese scorso. */
function readDayOf(phrases: Phrases, at: number): Reading | null {
  const day = phrases.dayOfMonth(at);
  if (day === null) return null;
  const start = phrases.skip(day.next, "of", "article");
  const shift = phrases.take(start, "shift");
  const unit = readUnit(phrases, shift?.next ?? start);
  if (unit === null || unit.unit !== "month" || unit.plural) return null;
  const modifier = shift ?? phrases.take(unit.next, "shift");
  if (modifier === null) return null;
  const of: Meaning = { kind: "unit", unit: "month", shift: modifier.atom.value };
  return { meaning: { kind: "day-of", day: day.value, of }, next: Math.max(unit.next, modifier.next) };
}

/** The first week of July; the last two months of 2024; the third quarter; the week of 18 April; early March. */
function readOrdinalUnit(phrases: Phrases, at: number): Reading | null {
  const edge = phrases.take(at, "edge");
  // Italian `fine settimana` is a unit, not the end of one.
  if (edge !== null && (readUnit(phrases, at)?.next ?? 0) <= edge.next) {
    const of = readBase(phrases, phrases.skip(edge.next, "of", "article"));
    if (of !== null) {
      const point = phrases.take(edge.next - 1, "of") !== null;
      return { meaning: { kind: "edge", part: edge.atom.name as Edge, of: of.meaning, point }, next: of.next };
    }
  }
  const century = phrases.roman(at);
  const named = century === null ? null : readUnit(phrases, at + 1);
  if (century !== null && named?.unit === "century")
    return { meaning: { kind: "century", number: century }, next: named.next };
  const ordinal = phrases.ordinal(at);
  const last = ordinal === null ? phrases.take(at, "shift") : null;
  const isLast = last !== null && last.atom.value === -1;
  if (ordinal !== null || isLast) {
    const after = ordinal?.next ?? last?.next ?? at;
    const count = phrases.number(after);
    const unit = readUnit(phrases, count?.next ?? after);
    if (unit !== null) {
      const of = phrases.take(unit.next, "of");
      const base = of === null ? readBare(phrases, unit.next) : readBase(phrases, phrases.skip(of.next, "article"));
      if (base !== null) {
        const meaning: Meaning = {
          kind: "ordinal-unit",
          ordinal: ordinal?.value ?? -1,
          unit: unit.unit,
          // The first months of the year: some three.
          count: count?.value ?? (unit.plural ? 3 : 1),
          of: base.meaning,
        };
        return { meaning, next: base.next };
      }
      if (ordinal !== null && unit.unit === "century")
        return { meaning: { kind: "century", number: ordinal.value }, next: unit.next };
      if (ordinal !== null && unit.unit === "quarter") {
        const year: Meaning = { kind: "unit", unit: "year", shift: 0 };
        return {
          meaning: { kind: "ordinal-unit", ordinal: ordinal.value, unit: "quarter", count: 1, of: year },
          next: unit.next,
        };
      }
    }
  }
  const unit = readUnit(phrases, at);
  const isDefinite = phrases.take(at - 1, "article") !== null;
  const festive = unit?.unit === "weekend" ? phrases.take(phrases.skip(unit.next, "of"), "holiday") : null;
  if (
    (isDefinite || festive !== null) &&
    unit !== null &&
    !unit.plural &&
    (unit.unit === "week" || unit.unit === "weekend")
  ) {
    const of = phrases.take(unit.next, "of");
    const base =
      of === null ? null : (readBase(phrases, phrases.skip(of.next, "article")) ?? readNamedDay(phrases, of.next));
    if (base !== null) return { meaning: { kind: "unit-of", unit: unit.unit, of: base.meaning }, next: base.next };
  }
  return null;
}

/** The 18th, in the week of the 18th. */
function readNamedDay(phrases: Phrases, at: number): Reading | null {
  const article = phrases.take(at, "article");
  const day = article === null ? null : phrases.ordinal(article.next);
  return day === null ? null : { meaning: calendarDate({ day: day.value }), next: day.next };
}

/** A year straight after: first quarter 2024. */
function readBare(phrases: Phrases, at: number): Reading | null {
  const year = phrases.year(at);
  if (year === null) return null;
  return {
    meaning: calendarDate({ year: year.value }),
    next: year.next,
  };
}

/** What a part can be a part of: a date, last year, this month, the year. */
function readBase(phrases: Phrases, at: number): Reading | null {
  const shifted = readShift(phrases, at) ?? readShiftAfter(phrases, at);
  if (shifted !== null) return shifted;
  const date = readDecade(phrases, at) ?? readDate(phrases, at) ?? readBare(phrases, at);
  if (date !== null) return date;
  const present = readPresent(phrases, at);
  return present?.meaning.kind === "unit" ? present : null;
}

/** Behind a preposition of time, an article between them or not. */
function standsInTime(phrases: Phrases, at: number): boolean {
  const before = phrases.take(at - 1, "article") === null ? at - 1 : at - 2;
  return phrases.take(before, "of") !== null || phrases.take(before, "until") !== null;
}

/** The week, month or year under way; a season alone. */
export function readPresent(phrases: Phrases, at: number): Reading | null {
  const unit = readUnit(phrases, at);
  if (unit !== null && !unit.plural && ["week", "month", "year", "decade"].includes(unit.unit))
    return { meaning: { kind: "unit", unit: unit.unit, shift: 0 }, next: unit.next };
  const season = phrases.take(at, "season");
  return season === null
    ? null
    : { meaning: { kind: "season", season: season.atom.value, year: null, shift: null }, next: season.next };
}

/** Modifier first: last week, next Friday, the last two years, 3 next weeks, lo scorso marzo. */
function readShift(phrases: Phrases, at: number): Reading | null {
  const trail = phrases.take(at, "trail");
  if (trail !== null) {
    const sign = trail.atom.value;
    const counted = readAmounts(phrases, trail.next);
    if (counted !== null && phrases.take(counted.next, "ago") === null) {
      return { meaning: { kind: "trail", amounts: counted.amounts, sign }, next: counted.next };
    }
    const number = phrases.number(trail.next);
    const unit = readUnit(phrases, number?.next ?? trail.next);
    if (unit !== null && (number !== null || unit.plural)) {
      // An unnumbered plural, the last years, is taken for three of them.
      return {
        meaning: { kind: "trail", amounts: [{ unit: unit.unit, count: number?.value ?? 3 }], sign },
        next: unit.next,
      };
    }
  }
  const number = phrases.number(at);
  if (number !== null) {
    const direction = phrases.take(number.next, "trail");
    const unit = direction === null ? null : readUnit(phrases, direction.next);
    if (direction !== null && unit?.plural) {
      const amounts = [{ unit: unit.unit, count: number.value }];
      return { meaning: { kind: "trail", amounts, sign: direction.atom.value }, next: unit.next };
    }
  }
  const shift = readModifier(phrases, at);
  if (shift === null) return null;
  const unit = readUnit(phrases, shift.next);
  if (unit !== null && !unit.plural) {
    if (!placesUnit(unit.unit, shift)) return null;
    const fromText = shift.fromText || unit.unit === "day";
    return weekdayAfter(phrases, {
      meaning: { kind: "unit", unit: unit.unit, shift: shift.value, fromText },
      next: unit.next,
    });
  }
  const season = phrases.take(shift.next, "season");
  if (season !== null) {
    return {
      meaning: { kind: "season", season: season.atom.value, year: null, shift: shift.value },
      next: season.next,
    };
  }
  const holiday = phrases.take(shift.next, "holiday");
  if (holiday !== null) {
    return {
      meaning: { kind: "holiday", rule: holiday.atom.name, year: null, shift: shift.value },
      next: holiday.next,
    };
  }
  const date = readDate(phrases, shift.next);
  if (date === null || date.meaning.year !== null) return null;
  const nearest = phrases.take(at, "nearest") !== null;
  return { meaning: { ...date.meaning, shift: shift.value, nearest }, next: date.next };
}

/** Next week on Tuesday: the weekday may follow its week. */
function weekdayAfter(phrases: Phrases, reading: Reading): Reading {
  if (reading.meaning.kind !== "unit" || reading.meaning.unit !== "week") return reading;
  const weekday = phrases.take(phrases.skip(reading.next, "on", "of"), "weekday");
  if (weekday === null) return reading;
  return { meaning: { kind: "weekday-of", weekday: weekday.atom.value, week: reading.meaning }, next: weekday.next };
}

/** The day before, the week after: with nothing behind it to count from. */
function readAlone(phrases: Phrases, at: number): Found | null {
  const counted = phrases.take(at, "counted");
  return counted === null || /^[\p{L}\d]/u.test(phrases.form(counted.next)) ? null : counted;
}

/** Modifier behind: settimana scorsa, marzo dell'anno scorso, Monday of next week, 3 settembre scorso. */
function readShiftAfter(phrases: Phrases, at: number): Reading | null {
  const unit = readUnit(phrases, at);
  if (unit !== null && !unit.plural) {
    const after =
      phrases.take(unit.next, "later") ?? phrases.take(unit.next, "earlier") ?? readAlone(phrases, unit.next);
    if (after !== null && unit.unit !== "hour" && unit.unit !== "minute" && after.next === unit.next + 1) {
      const amounts = [{ unit: unit.unit, count: 1 }];
      return {
        meaning: { kind: "distance", amounts, sign: after.atom.value, from: null, fromText: true },
        next: after.next,
      };
    }
    // The week after next.
    const beyond = phrases.take(unit.next, "counted");
    const following = beyond?.atom.value === 1 ? phrases.take(beyond.next, "shift") : null;
    if (following?.atom.value === 1)
      return { meaning: { kind: "unit", unit: unit.unit, shift: 2 }, next: following.next };
    const shift = readModifier(phrases, unit.next);
    if (shift === null && unit.unit === "weekend" && phrases.take(at - 1, "article") !== null) {
      return { meaning: { kind: "weekend" }, next: unit.next };
    }
    if (shift === null || isBeforeUnit(phrases, shift.next) || !placesUnit(unit.unit, shift)) return null;
    const meaning: Meaning = { kind: "unit", unit: unit.unit, shift: shift.value, fromText: shift.fromText };
    return weekdayAfter(phrases, { meaning, next: shift.next });
  }
  const season = phrases.take(at, "season");
  if (season !== null) {
    const shift = phrases.take(season.next, "shift");
    const year = phrases.year(phrases.skip(season.next, "of", "article"));
    // In primavera, in the autumn; a spring alone is water.
    if (shift === null && year === null && !standsInTime(phrases, at)) return null;
    const meaning: Meaning = {
      kind: "season",
      season: season.atom.value,
      year: year?.value ?? null,
      shift: shift?.atom.value ?? null,
    };
    return { meaning, next: year?.next ?? shift?.next ?? season.next };
  }
  const holiday = phrases.take(at, "holiday");
  if (holiday !== null) {
    const year = phrases.year(phrases.skip(holiday.next, "of", "article"));
    const shift = year === null ? yearShiftAfter(phrases, holiday.next) : null;
    const meaning: Meaning = {
      kind: "holiday",
      rule: holiday.atom.name,
      year: year?.value ?? null,
      shift: shift?.value ?? null,
    };
    const next = year?.next ?? shift?.next ?? holiday.next;
    const weekend = readUnit(phrases, next);
    if (weekend?.unit !== "weekend") return { meaning, next };
    // Labor Day weekend 2021: the year may stand behind.
    const late = year === null ? phrases.year(weekend.next) : null;
    const of = late === null ? meaning : { ...meaning, year: late.value };
    return { meaning: { kind: "unit-of", unit: "weekend", of }, next: late?.next ?? weekend.next };
  }
  const date = readDate(phrases, at);
  if (date === null || date.meaning.year !== null) return null;
  if (date.meaning.weekday !== null && date.meaning.day === null) {
    const week = readShiftedWeek(phrases, phrases.skip(date.next, "of", "article"));
    if (week !== null)
      return { meaning: { kind: "weekday-of", weekday: date.meaning.weekday, week: week.meaning }, next: week.next };
  }
  const year = date.meaning.month === null ? null : yearShiftAfter(phrases, date.next);
  if (year !== null) return { meaning: { ...date.meaning, yearShift: year.value }, next: year.next };
  const shift = phrases.take(date.next, "shift");
  if (shift === null || isBeforeUnit(phrases, shift.next)) return null;
  return { meaning: { ...date.meaning, shift: shift.atom.value }, next: shift.next };
}

/** In "Monday last week" the modifier belongs to what follows it. */
function isBeforeUnit(phrases: Phrases, at: number): boolean {
  return readUnit(phrases, at) !== null || phrases.number(at) !== null;
}

function readShiftedWeek(phrases: Phrases, at: number): Reading | null {
  const shift = phrases.take(at, "shift");
  const unit = readUnit(phrases, shift?.next ?? at);
  if (unit === null || unit.unit !== "week") return null;
  const after = shift ?? phrases.take(unit.next, "shift");
  if (after === null) return null;
  return { meaning: { kind: "unit", unit: "week", shift: after.atom.value }, next: Math.max(unit.next, after.next) };
}

/** Last year, dell'anno scorso, of this year: after a month or a day. */
function yearShiftAfter(phrases: Phrases, at: number): { value: number; next: number } | null {
  const start = phrases.skip(at, "of", "article");
  const shift = phrases.take(start, "shift");
  const unit = readUnit(phrases, shift?.next ?? start);
  if (unit === null || unit.unit !== "year" || unit.plural) return null;
  const after = shift ?? phrases.take(unit.next, "shift");
  return after === null ? null : { value: after.atom.value, next: Math.max(unit.next, after.next) };
}

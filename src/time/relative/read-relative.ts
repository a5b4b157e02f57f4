import type { Phrases } from "../phrases.ts";
import type { Reading } from "../read-date.ts";
import { readDay, readDayOf } from "./day.ts";
import { readDistance } from "./distance.ts";
import { readPart } from "./part.ts";
import { readShift } from "./shift.ts";
import { readShiftAfter } from "./shift-after.ts";

/** Expressions that count from another date, mostly the publication's. */
export function readRelative(phrases: Phrases, at: number): Reading | null {
  return (
    readDistance(phrases, at) ??
    readDayOf(phrases, at) ??
    readPart(phrases, at) ??
    readShift(phrases, at) ??
    readShiftAfter(phrases, at) ??
    readDay(phrases, at)
  );
}

import type { Row } from "../store.ts";
import type { EventChange, EventContent, NamedParticipant } from "./change.ts";

/** An event with who takes part in it, as rows of `events` and `participants`. */
export interface EventState {
  row: Row;
  participants: readonly Row[];
}

/** An actor that others count as, as far as participants are told of him. */
export interface Identity {
  actor: number;
  country: string | null;
  sector: string | null;
}

/** One word of an analyst on an event, or on who somebody in it is, in the order they were said. */
export type Step = { change: EventChange } | { from: number; into: Identity; merges: boolean };

/** What an event is by all that was said of it, the later word above the earlier; null: it is rejected. */
export function foldEvent(asRead: EventState, steps: readonly Step[]): EventState | null {
  let rejected = false;
  let state = asRead;
  for (const step of steps) {
    if (!("change" in step)) state = identified(state, step.from, step.into);
    else if ("reject" in step.change) rejected = true;
    else {
      // To say what an event is, is to say that there is one.
      rejected = false;
      if (!("accept" in step.change)) state = withContent(state, step.change, asRead.participants);
    }
  }
  // Who counts as another does so wherever he is named, later too.
  for (const step of steps) if ("from" in step && step.merges) state = identified(state, step.from, step.into);
  return rejected ? null : state;
}

function identified({ row, participants }: EventState, from: number, { actor, country, sector }: Identity): EventState {
  if (participants.every((one) => one.actor !== from)) return { row, participants };
  const known = new Set(participants.filter((one) => one.actor === actor).map(({ side }) => side));
  const told = participants.flatMap((one) => {
    if (one.actor !== from) return [one];
    // Who stands there already under his own name does not stand there twice.
    if (known.has(one.side)) return [];
    known.add(one.side);
    return [{ ...one, actor, country: country ?? one.country, sector: one.sector ?? sector }];
  });
  return { row, participants: told };
}

function withContent({ row, participants }: EventState, content: EventContent, asRead: readonly Row[]): EventState {
  const { type, actors, recipients, swap, symmetric, date, day, polarity, certainty } = content;
  const changed: Record<string, Row[string]> = { ...row };
  const isOther = type !== undefined && (type.type !== row.type || type.mode !== row.mode);
  if (isOther) Object.assign(changed, type, { untensed: null });
  if (polarity !== undefined) changed.polarity = polarity;
  if (certainty !== undefined) changed.certainty = certainty;
  if (date !== undefined)
    Object.assign(changed, {
      day: day ?? row.day,
      date_start: date.start,
      date_end: date.end,
      date_precision: date.precision,
      date_basis: date.basis,
    });
  let sides = participants;
  for (const [side, named] of [["actor", actors] as const, ["recipient", recipients] as const])
    if (named !== undefined) sides = withSide(sides, side, named, asRead, Number(row.event));
  if (swap) sides = sides.map((one) => ({ ...one, side: one.side === "actor" ? "recipient" : "actor" }));
  if (symmetric !== undefined) changed.symmetric_act = symmetric;
  return { row: changed, participants: inOrder(sides) };
}

/** Whoever was read in the event already keeps the words that name him. */
function withSide(
  participants: readonly Row[],
  side: string,
  named: readonly NamedParticipant[],
  asRead: readonly Row[],
  event: number,
): Row[] {
  const rest = participants.filter((one) => one.side !== side);
  const told = named.map(({ actor, country, sector }, position): Row => {
    const read = asRead.find((one) => one.actor === actor);
    const { mention_start = null, mention_end = null } = read ?? {};
    return { event, side, position, actor, country, sector, mention_start, mention_end, beside: false };
  });
  return [...rest, ...told];
}

/** As the tables have them: actors first, each side in its order. */
const inOrder = (participants: readonly Row[]): Row[] =>
  [...participants].sort(
    (one, other) => String(one.side).localeCompare(String(other.side)) || Number(one.position) - Number(other.position),
  );

/** Whether two states of an event say the same. */
export const isSame = (one: EventState, other: EventState): boolean =>
  isSameRow(one.row, other.row) && isSameSides(one, other);

/** Whether the same take part in the same way. */
export const isSameSides = (one: EventState, other: EventState): boolean =>
  one.row.symmetric_act === other.row.symmetric_act &&
  one.participants.length === other.participants.length &&
  one.participants.every((each, at) => isSameRow(each, other.participants[at]));

const isSameRow = (one: Row, other: Row): boolean => Object.keys(one).every((column) => one[column] === other[column]);

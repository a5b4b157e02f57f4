import type { Acts } from "./acts.ts";
import { count, countAt, createCounts, type Fading, type FadingCounts, fadingOf, NEVER } from "./fading-counts.ts";
import { type Slots, slotsOf } from "./slots.ts";

/** Half-lives in days: yesterday, this week, this month, this season, this year. */
export const HALF_LIVES = [1, 4, 16, 64, 256] as const;
/** Their places. */
export const [DAY, WEEK, WEEKS, MONTHS, YEAR] = [0, 1, 2, 3, 4];
/** The half-life after which one act no longer tells of the next one of another kind. */
const LEADS = WEEKS;

/** All that is remembered of what happened before a day; it is told the acts of each day in turn. */
export interface Past {
  acts: Acts;
  slots: Slots;
  fading: Fading;
  triple: FadingCounts;
  /** Acts of a pair from its first to its second, and from its second to its first. */
  forth: FadingCounts;
  back: FadingCounts;
  /** Acts of (subject, relation), whoever the object. */
  doing: FadingCounts;
  entity: FadingCounts;
  relation: FadingCounts;
  /** How much of what is done of a kind, and of what a subject does of it, the pair had done of late, or ever, or had at least met. */
  habits: { kind: Habit; doing: Habit };
  /** How often a pair that had r' of late had r next: leads[r' * 2 * relations + r], and the sum of each row. */
  leads: Float32Array;
  ledBy: Float32Array;
  /** The same of what had just passed. */
  leadsAtOnce: Float32Array;
  ledByAtOnce: Float32Array;
  /** As `leads`, but each earlier act counts in full: freshness of r' summed over the acts r that followed. */
  follows: Float32Array;
  /** Pairs (subject, object) that have dealt with each other. */
  pairsKnown: number;
  firstDay: number;
  /** Acts remembered so far: the next to come. */
  next: number;
}

/** Acts counted by how far they repeat the past of their pair. */
export interface Habit {
  /** The same act: as much of 1 as it is fresh. */
  fresh: FadingCounts;
  /** The same act, ever. */
  again: FadingCounts;
  /** Any act. */
  met: FadingCounts;
}

export function createPast(acts: Acts): Past {
  const slots = slotsOf(acts);
  const length = acts.day.length;
  const days = length === 0 ? 1 : acts.day[length - 1] + 2;
  const wide = 2 * acts.relations;
  const counts = (of: number) => createCounts(of, HALF_LIVES.length);
  const habit = (of: number): Habit => ({ fresh: counts(of), again: counts(of), met: counts(of) });
  return {
    acts,
    slots,
    fading: fadingOf(HALF_LIVES, days),
    triple: counts(slots.triples),
    forth: counts(slots.pairs),
    back: counts(slots.pairs),
    doing: counts(slots.doings),
    entity: counts(acts.entities),
    relation: counts(wide),
    habits: { kind: habit(wide), doing: habit(slots.doings) },
    leads: new Float32Array(wide * wide),
    ledBy: new Float32Array(wide),
    leadsAtOnce: new Float32Array(wide * wide),
    ledByAtOnce: new Float32Array(wide),
    follows: new Float32Array(wide * wide),
    pairsKnown: 0,
    firstDay: length === 0 ? 0 : acts.day[0],
    next: 0,
  };
}

/** Remembers all acts before a day that are not remembered yet. */
export function remember(past: Past, before: number): void {
  const { day } = past.acts;
  while (past.next < day.length && day[past.next] < before) {
    const first = past.next;
    let end = first;
    while (end < day.length && day[end] === day[first]) end++;
    for (let act = first; act < end; act++) {
      lead(past, act);
      repeat(past, act);
    }
    for (let act = first; act < end; act++) add(past, act);
    past.next = end;
  }
}

/** What the pair did of late led to this. */
function lead(past: Past, act: number): void {
  const { acts, slots, fading, triple, leads, ledBy, leadsAtOnce, ledByAtOnce, follows } = past;
  const { halfLives, days, left } = fading;
  const wide = 2 * acts.relations;
  const pair = slots.triplePair[slots.tripleOf[act]];
  for (let each = slots.triplesFrom[pair]; each < slots.triplesFrom[pair + 1]; each++) {
    const last = triple.last[each];
    if (last < 0) continue;
    const recent = triple.values[each * halfLives + LEADS] * left[LEADS * days + acts.day[act] - last];
    if (recent < 0.02) continue;
    const weight = recent < 1 ? recent : 1;
    const before = slots.tripleRelation[each];
    leads[before * wide + acts.relation[act]] += weight;
    follows[before * wide + acts.relation[act]] += recent;
    ledBy[before] += weight;
    const atOnce = justNow(past, each, acts.day[act]);
    leadsAtOnce[before * wide + acts.relation[act]] += atOnce;
    ledByAtOnce[before] += atOnce;
  }
}

/** How far this repeats what the pair did before. */
function repeat(past: Past, act: number): void {
  const { acts, slots, fading, triple, forth, back, habits } = past;
  const [day, relation] = [acts.day[act], acts.relation[act]];
  const same = slots.tripleOf[act];
  const pair = slots.triplePair[same];
  const own = slots.doing[acts.subject[act] * 2 * acts.relations + relation];
  const fresh = Math.min(1, countAt(triple, fading, same, MONTHS, day));
  const again = triple.last[same] === NEVER ? 0 : 1;
  const met = forth.last[pair] === NEVER && back.last[pair] === NEVER ? 0 : 1;
  countHabit(habits.kind, fading, relation, day, fresh, again, met);
  countHabit(habits.doing, fading, own, day, fresh, again, met);
}

function countHabit(
  habit: Habit,
  fading: Fading,
  slot: number,
  day: number,
  fresh: number,
  again: number,
  met: number,
): void {
  count(habit.fresh, fading, slot, day, fresh);
  count(habit.again, fading, slot, day, again);
  count(habit.met, fading, slot, day, met);
}

/** Whether an act has just happened: 1 for yesterday, half of it for each day that it is older. */
export function justNow({ triple, fading }: Past, one: number, day: number): number {
  return Math.min(1, 2 * countAt(triple, fading, one, DAY, day));
}

function add(past: Past, act: number): void {
  const { acts, slots, fading } = past;
  const day = acts.day[act];
  const triple = slots.tripleOf[act];
  const pair = slots.triplePair[triple];
  const subject = acts.subject[act];
  const relation = acts.relation[act];
  if (past.forth.last[pair] === NEVER && past.back.last[pair] === NEVER) past.pairsKnown++;
  count(past.triple, fading, triple, day);
  count(relation < acts.relations ? past.forth : past.back, fading, pair, day);
  count(past.doing, fading, slots.doing[subject * 2 * acts.relations + relation], day);
  count(past.entity, fading, subject, day);
  count(past.relation, fading, relation, day);
}

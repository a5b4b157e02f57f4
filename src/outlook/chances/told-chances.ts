import type { PloverType } from "../../reader/plover-types.ts";
import { isoDate } from "../../time/calendar.ts";
import { isMutual, KINDS, kindOf, typeOf } from "../kinds.ts";
import type { KnownActs } from "../known-acts.ts";
import type { Past } from "../next/past.ts";
import { type ChanceModel, chanceOf } from "./learn-chances.ts";
import { RATES, ratesOf } from "./rates.ts";
import { type Reason, reasonsOf } from "./reasons.ts";

/** The chance that at least one act of a type comes within the days. */
export interface Chance {
  actor: string;
  recipient: string;
  /** Done together, not by one to the other. */
  mutual: boolean;
  type: PloverType;
  probability: number;
  /** How often such an act came within so many days among all pairs that deal with each other. */
  baseRate: number;
  /** In what share of the pair's own past windows of so many days it came. */
  recurrence: number;
  reasons: ToldReason[];
}

/** A reason in words of the ledger: parties and days as it names them. */
export type ToldReason = { share: number; events: number[] } & (
  | { kind: "recurrence"; times: number; last: string }
  | { kind: "after"; type: string; actor: string; mutual: boolean; last: string; followed: number; of: number }
  | { kind: "actor-to-all"; times: number; recipients: number; last: string }
  | { kind: "all-to-recipient"; times: number; actors: number; last: string }
  | { kind: "base" }
);

/** Chances smaller than this are not told, and of one party to all no more than so many. */
const LEAST_CHANCE = 0.001;
const MOST_TOLD = 50;

/** The chances of all kinds of acts of a pair, or of one party to all, the likeliest first, with their reasons. */
export function chancesOf(
  known: KnownActs,
  past: Past,
  model: ChanceModel,
  day: number,
  one: number,
  other: number | null,
  type: string | null,
): Chance[] {
  const { slots } = past;
  const rates = new Float32Array(KINDS * RATES.length);
  const found: { pair: number; kind: number; probability: number }[] = [];
  const wanted = type === null ? null : [kindOf(type, false), kindOf(type, true)];
  const pairs: number[] = [];
  for (let pair = slots.pairsFrom[one]; pair < slots.pairsFrom[one + 1]; pair++) {
    if (other !== null && slots.pairObject[pair] !== other) continue;
    pairs.push(pair);
    if (other !== null) pairs.push(slots.pairBack[pair]);
  }
  for (const [at, pair] of pairs.entries()) {
    ratesOf(past, model.windows, pair, day, rates);
    for (let kind = 0; kind < KINDS; kind++) {
      if (wanted !== null && !wanted.includes(kind)) continue;
      // What both do together is told once.
      if (isMutual(kind) && other !== null && at === 1) continue;
      const probability = chanceOf(rates, kind * RATES.length, model);
      if (probability >= LEAST_CHANCE) found.push({ pair, kind, probability });
    }
  }
  found.sort((a, b) => b.probability - a.probability || a.pair - b.pair || a.kind - b.kind);
  return found.slice(0, MOST_TOLD).map(({ pair, kind, probability }) => {
    ratesOf(past, model.windows, pair, day, rates);
    const [actor, recipient] = [known.parties[slots.pairSubject[pair]], known.parties[slots.pairObject[pair]]];
    return {
      actor,
      recipient,
      mutual: isMutual(kind),
      type: typeOf(kind),
      probability,
      baseRate: model.baseRates[kind],
      recurrence: recurrenceOf(known, pair, past, kind, day, model.days),
      reasons: reasonsOf(past, pair, kind, day, rates, model).map((reason) => told(reason, known, actor, recipient)),
    };
  });
}

/** The share of windows before a day in which an act came; half a window is added to both sides, for no past is long enough to say never. */
function recurrenceOf(
  { acts }: KnownActs,
  pair: number,
  { slots }: Past,
  kind: number,
  day: number,
  days: number,
): number {
  const windows = Math.floor((day - acts.day[0]) / days);
  const hit = new Set<number>();
  for (let act = 0; act < acts.day.length; act++) {
    if (acts.relation[act] !== kind || slots.triplePair[slots.tripleOf[act]] !== pair) continue;
    const window = Math.floor((day - 1 - acts.day[act]) / days);
    if (window < windows) hit.add(window);
  }
  return (hit.size + 0.5) / (windows + 1);
}

function told(reason: Reason, { from }: KnownActs, actor: string, recipient: string): ToldReason {
  const { share, events } = reason;
  const on = (day: number) => isoDate(from + day);
  switch (reason.kind) {
    case "recurrence":
      return { kind: "recurrence", share, times: reason.times, last: on(reason.last), events };
    case "after": {
      const { relation, isBack, last, followed, of } = reason;
      const by = isBack ? recipient : actor;
      return {
        kind: "after",
        share,
        type: typeOf(relation),
        actor: by,
        mutual: isMutual(relation),
        last: on(last),
        followed,
        of,
        events,
      };
    }
    case "subject":
      return {
        kind: "actor-to-all",
        share,
        times: reason.times,
        recipients: reason.others,
        last: on(reason.last),
        events,
      };
    case "object":
      return {
        kind: "all-to-recipient",
        share,
        times: reason.times,
        actors: reason.others,
        last: on(reason.last),
        events,
      };
    default:
      return { kind: "base", share, events };
  }
}

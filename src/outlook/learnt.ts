import type { Store } from "../ledger/index.ts";
import { dayNumber } from "../time/calendar.ts";
import { type ChanceModel, learnChances } from "./chances/learn-chances.ts";
import { type KnownActs, knownActs } from "./known-acts.ts";
import { createPast, type Past } from "./next/past.ts";
import { randomOf } from "./next/random.ts";

/** What the acts known on a day teach: the same for all who are asked about, and learning it takes far longer than asking. */
export interface Learnt {
  known: KnownActs;
  /** The past up to the day, and what chances acts have within so many days after it. */
  chances: (days: number) => { past: Past; model: ChanceModel };
}

/** What some acts teach; each number of days is learnt when it is first asked for. */
export function learntFrom(known: KnownActs, origin: string): Learnt {
  const byDays = new Map<number, { past: Past; model: ChanceModel }>();
  return {
    known,
    chances: (days) => {
      const had = byDays.get(days);
      if (had !== undefined) return had;
      const past = createPast(known.acts);
      const learnt = { past, model: learnChances(past, dayNumber(origin) - known.from, days, randomOf(1)) };
      byDays.set(days, learnt);
      return learnt;
    },
  };
}

/** What was last learnt of each ledger: those who ask of one pair after another share it while the ledger stays. */
const last = new WeakMap<Store, { version: string; origin: string; learnt: Promise<Learnt> }>();

/** What a ledger teaches on a day. */
export async function learntOf(store: Store, origin: string): Promise<Learnt> {
  const version = await store.version();
  const had = last.get(store);
  if (had !== undefined && had.version === version && had.origin === origin) return had.learnt;
  const learnt = knownActs(store, origin).then((known) => learntFrom(known, origin));
  last.set(store, { version, origin, learnt });
  // A failure is not kept.
  learnt.catch(() => last.delete(store));
  return learnt;
}

import { inverseOf } from "./acts.ts";
import { countAt } from "./fading-counts.ts";
import { amount } from "./features.ts";
import { DAY, MONTHS, type Past, WEEKS, YEAR } from "./past.ts";

/** Who is the object of (subject, relation) on a day, and what is known whoever it is. */
export interface Asked {
  subject: number;
  relation: number;
  inverse: number;
  day: number;
  /** How often the subject does so, and has to do with anybody; how often anybody does so. */
  does16: number;
  does256: number;
  subject64: number;
  kind64: number;
  /** The features of the question, but for the number of candidates. */
  values: number[];
}

/** So many acts is it worth that others of the kind are done so. */
const WORTH = 2;

export function askedOf(past: Past, subject: number, relation: number, day: number): Asked {
  const { acts, slots, doing, entity, relation: kind, fading } = past;
  const own = slots.doing[subject * 2 * acts.relations + relation];
  const does = (which: number) => (own < 0 ? 0 : countAt(doing, fading, own, which, day));
  const subject64 = countAt(entity, fading, subject, MONTHS, day);
  const kind64 = countAt(kind, fading, relation, MONTHS, day);
  const does64 = does(MONTHS);
  const habits = (["fresh", "again", "met"] as const).flatMap((far) => {
    const kinds = countAt(past.habits.kind[far], fading, relation, MONTHS, day) / (kind64 + 1);
    const own64 = own < 0 ? 0 : countAt(past.habits.doing[far], fading, own, MONTHS, day);
    return [kinds, (own64 + WORTH * kinds) / (does64 + WORTH)];
  });
  return {
    subject,
    relation,
    inverse: inverseOf(acts, relation),
    day,
    does16: does(WEEKS),
    does256: does(YEAR),
    subject64,
    kind64,
    values: [
      amount(does(DAY)),
      amount(does64),
      amount(own < 0 ? 0 : doing.total[own]),
      amount(countAt(entity, fading, subject, DAY, day)),
      amount(subject64),
      amount(kind64),
      ...habits,
    ],
  };
}

/** What is known of one candidate that more than one feature is made of. */
export interface Known {
  same16: number;
  same256: number;
  pair64: number;
  led64: number;
  justLed: number;
  done64: number;
  object64: number;
  /** Day of the last such act of the two, and of their last act of any kind. */
  lastSame: number;
  lastPair: number;
}

import type { Report } from "./reports.ts";
import type { Score } from "./score.ts";

/** Reports of one event so far. */
interface Group {
  events: number[];
  /** Those of its reports that others are compared with. */
  sample: Report[];
  articles: Set<number>;
  changed: boolean;
  /** An analyst has ruled what belongs to it: new reports may come, other stories do not. */
  isRuled: boolean;
}

/** Stories while events are put among them. */
export interface Groups {
  /** A story as it is kept, or an event that stands alone. */
  add: (events: readonly number[], isRuled: boolean) => void;
  /**
   * Puts the events of one article into the stories of their candidates that they fit best, what fits best first, or makes them stories of
   * their own.
   */
  place: (events: readonly number[], candidatesOf: (event: number) => readonly number[]) => void;
  /** The events of each story that is another than before. */
  changed: () => number[][];
}

/** From here on reports are held to tell one event: log odds. */
const THRESHOLD = 0.25;
/** No member of a story whose others fit may be as far from a report as this. */
const FARTHEST = -4;
/** Of a large story so many reports are compared, the first and the latest among them. */
const COMPARED = 6;

export function createGroups(reports: ReadonlyMap<number, Report>, score: Score): Groups {
  const groupOf = new Map<number, Group>();
  const add = (events: readonly number[], isRuled: boolean): Group => {
    const articles = new Set(events.flatMap((event) => reports.get(event)?.article ?? []));
    const group = { events: [...events], sample: sampleOf(events, reports), articles, changed: false, isRuled };
    for (const event of events) groupOf.set(event, group);
    return group;
  };
  const merge = (into: Group, from: Group) => {
    for (const event of from.events) groupOf.set(event, into);
    into.events.push(...from.events);
    into.sample = sampleOf(into.events, reports);
    for (const article of from.articles) into.articles.add(article);
    into.changed = true;
  };
  /** How well two groups are one, by all their reports: one that does not fit at all is enough against it. */
  const nearness = (one: Group, other: Group): number => {
    for (const article of other.articles) if (one.articles.has(article)) return Number.NEGATIVE_INFINITY;
    let [sum, pairs] = [0, 0];
    for (const mine of one.sample) {
      for (const theirs of other.sample) {
        const its = score(mine, theirs);
        if (its < FARTHEST) return Number.NEGATIVE_INFINITY;
        sum += its;
        pairs++;
      }
    }
    return pairs === 0 ? Number.NEGATIVE_INFINITY : sum / pairs;
  };
  return {
    add: (events, isRuled) => void add(events, isRuled),
    place: (events, candidatesOf) => {
      const fitting = events
        .map((event) => add([event], false))
        .flatMap((own) => {
          const [event] = own.events;
          const near = new Set(candidatesOf(event).flatMap((candidate) => groupOf.get(candidate) ?? []));
          near.delete(own);
          return [...near].map((group) => ({ event, own, group, fit: nearness(own, group) }));
        })
        .filter((each) => each.fit >= THRESHOLD)
        .sort((one, other) => other.fit - one.fit || one.event - other.event);
      for (const { event, own, group } of fitting) {
        const best = groupOf.get(event)!;
        // A story may have taken another report of the article meanwhile, or have become another's.
        const into = groupOf.get(group.events[0])!;
        if (best === own) {
          if (nearness(own, into) >= THRESHOLD) merge(into, own);
        }
        // A report may show that two stories are one.
        else if (best !== into && !best.isRuled && !into.isRuled && nearness(best, into) >= THRESHOLD)
          merge(best, into);
      }
    },
    changed: () => [...new Set(groupOf.values())].filter(({ changed }) => changed).map(({ events }) => events),
  };
}

function sampleOf(events: readonly number[], reports: ReadonlyMap<number, Report>): Report[] {
  const known = events.flatMap((event) => reports.get(event) ?? []);
  return known.length <= COMPARED ? known : [...known.slice(0, COMPARED / 2), ...known.slice(-COMPARED / 2)];
}

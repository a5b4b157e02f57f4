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
  /** Puts an event into the story of its candidates that it fits best, or makes it one of its own. */
  place: (event: number, candidates: readonly number[]) => void;
  /** The events of each story that is another than before. */
  changed: () => number[][];
}

/** From here on reports are held to tell one event: log odds. */
const THRESHOLD = 0.5;
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
    place: (event, candidates) => {
      const own = add([event], false);
      const near = new Set(candidates.flatMap((candidate) => groupOf.get(candidate) ?? []));
      near.delete(own);
      const fitting = [...near]
        .map((group) => ({ group, fit: nearness(own, group) }))
        .filter((each) => each.fit >= THRESHOLD)
        .sort((one, other) => other.fit - one.fit);
      if (fitting.length === 0) return;
      const [{ group: best }, ...rest] = fitting;
      merge(best, own);
      // A report may show that two stories are one.
      for (const { group } of rest)
        if (!best.isRuled && !group.isRuled && nearness(best, group) >= THRESHOLD) merge(best, group);
    },
    changed: () => [...new Set(groupOf.values())].filter(({ changed }) => changed).map(({ events }) => events),
  };
}

function sampleOf(events: readonly number[], reports: ReadonlyMap<number, Report>): Report[] {
  const known = events.flatMap((event) => reports.get(event) ?? []);
  return known.length <= COMPARED ? known : [...known.slice(0, COMPARED / 2), ...known.slice(-COMPARED / 2)];
}

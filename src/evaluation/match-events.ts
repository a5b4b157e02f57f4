import type { ArticleRecord } from "../reader/index.ts";
import type { GoldEvent } from "./gold.ts";
import { type Labelled, labelled, sameSet } from "./labels.ts";
import { locate } from "./read-gold.ts";

type Span = readonly [number, number];

/** One article's gold events beside those read, each paired with at most one. */
export interface EventMatching {
  predicted: Labelled[];
  /** Per gold event, where its trigger stands; null when its words are not in the text. */
  places: (Span | null)[];
  /** Per gold event, the index of the predicted event that matches it, or -1. */
  matchOf: number[];
}

/** Right type and the right labels on both sides. */
export function sameEvent(gold: GoldEvent, { event, actors, recipients }: Labelled): boolean {
  return gold.type === event.type && sameSet(gold.actors, actors) && sameSet(gold.recipients, recipients);
}

export function sameType(gold: GoldEvent, { event }: Labelled): boolean {
  return gold.type === event.type;
}

/** Pairs gold and predicted events for which `same` holds, one to one: optional gold last, then those whose words overlap first. */
export function matchEvents(gold: readonly GoldEvent[], record: ArticleRecord, same = sameEvent): EventMatching {
  const predicted = record.events.map((event) => labelled(record, event));
  const places = gold.map(({ trigger, at }) => at ?? locate(record.text, trigger));
  const pairs: { left: number; right: number; weight: number }[] = [];
  for (let left = 0; left < gold.length; left++) {
    for (let right = 0; right < predicted.length; right++) {
      if (same(gold[left], predicted[right]))
        pairs.push({ left, right, weight: closeness(places[left], predicted[right]) });
    }
  }
  const optional = (left: number) => Number(gold[left].optional ?? false);
  pairs.sort(
    (a, b) => optional(a.left) - optional(b.left) || b.weight - a.weight || a.left - b.left || a.right - b.right,
  );
  const matchOf = gold.map(() => -1);
  const taken = new Set<number>();
  for (const { left, right } of pairs) {
    if (matchOf[left] >= 0 || taken.has(right)) continue;
    matchOf[left] = right;
    taken.add(right);
  }
  return { predicted, places, matchOf };
}

/** 3 when the triggers overlap, 2 when another telling's words do, 1 when the evidence does, 0 when apart. */
export function closeness(place: Span | null, { event }: Labelled): number {
  if (place === null) return 0;
  if (overlap(place, event.trigger)) return 3;
  if (event.also.some((span) => overlap(place, span))) return 2;
  return overlap(place, event.evidence) ? 1 : 0;
}

function overlap([a, b]: Span, [c, d]: Span): boolean {
  return a < d && c < b;
}

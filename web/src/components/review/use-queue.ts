import { useState } from "preact/hooks";
import { useWay } from "../../address.ts";
import type { Event, MadeCorrection, Review } from "../../asking/answers.ts";
import { at } from "../../asking/server.ts";
import { type Asked, useAnswer } from "../../asking/use-answer.ts";
import { type Pages, usePages } from "../../asking/use-pages.ts";

/** An event to look at; one that an address names may have no place in the list. */
export type Reviewed = Event & Partial<Pick<Review["events"][number], "sureness" | "doubts" | "against">>;

/** The events to be looked at, one of which is open. */
export interface Queue {
  pages: Pages<Review>;
  /** The event that is open: the one the address names, else the first nobody has spoken of. */
  current: Reviewed | null;
  /** The one the address names while it is fetched. */
  asked: Asked<Event>;
  /** How many are left and done. */
  open: number;
  reviewed: number;
  /** Opens the next or previous that is left; fetches further ones at the end. */
  step: (by: 1 | -1) => void;
  /** Remembers what was said of the one that is open, and opens the next. */
  settle: (made: MadeCorrection["made"]) => void;
  /** Opens one again of which something was taken back. */
  reopen: (event: string) => void;
}

export function useQueue(): Queue {
  const { address, go } = useWay();
  const { actor, since, until, in: lang, event: wanted } = address.facts;
  const pages = usePages<Review>("/review", { actor, since, until, lang });
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const listed: readonly Reviewed[] = pages.pages.flatMap((page) => page.events);
  const left = listed.filter(({ event }) => !settled.has(event));
  const named = wanted === undefined ? undefined : listed.find(({ event }) => event === wanted);
  const isElsewhere = wanted !== undefined && named === undefined && pages.answer !== null;
  const asked = useAnswer<Event>(isElsewhere ? at("events", wanted) : null);
  const current = wanted === undefined ? (left[0] ?? null) : (named ?? asked.answer);
  const openEvent = (event: string | undefined) => go({ facts: { event: event ?? null } }, "no trace");
  /** The next that is left, seen from where the open one stands or stood. */
  const beside = (by: 1 | -1): string | undefined => {
    const place = listed.findIndex(({ event }) => event === current?.event);
    const others = by === 1 ? listed.slice(place + 1) : listed.slice(0, Math.max(0, place)).reverse();
    return others.find(({ event }) => !settled.has(event))?.event;
  };
  const step = (by: 1 | -1) => {
    const next = beside(by);
    if (next !== undefined) openEvent(next);
    else if (by === 1) pages.more?.();
  };
  const [first] = pages.pages;
  return {
    pages,
    current,
    asked,
    open: (first?.open ?? 0) - settled.size,
    reviewed: (first?.reviewed ?? 0) + settled.size,
    step,
    settle: ({ name }) => {
      const next = beside(1) ?? beside(-1);
      if (beside(1) === undefined) pages.more?.();
      setSettled(new Set([...settled, ...(listed.some(({ event }) => event === name) ? [name] : [])]));
      openEvent(next);
    },
    reopen: (event) => {
      if (settled.has(event)) setSettled(new Set([...settled].filter((each) => each !== event)));
      else pages.again();
      openEvent(event);
    },
  };
}

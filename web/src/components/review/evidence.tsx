import { useEffect, useMemo } from "preact/hooks";
import { useWay } from "../../address.ts";
import type { Article } from "../../asking/answers.ts";
import { useNames } from "../../asking/names.ts";
import { useWords } from "../../i18n/index.ts";
import { keptRecord, keptTelling } from "../../shown/kept-telling.ts";
import { linesOf } from "../../shown/pieces.ts";
import { toStory } from "../../shown/ways.ts";
import { ActName, EventFacts } from "../event-facts.tsx";
import { TextWithEvidence } from "../text-with-evidence.tsx";
import { bringLitIntoView } from "../use-event-keys.ts";

const nothing = () => {};

/** The record of an article with one event alone, and how it is told. */
export function useEventIn(article: Article | null, event: string) {
  const words = useWords();
  const nameOf = useNames();
  return useMemo(() => {
    if (article === null) return null;
    const record = keptRecord(article);
    const told = record.events.find(({ id }) => id === event);
    if (told === undefined) return null;
    const alone = { ...record, events: [told], quotations: [], agreements: [], projections: [] };
    return { record: alone, event: told, telling: keptTelling(article.record, record, words, nameOf) };
  }, [article, event, words, nameOf]);
}

export type EventIn = NonNullable<ReturnType<typeof useEventIn>>;

/** The article, the words of the event marked and in view. */
export function EventText({ record, event }: EventIn) {
  const lines = useMemo(() => linesOf(record), [record]);
  const { link } = useWay();
  useEffect(bringLitIntoView, [record]);
  return (
    <TextWithEvidence
      record={record}
      lines={lines}
      lit={event.id}
      light={nothing}
      choose={nothing}
      addressOf={(id) => link(toStory(id))}
    />
  );
}

/** What was read: who did what to whom, when, on whose word, how sure. */
export function EventRead({ event, telling }: EventIn) {
  return (
    <>
      <ActName event={event} />
      <EventFacts event={event} telling={telling} />
    </>
  );
}

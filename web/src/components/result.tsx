import { useEffect, useMemo, useState } from "preact/hooks";
import { useNames } from "../asking/names.ts";
import { useWords } from "../i18n/index.ts";
import type { Reading } from "../reading/messages.ts";
import type { ReadWay } from "../reading/read-address.ts";
import { linesOf } from "../shown/pieces.ts";
import { tellingOf } from "../shown/telling.ts";
import { EventCard } from "./event-card.tsx";
import { EventsTable } from "./events-table.tsx";
import { Others } from "./others.tsx";
import { ResultBar } from "./result-bar.tsx";
import { TextWithEvidence } from "./text-with-evidence.tsx";
import { bringLitIntoView, useEventKeys } from "./use-event-keys.ts";

interface Shown {
  reading: Reading;
  way: ReadWay;
  again: () => void;
}

/** A reading: the text beside its events, each lighting the other; or the events as a table; then what was said, agreed and foreseen. */
export function Result({ reading, way, again }: Shown) {
  const words = useWords();
  const { at, go, link } = way;
  const { record } = reading;
  const nameOf = useNames();
  const telling = useMemo(() => tellingOf(record, words, nameOf), [record, words, nameOf]);
  const lines = useMemo(() => linesOf(record), [record]);
  const found = useMemo(() => inTextOrder(reading), [reading]);
  const events = useMemo(() => found.map(({ event }) => event), [found]);
  const [hovered, light] = useState<string | null>(null);
  const lit = hovered ?? at.event;
  const choose = (event: string) => {
    if (event !== at.event) go({ event, why: false }, "no trace");
  };
  const explain = (event: string, why: boolean) => go({ event, why }, "no trace");
  const addressOf = (event: string) => link({ event, why: false, show: "cards" });
  const lighting = {
    lit,
    light,
    choose: (event: string) => go({ event, why: false, show: "cards" }, "no trace"),
    addressOf,
  };
  useEffect(bringLitIntoView, [reading, at.event]);
  const { onKeyDown, show } = useEventKeys(events, at.event, light, () => {
    if (at.event === null || !at.why) return false;
    explain(at.event, false);
    return true;
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of whatever inside has the focus
    <div class="result" onKeyDown={onKeyDown}>
      <ResultBar reading={reading} telling={telling} way={way} again={again} />
      {at.show === "table" ? (
        <EventsTable record={record} telling={telling} />
      ) : (
        <div class="sides-by-side">
          <section aria-label={words.result.text}>
            <TextWithEvidence
              record={record}
              lines={lines}
              lit={lit}
              light={light}
              choose={show}
              addressOf={addressOf}
            />
          </section>
          <section class="found" aria-labelledby="events-title">
            <h2 id="events-title">{words.result.events}</h2>
            {events.length === 0 ? <p>{words.result.none}</p> : <p class="hint keys">{words.result.keys}</p>}
            <ol class="cards">
              {found.map(({ event, explanation }) => (
                <EventCard
                  key={event.id}
                  event={event}
                  explanation={explanation}
                  telling={telling}
                  lit={lit === event.id}
                  open={at.event === event.id && at.why}
                  light={light}
                  choose={choose}
                  explain={explain}
                />
              ))}
            </ol>
          </section>
        </div>
      )}
      <Others record={record} telling={telling} lighting={lighting} />
    </div>
  );
}

const inTextOrder = ({ record, explanations }: Reading) =>
  record.events
    .map((event, index) => ({ event, explanation: explanations[index] }))
    .sort(({ event: a }, { event: b }) => a.evidence[0] - b.evidence[0] || a.trigger[0] - b.trigger[0]);

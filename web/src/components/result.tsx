import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { useNames } from "../asking/names.ts";
import { useWords } from "../i18n/index.ts";
import type { Reading } from "../reading/messages.ts";
import type { ReadWay } from "../reading/read-address.ts";
import { linesOf, passageId } from "../shown/pieces.ts";
import { tellingOf } from "../shown/telling.ts";
import { AgreementCard } from "./agreement-card.tsx";
import { EventCard } from "./event-card.tsx";
import { EventsTable } from "./events-table.tsx";
import { passageAt } from "./passage.ts";
import { ProjectionCard } from "./projection-card.tsx";
import { QuotationCard } from "./quotation-card.tsx";
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
  const passage = (kind: Parameters<typeof passageId>[0], index: number) => passageAt(passageId(kind, index), lighting);
  useEffect(bringLitIntoView, [reading, at.event]);
  const { onKeyDown, show } = useEventKeys(events, at, explain, light);
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
      <div class="others">
        <Others title={words.result.quotations}>
          {record.quotations.map((quotation, index) => (
            <QuotationCard
              key={passageId("quotation", index)}
              quotation={quotation}
              telling={telling}
              passage={passage("quotation", index)}
            />
          ))}
        </Others>
        <Others title={words.result.agreements}>
          {record.agreements.map((agreement, index) => (
            <AgreementCard
              key={passageId("agreement", index)}
              agreement={agreement}
              passage={passage("agreement", index)}
            />
          ))}
        </Others>
        <Others title={words.result.projections}>
          {record.projections.map((projection, index) => (
            <ProjectionCard
              key={passageId("projection", index)}
              projection={projection}
              telling={telling}
              passage={passage("projection", index)}
            />
          ))}
        </Others>
      </div>
    </div>
  );
}

function Others({ title, children }: { title: string; children: ComponentChildren[] }) {
  if (children.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span class="count">{children.length}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

const inTextOrder = ({ record, explanations }: Reading) =>
  record.events
    .map((event, index) => ({ event, explanation: explanations[index] }))
    .sort(({ event: a }, { event: b }) => a.evidence[0] - b.evidence[0] || a.trigger[0] - b.trigger[0]);

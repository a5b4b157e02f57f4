import { useEffect, useMemo, useState } from "preact/hooks";
import { useWay } from "../../address.ts";
import type { Article } from "../../asking/answers.ts";
import { useNames } from "../../asking/names.ts";
import { useWords } from "../../i18n/index.ts";
import { keptRecord, keptTelling } from "../../shown/kept-telling.ts";
import { linesOf } from "../../shown/pieces.ts";
import { Others } from "../others.tsx";
import { TextWithEvidence } from "../text-with-evidence.tsx";
import { bringLitIntoView, useEventKeys } from "../use-event-keys.ts";
import { ArticleHead } from "./article-head.tsx";
import { KeptCard } from "./kept-card.tsx";

/** A kept article: its text beside its events, as on *Read*; where rights are reserved, the passages of evidence only. */
export function ArticlePage({ article }: { article: Article }) {
  const words = useWords();
  const { result, storyView: say } = words;
  const { address, go, link } = useWay();
  const nameOf = useNames();
  const record = useMemo(() => keptRecord(article), [article]);
  const telling = useMemo(() => keptTelling(article.record, record, words, nameOf), [article, record, words, nameOf]);
  const isWithheld = article.record.text === null;
  const lines = useMemo(() => linesOf(record), [record]);
  const events = useMemo(
    () =>
      [...record.events].sort((one, other) => one.evidence[0] - other.evidence[0] || one.trigger[0] - other.trigger[0]),
    [record],
  );
  const [hovered, light] = useState<string | null>(null);
  const { event: chosen = null } = address.facts;
  const lit = hovered ?? chosen;
  const choose = (event: string) => {
    if (event !== chosen) go({ facts: { event } }, "no trace");
  };
  const addressOf = (event: string) => link({ facts: { event } });
  useEffect(bringLitIntoView, [record, chosen]);
  const { onKeyDown, show } = useEventKeys(events, chosen, light);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of whatever inside has the focus
    <div class="result" onKeyDown={onKeyDown}>
      <ArticleHead article={article} />
      <div class={isWithheld ? "withheld" : "sides-by-side"}>
        {!isWithheld && (
          <section aria-label={say.article.text}>
            <TextWithEvidence
              record={record}
              lines={lines}
              lit={lit}
              light={light}
              choose={show}
              addressOf={addressOf}
            />
          </section>
        )}
        <section class="found" aria-labelledby="events-title">
          <h2 id="events-title">{result.events}</h2>
          <p class={events.length === 0 ? undefined : "hint keys"}>
            {events.length === 0 ? say.article.none : say.article.keys}
          </p>
          <ol class="cards">
            {events.map((event) => (
              <KeptCard
                key={event.id}
                event={event}
                telling={telling}
                excerpt={isWithheld ? telling.excerpt(event.evidence) : null}
                language={record.language}
                lit={lit === event.id}
                light={light}
                choose={choose}
              />
            ))}
          </ol>
        </section>
      </div>
      <Others record={record} telling={telling} lighting={{ lit, light, choose, addressOf }} />
    </div>
  );
}

import type { EventRecord } from "../../../../src/reader/schema.ts";
import { useWay } from "../../address.ts";
import { useWords } from "../../i18n/index.ts";
import type { Telling } from "../../shown/telling.ts";
import { toStory } from "../../shown/ways.ts";
import { ActName, EventFacts } from "../event-facts.tsx";

interface Shown {
  event: EventRecord;
  telling: Telling;
  /** The words it was read from, where the text itself is not shown. */
  excerpt: string | null;
  language: string;
  lit: boolean;
  light: (event: string | null) => void;
  choose: (event: string) => void;
}

/** An event of a kept article, which leads to all reports of it. */
export function KeptCard({ event, telling, excerpt, language, lit, light, choose }: Shown) {
  const { storyView } = useWords();
  const { link } = useWay();
  const { id, quad } = event;
  return (
    <li
      id={`card-${id}`}
      class={`card q${quad}${lit ? " lit" : ""}`}
      onMouseMove={() => light(id)}
      onMouseLeave={() => light(null)}
    >
      <div class="card-head">
        <ActName event={event} />
        <a
          class="to-story"
          id={`why-${id}`}
          href={link(toStory(id))}
          aria-describedby={`sides-${id}`}
          onFocus={() => choose(id)}
        >
          {storyView.article.story}
        </a>
      </div>
      <EventFacts event={event} telling={telling} />
      {excerpt !== null && (
        <blockquote class="snippet" lang={language}>
          {excerpt}
        </blockquote>
      )}
    </li>
  );
}

import type { EventRecord } from "../../../src/reader/schema.ts";
import { useWords } from "../i18n/index.ts";
import type { Explanation } from "../reading/explanation.ts";
import type { Telling } from "../shown/telling.ts";
import { ActName, EventFacts } from "./event-facts.tsx";
import { Why } from "./why.tsx";

interface Shown {
  event: EventRecord;
  explanation: Explanation;
  telling: Telling;
  lit: boolean;
  open: boolean;
  light: (event: string | null) => void;
  /** Lights it for good. */
  choose: (event: string) => void;
  /** Opens or closes its explanation. */
  explain: (event: string, open: boolean) => void;
}

/** One event: who did what to whom; when, where, on whose word, how sure; and why it was read. */
export function EventCard({ event, explanation, telling, lit, open, light, choose, explain }: Shown) {
  const words = useWords();
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
        <button
          type="button"
          class="why-button"
          id={`why-${id}`}
          aria-expanded={open}
          aria-describedby={`sides-${id}`}
          onFocus={() => choose(id)}
          onClick={() => explain(id, !open)}
        >
          {words.event.why}
        </button>
      </div>
      <EventFacts event={event} telling={telling} />
      {open && <Why explanation={explanation} event={event} telling={telling} />}
    </li>
  );
}

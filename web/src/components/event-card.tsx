import type { EventRecord } from "../../../src/reader/schema.ts";
import { useWords } from "../i18n/index.ts";
import type { Explanation } from "../reading/explanation.ts";
import { SIGNS, type Telling } from "../shown/telling.ts";
import { Parties } from "./parties.tsx";
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
  const { id, quad, type, mode, date, place, time, certainty, polarity, attribution, condition, also, confidence } =
    event;
  const denied = polarity === "negated";
  const facts: [string, string][] = [
    [words.event.when, telling.day(date)],
    ...(place === null ? [] : [[words.event.where, place.country ? `${place.name} (${place.country})` : place.name]]),
    [words.event.word, attribution.length === 0 ? words.event.author : telling.voices(attribution)],
    ...(condition === null ? [] : [[words.event.condition, telling.excerpt(condition)]]),
  ] as [string, string][];
  return (
    <li
      id={`card-${id}`}
      class={`card q${quad}${lit ? " lit" : ""}`}
      onMouseMove={() => light(id)}
      onMouseLeave={() => light(null)}
    >
      <div class="card-head">
        <p class="act">
          <span class="sign" aria-hidden="true">
            {SIGNS[quad]}
          </span>{" "}
          <strong>{words.types[type]}</strong>
          {mode !== null && <span class="mode"> · {mode}</span>}
          <span class="quad-name">{words.quads[quad as 1 | 2 | 3 | 4]}</span>
        </p>
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
      <p class="sides" id={`sides-${id}`}>
        <Parties event={event} telling={telling} />
      </p>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="signs">
        {denied && <span class="chip no">{words.event.negated}</span>}
        {time !== "past" && <span class="chip">{words.times[time]}</span>}
        <span class={`chip ${certainty}`}>{words.certainties[certainty]}</span>
        {also.length > 0 && <span class="chip">{words.event.tellings(also.length + 1)}</span>}
        <span class="confidence">
          {words.event.confidence} <meter min={0} max={1} value={confidence} aria-hidden="true" />{" "}
          {Math.round(confidence * 100)} %
        </span>
      </p>
      {open && <Why explanation={explanation} event={event} telling={telling} />}
    </li>
  );
}

import type { EventRecord } from "../../../src/reader/schema.ts";
import { useWords } from "../i18n/index.ts";
import { SIGNS, type Telling } from "../shown/telling.ts";
import { modeName } from "./act.tsx";
import { Parties } from "./parties.tsx";

interface Told {
  event: EventRecord;
  telling: Telling;
}

/** What is done: the sign and name of the type, its mode, its quad. */
export function ActName({ event: { quad, type, mode } }: Pick<Told, "event">) {
  const words = useWords();
  return (
    <p class="act">
      <span class="sign" aria-hidden="true">
        {SIGNS[quad]}
      </span>{" "}
      <strong>{words.types[type]}</strong>
      {mode !== null && <span class="mode"> · {modeName(mode, words)}</span>}
      <span class="quad-name">{words.quads[quad as 1 | 2 | 3 | 4]}</span>
    </p>
  );
}

/** Who → whom; when, where, on whose word; how sure. */
export function EventFacts({ event, telling }: Told) {
  const words = useWords();
  const { id, date, place, time, certainty, polarity, attribution, condition, also, confidence } = event;
  const facts: [string, string][] = [
    [words.event.when, telling.day(date)],
    ...(place === null ? [] : [[words.event.where, place.country ? `${place.name} (${place.country})` : place.name]]),
    [words.event.word, attribution.length === 0 ? words.event.author : telling.voices(attribution)],
    ...(condition === null ? [] : [[words.event.condition, telling.excerpt(condition)]]),
  ] as [string, string][];
  return (
    <>
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
        {polarity === "negated" && <span class="chip no">{words.event.negated}</span>}
        {time !== "past" && <span class="chip">{words.times[time]}</span>}
        <span class={`chip ${certainty}`}>{words.certainties[certainty]}</span>
        {also.length > 0 && <span class="chip">{words.event.tellings(also.length + 1)}</span>}
        <span class="confidence">
          {words.event.confidence} <meter min={0} max={1} value={confidence} aria-hidden="true" />{" "}
          {Math.round(confidence * 100)} %
        </span>
      </p>
    </>
  );
}

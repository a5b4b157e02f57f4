import type { ArticleRecord, EventRecord } from "../../../src/reader/schema.ts";
import { useWords } from "../i18n/index.ts";
import { SIGNS, type Telling } from "../shown/telling.ts";
import { modeName } from "./act.tsx";

/** The events as a table, a row each: the twin of the cards. */
export function EventsTable({ record, telling }: { record: ArticleRecord; telling: Telling }) {
  const words = useWords();
  const say = words.event;
  const side = (parts: EventRecord["actors"]) => parts.map(({ id, mention }) => telling.name(id, mention)).join(", ");
  const columns = [
    say.type,
    say.who,
    say.whom,
    say.when,
    say.where,
    say.word,
    say.certainty,
    say.confidence,
    say.evidence,
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section class="scroll wide" aria-label={words.result.events} tabIndex={0}>
      <table class="events">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {record.events.map((event) => (
            <tr key={event.id} class={`q${event.quad}`}>
              <th scope="row">
                <span class="sign" aria-hidden="true">
                  {SIGNS[event.quad]}
                </span>{" "}
                {words.types[event.type]}
                {event.mode === null ? "" : ` · ${modeName(event.mode, words)}`}
              </th>
              <td>{side(event.actors) || say.somebody}</td>
              <td>{side(event.recipients) || "–"}</td>
              <td class="tight">{telling.day(event.date)}</td>
              <td>{event.place?.name ?? "–"}</td>
              <td>{event.attribution.length === 0 ? say.author : telling.voices(event.attribution)}</td>
              <td>
                {words.certainties[event.certainty]}
                {event.polarity === "negated" ? `, ${say.negated}` : ""}
              </td>
              <td class="number">{Math.round(event.confidence * 100)} %</td>
              <td class="words">{telling.excerpt(event.evidence)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

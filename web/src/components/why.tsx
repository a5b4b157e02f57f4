import type { EventRecord } from "../../../src/reader/schema.ts";
import { useWords } from "../i18n/index.ts";
import type { Explanation, Part } from "../reading/explanation.ts";
import type { Telling } from "../shown/telling.ts";

/** Why an event was read: the words, the row, who takes part by which word, what later steps decided, the grammar beneath. */
export function Why({
  event,
  explanation,
  telling,
}: {
  event: EventRecord;
  explanation: Explanation;
  telling: Telling;
}) {
  const { why, event: say } = useWords();
  const mentions = new Map([...event.actors, ...event.recipients].map(({ id, mention }) => [id, mention]));
  const parts = (side: readonly Part[]) =>
    side
      .map(({ id, word }) => {
        const name = telling.name(id, mentions.get(id) ?? null);
        return word === null ? why.inferred(name) : why.by(name, word);
      })
      .join("; ") || why.none;
  return (
    <section class="why" aria-label={why.title}>
      <dl>
        <dt>{say.evidence}</dt>
        <dd class="words">{telling.excerpt(event.evidence)}</dd>
        <dt>{why.rule}</dt>
        <dd>
          <code>{explanation.rule}</code>
        </dd>
        <dt>{why.trigger}</dt>
        <dd>{explanation.word}</dd>
        <dt>{why.actors}</dt>
        <dd>{parts(explanation.actors)}</dd>
        <dt>{why.recipients}</dt>
        <dd>{parts(explanation.recipients)}</dd>
        <dt>{say.type}</dt>
        <dd>
          {event.type}
          {event.mode === null ? "" : ` ${event.mode}`} · CAMEO {event.cameo}
        </dd>
        <dt>{why.steps}</dt>
        <dd>
          {explanation.steps.length === 0 ? (
            why.noSteps
          ) : (
            <ol lang="en">
              {explanation.steps.map((step, index) => (
                <li key={String(index)}>{step}</li>
              ))}
            </ol>
          )}
        </dd>
      </dl>
      <details>
        <summary>{why.grammar}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
        <section class="scroll" aria-label={why.grammar} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {why.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {explanation.words.map((row, index) => (
                <tr key={String(index)}>
                  {row.map((cell, column) => (
                    <td key={why.columns[column]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  );
}

import { useWords } from "../i18n/index.ts";
import type { Reading } from "../reading/messages.ts";
import type { ReadWay } from "../reading/read-address.ts";
import { download } from "../shown/download.ts";
import { eventsCsv } from "../shown/event-rows.ts";
import type { Telling } from "../shown/telling.ts";

interface Shown {
  reading: Reading;
  telling: Telling;
  way: ReadWay;
  again: () => void;
}

/** Above a reading: what was read, how it is shown, what can be taken away. */
export function ResultBar({ reading, telling, way, again }: Shown) {
  const words = useWords();
  const { result } = words;
  const { record, milliseconds, fetched } = reading;
  const name = `entente-${record.sha256.slice(0, 8)}`;
  const day = record.published === null ? result.undated : `${result.published} ${record.published}`;
  const facts = [
    words.languages[record.language] ?? record.language,
    record.publisher?.name,
    day,
    result.time(milliseconds, fetched),
  ];
  return (
    <div class="bar">
      <div>
        <h1 id="result" tabIndex={-1}>
          {result.summary(record.events.length)}
        </h1>
        <p class="faint">{facts.filter((fact) => fact !== undefined).join(" · ")}</p>
      </div>
      <div class="acts">
        <nav class="switch" aria-label={result.show}>
          {(["cards", "table"] as const).map((show) => (
            <a
              key={show}
              href={way.link({ show })}
              aria-current={way.at.show === show ? "true" : undefined}
              onClick={(click) => {
                click.preventDefault();
                way.go({ show });
              }}
            >
              {result[show]}
            </a>
          ))}
        </nav>
        <button type="button" onClick={() => download(`${name}.csv`, "text/csv", eventsCsv(record, telling))}>
          {result.csv}
        </button>
        <button
          type="button"
          onClick={() => download(`${name}.json`, "application/json", `${JSON.stringify(record, null, 2)}\n`)}
        >
          {result.json}
        </button>
        <button type="button" class="main" onClick={again}>
          {result.again}
        </button>
      </div>
    </div>
  );
}

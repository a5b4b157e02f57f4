import type { Relation } from "../../asking/answers.ts";
import { useWords } from "../../i18n/index.ts";
import { SIGNS } from "../../shown/telling.ts";
import { useDyadFigures } from "./dyad-figures.ts";
import { useSideName, wayOf } from "./side-names.ts";
import { Source } from "./source.tsx";

type Event = Relation["telling"][number];

/** The events that say most of the two now. */
export function Telling({ relation: { telling, party, counterpart } }: { relation: Relation }) {
  const { dyad } = useWords();
  const sideName = useSideName();
  if (telling.length === 0) return null;
  const [one, other] = [sideName(party), sideName(counterpart)];
  return (
    <section class="telling">
      <h2>{dyad.telling.title}</h2>
      <ul class="entries">
        {telling.map((event) => (
          <Entry key={event.event} event={event} way={wayOf(event.direction, one, other)} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ event, way }: { event: Event; way: string }) {
  const words = useWords();
  const { day } = useDyadFigures();
  const { types, certainties } = words as { types: Record<string, string>; certainties: Record<string, string> };
  const { quad, type, certainty, reports, evidence, publisher, published, url, voices, dataset } = event;
  const told = { words: evidence, outlet: publisher, published, url, voices, dataset, article: null, day: event.day };
  return (
    <li class={`q${quad}`}>
      <p>
        <span class="sign" aria-hidden="true">
          {SIGNS[quad as 1 | 2 | 3 | 4]}
        </span>{" "}
        <strong>
          {way}: {types[type ?? ""] ?? type}
        </strong>{" "}
        <span class="state">
          {day(event.day)}
          {dataset === "entente" && ` · ${certainties[certainty] ?? certainty}`}
          {reports > 1 && ` · ${words.dyad.timeline.reports(reports)}`}
        </span>
      </p>
      <Source event={event.story ?? event.event} evidence={told} />
    </li>
  );
}

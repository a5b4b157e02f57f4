import { useEffect, useState } from "preact/hooks";
import { useWay } from "../../address.ts";
import type { Relation } from "../../asking/answers.ts";
import { useWords } from "../../i18n/index.ts";
import { SIGNS } from "../../shown/telling.ts";
import { useDyadFigures } from "./dyad-figures.ts";
import { useSideName, wayOf } from "./side-names.ts";
import { SourceLine } from "./source.tsx";

/** What stands out, by the numbers of the picture; each leads to its story. */
export function Landmarks({ relation, place }: { relation: Relation; place: { current: HTMLElement | null } }) {
  const { dyad, types } = useWords();
  const { link, go } = useWay();
  const { day } = useDyadFigures();
  const sideName = useSideName();
  const [lit, light] = useState<number | null>(null);
  const { landmarks, party, counterpart } = relation;
  const names: Readonly<Record<string, string>> = types;
  useEffect(() => {
    const marks = () => place.current?.querySelectorAll<SVGElement>(".mark") ?? [];
    for (const mark of marks()) mark.classList.toggle("lit", mark.dataset.at === String(lit));
  }, [lit]);
  useEffect(() => {
    const found = place.current;
    const follow = (event: Event) => {
      const mark = (event.target as Element).closest<SVGElement>(".mark");
      if (mark !== null) go({ view: "story", facts: { id: landmarks[Number(mark.dataset.at)].story } });
    };
    found?.addEventListener("click", follow);
    return () => found?.removeEventListener("click", follow);
  }, [landmarks, go]);
  if (landmarks.length === 0) return null;
  const [one, other] = [sideName(party), sideName(counterpart)];
  return (
    <section class="landmarks">
      <h3>{dyad.timeline.marks}</h3>
      <ol>
        {landmarks.map(({ event, story, quad, type, direction, reports, evidence, ...landmark }, at) => (
          <li
            key={event}
            class={`q${quad}${lit === at ? " lit" : ""}`}
            onFocusCapture={() => light(at)}
            onBlurCapture={() => light(null)}
            onMouseEnter={() => light(at)}
            onMouseLeave={() => light(null)}
          >
            <p>
              <span class="sign" aria-hidden="true">
                {SIGNS[quad]}
              </span>{" "}
              <a href={link({ view: "story", facts: { id: story } })}>
                {day(landmark.day)}, {wayOf(direction, one, other)}: {names[type] ?? type}
              </a>
              {reports > 1 && <span class="faint"> · {dyad.timeline.reports(reports)}</span>}
            </p>
            {evidence.words !== null && <blockquote class="words">“{evidence.words}”</blockquote>}
            <SourceLine event={null} evidence={{ ...evidence, article: null }} />
          </li>
        ))}
      </ol>
    </section>
  );
}

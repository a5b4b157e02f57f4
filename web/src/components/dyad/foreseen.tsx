import { useWay } from "../../address.ts";
import type { Projections, Relation } from "../../asking/answers.ts";
import { useNames } from "../../asking/names.ts";
import { useAnswer } from "../../asking/use-answer.ts";
import { useWords } from "../../i18n/index.ts";
import { Answered } from "../answered.tsx";
import { useDyadFigures } from "./dyad-figures.ts";
import { SomeOf } from "./some-of.tsx";

type Projection = Projections["projections"][number];

const AT_MOST = 6;

/** What articles foresaw of the two, on whose word, and whether it was seen. */
export function Foreseen({ party, counterpart }: Pick<Relation, "party" | "counterpart">) {
  const { dyad } = useWords();
  const isGroup = [party, counterpart].some(({ id }) => id.includes("+"));
  const query = { actor: party.id, counterpart: counterpart.id, limit: "100" };
  const asked = useAnswer<Projections>(isGroup ? null : "/projections", query);
  if (isGroup) return null;
  return (
    <section class="foreseen">
      <h2>{dyad.foreseen.title}</h2>
      <Answered asked={asked}>
        {({ projections }) =>
          projections.length === 0 ? (
            <p>{dyad.foreseen.none}</p>
          ) : (
            <SomeOf list="foreseen" items={projections.toReversed()} atMost={AT_MOST}>
              {(projection) => (
                <Entry key={`${projection.article} ${projection.ordinal} ${projection.event}`} {...projection} />
              )}
            </SomeOf>
          )
        }
      </Answered>
    </section>
  );
}

function Entry({ day, voices, publisher, statement, event, type, pairs, until, fate, seen }: Projection) {
  const { dyad, types } = useWords();
  const { link } = useWay();
  const nameOf = useNames();
  const figures = useDyadFigures();
  const { foreseen: words } = dyad;
  const became =
    seen !== null ? words.seen(figures.day(seen.day)) : words[fate === "open" ? "open" : "unseen"](figures.day(until));
  const voice = voices.length > 0 ? dyad.source.word(voices.join(", ")) : null;
  return (
    <li>
      <p>
        <strong>
          {pairs.map((pair) => `${nameOf(pair.party)} – ${nameOf(pair.counterpart)}`).join(", ")}:{" "}
          {(types as Readonly<Record<string, string>>)[type] ?? type}
        </strong>{" "}
        <span class={`state ${fate}`}>
          {seen === null ? became : <a href={link({ view: "story", facts: { id: `e${seen.event}` } })}>{became}</a>}
        </span>
      </p>
      <blockquote class="words">“{statement}”</blockquote>
      <p class="source">
        {[voice, publisher, figures.day(day)].filter((fact) => fact !== null).join(" · ")} ·{" "}
        <a href={link({ view: "story", facts: { id: `e${event}` } })}>{dyad.source.story}</a>
      </p>
    </li>
  );
}

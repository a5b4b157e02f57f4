import { useWay } from "../../address.ts";
import type { ActorOutlook } from "../../asking/answers.ts";
import { useAnswer } from "../../asking/use-answer.ts";
import { useWords } from "../../i18n/index.ts";
import { useFigures } from "../../shown/figures.ts";
import { Answered } from "../answered.tsx";
import { Chances } from "../dyad/chances.tsx";

/** What an actor may do next and to whom, with reasons. It is reckoned from all that was read, so only when it is asked for. */
export function Foreseen({ id, file }: { id: string; file: string }) {
  const { actor } = useWords();
  const { address, link } = useWay();
  const isOpen = address.facts.outlook === "open";
  const asked = useAnswer<ActorOutlook>(isOpen ? "/outlook" : null, { actor: id });
  return (
    <section class="outlook foreseen">
      <h2>{actor.outlook}</h2>
      {isOpen ? (
        <Answered asked={asked}>{(outlook) => <Outlook outlook={outlook} file={file} />}</Answered>
      ) : (
        <p>
          <a href={link({ facts: { outlook: "open" } })}>{actor.outlookAsk}</a>
        </p>
      )}
    </section>
  );
}

function Outlook({ outlook: { origin, until, days, past, chances }, file }: { outlook: ActorOutlook; file: string }) {
  const { actor } = useWords();
  const { number, day } = useFigures();
  const basis = past.from === null ? "" : actor.basis(number(past.own), number(past.all), day(past.from));
  return (
    <>
      <p class="hint">
        {actor.outlookDays(day(origin), day(until))} {basis}
      </p>
      {chances === null ? (
        <p>{actor.outlookFew}</p>
      ) : chances.length === 0 ? (
        <p>{actor.outlookNone}</p>
      ) : (
        <Chances chances={chances} days={days} file={file} />
      )}
    </>
  );
}

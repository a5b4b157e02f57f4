import { useEffect } from "preact/hooks";
import { LEAST_ALL, LEAST_OWN } from "../../../../src/outlook/least-past.ts";
import type { Outlook as Answer, Relation } from "../../asking/answers.ts";
import { at } from "../../asking/server.ts";
import { useAnswer } from "../../asking/use-answer.ts";
import { useWords } from "../../i18n/index.ts";
import { Answered } from "../answered.tsx";
import { Chances } from "./chances.tsx";
import { useDyadFigures } from "./dyad-figures.ts";
import { useSideName } from "./side-names.ts";
import { WeeksAhead } from "./weeks-ahead.tsx";

interface Shown {
  party: Relation["party"];
  counterpart: Relation["counterpart"];
  file: string;
}

/** What may follow between two single parties: chances with reasons, weeks with intervals; or why it is not said. */
export function Outlook({ party, counterpart, file }: Shown) {
  const { dyad } = useWords();
  const { number, day } = useDyadFigures();
  const sideName = useSideName();
  const isGroup = [party, counterpart].some(({ id }) => id.includes("+"));
  const asked = useAnswer<Answer>(isGroup ? null : at("outlook", party.id, counterpart.id));
  const { problem, again } = asked;
  // What takes longer than a request may is still being reckoned.
  const isSlow = problem?.code === "request-slow";
  useEffect(() => {
    if (isSlow) again();
  }, [problem]);
  const { outlook: words } = dyad;
  const bodies = [party, counterpart].filter(({ counted }) => counted === "members");
  return (
    <section class="outlook">
      <h2>{words.title}</h2>
      {isGroup ? (
        <p>{words.groups}</p>
      ) : (
        <Answered asked={isSlow ? { ...asked, problem: null, busy: true } : asked}>
          {({ origin, until, past, chances, series, days }) => (
            <>
              <p class="hint">
                {words.period(day(origin), day(until))}.{" "}
                {past.from === null ? words.noBasis : words.basis(number(past.own), number(past.all), day(past.from))}{" "}
                {bodies.map((body) => words.alone(sideName({ ...body, counted: "itself" }))).join(" ")}
              </p>
              {past.own < LEAST_OWN ? (
                <p>{words.ownFew(past.own, LEAST_OWN)}</p>
              ) : past.all < LEAST_ALL ? (
                <p>{words.allFew(past.all, LEAST_ALL)}</p>
              ) : chances === null || chances.length === 0 ? (
                <p>{words.unlikely(days)}</p>
              ) : (
                <Chances chances={chances} days={days} file={`${file}-chances`} />
              )}
              {past.own >= LEAST_OWN &&
                (series === null || series.forecasts.length === 0 ? (
                  <p>{words.noSeries}</p>
                ) : (
                  <WeeksAhead series={series} origin={origin} file={`${file}-weeks`} />
                ))}
            </>
          )}
        </Answered>
      )}
    </section>
  );
}

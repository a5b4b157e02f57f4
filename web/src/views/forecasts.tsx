import { useWay } from "../address.ts";
import type { ForecastScores, Ledger } from "../asking/answers.ts";
import { useAnswer } from "../asking/use-answer.ts";
import { Answered } from "../components/answered.tsx";
import { EmptyLedger } from "../components/empty-ledger.tsx";
import { OthersForesaw } from "../components/forecasts/others-foresaw.tsx";
import { Published } from "../components/forecasts/published.tsx";
import { Scores } from "../components/forecasts/scores.tsx";
import { useWords } from "../i18n/index.ts";
import { useFigures } from "../shown/figures.ts";
import "../styles/search.css";
import "../styles/forecasts.css";

/** The view *Forecasts*: how published forecasts did, what came of each, and what others foresaw. */
export function ForecastsView() {
  const { forecastsView: say } = useWords();
  const ledger = useAnswer<Ledger>("/ledger");
  return (
    <div class="forecasts">
      <h1 class="view-title">{say.title}</h1>
      <Answered asked={ledger}>{({ period }) => (period.to === null ? <EmptyLedger /> : <OfLedger />)}</Answered>
    </div>
  );
}

function OfLedger() {
  const { forecastsView: say } = useWords();
  const { link } = useWay();
  const { day } = useFigures();
  const asked = useAnswer<ForecastScores>("/forecasts/score");
  return (
    <>
      <Answered asked={asked}>
        {(scores) =>
          scores.due + scores.open === 0 ? (
            <div class="empty">
              <p>{say.nothing}</p>
              <pre>
                <code>entente outlook ITA FRA --publish</code>
              </pre>
              <p>
                <a href={link({ view: "dyad" })}>{say.pairs}</a>
              </p>
            </div>
          ) : (
            <>
              <p class="lead">{say.lead(scores.due, scores.open, day(scores.day))}</p>
              {scores.due === 0 ? <p>{say.notDue}</p> : <Scores scores={scores} />}
              <Published />
            </>
          )
        }
      </Answered>
      <OthersForesaw />
    </>
  );
}

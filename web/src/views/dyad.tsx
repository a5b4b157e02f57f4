import { useMemo } from "preact/hooks";
import type { DyadStanding, Relation } from "../asking/answers.ts";
import { at } from "../asking/server.ts";
import { type Asked, useAnswer } from "../asking/use-answer.ts";
import { Answered } from "../components/answered.tsx";
import { Agreements } from "../components/dyad/agreements.tsx";
import { BusiestPairs } from "../components/dyad/busiest-pairs.tsx";
import { useDyadAddress } from "../components/dyad/dyad-address.ts";
import { useDyadFigures } from "../components/dyad/dyad-figures.ts";
import { Foreseen } from "../components/dyad/foreseen.tsx";
import { Measures } from "../components/dyad/measures.tsx";
import { Outlook } from "../components/dyad/outlook.tsx";
import { Pledges } from "../components/dyad/pledges.tsx";
import { useSideName } from "../components/dyad/side-names.ts";
import { Summary } from "../components/dyad/summary.tsx";
import { Telling } from "../components/dyad/telling.tsx";
import { spanOf } from "../components/dyad/time-axis.ts";
import { Timeline } from "../components/dyad/timeline.tsx";
import { WaysTable } from "../components/dyad/ways-table.tsx";
import { Wishes } from "../components/dyad/wishes.tsx";
import { useWords } from "../i18n/index.ts";
import "../styles/dyad.css";

/** The view *Pairs*: what passed between two parties, what stands between them, what may follow. */
export function DyadView() {
  const { views, dyad } = useWords();
  const { a, b } = useDyadAddress();
  const isPair = a !== "" && b !== "";
  return (
    <div class="dyad">
      {!isPair && (
        <>
          <h1>{views.dyad}</h1>
          <p class="lead">{dyad.lead}</p>
        </>
      )}
      {isPair ? <Pair /> : <Wishes />}
      {!isPair && <BusiestPairs />}
    </div>
  );
}

/** Both questions are asked side by side; what passed is shown as soon as it is there. */
function Pair() {
  const { dyad, views } = useWords();
  const { a, b, since, until, by, members } = useDyadAddress();
  const asked = useAnswer<Relation>(`${at("dyads", a, b)}/relation`, { since, until, by, members });
  const standing = useAnswer<DyadStanding>(`${at("dyads", a, b)}/standing`, { since, until, members });
  const { answer, problem } = asked;
  return (
    <>
      {answer === null ? <h1>{views.dyad}</h1> : <Heading relation={answer} />}
      <Wishes />
      {problem?.code === "party-unknown" && <p>{dyad.unknown(a, b)}</p>}
      <Answered asked={asked}>{(relation) => <Shown relation={relation} standing={standing} />}</Answered>
    </>
  );
}

function Heading({ relation: { party, counterpart, period, by } }: { relation: Relation }) {
  const { dyad } = useWords();
  const { day } = useDyadFigures();
  const sideName = useSideName();
  return (
    <>
      <h1>{dyad.and(sideName(party), sideName(counterpart))}</h1>
      <p class="lead">
        {period === null ? dyad.noPeriod : dyad.pairHint(day(period.from), day(period.to), dyad.steps[by])}
      </p>
    </>
  );
}

function Shown({ relation, standing }: { relation: Relation; standing: Asked<DyadStanding> }) {
  const { period, series, party, counterpart, total } = relation;
  const file = `entente-${party.id}-${counterpart.id}`;
  const span = useMemo(
    () => spanOf(period ?? { from: "2000-01-01", to: "2000-01-02" }, series),
    [period?.from, period?.to, series],
  );
  return (
    <>
      {period === null || series.length === 0 ? (
        <Summary relation={relation} />
      ) : (
        <Timeline {...{ relation, span, file }}>
          <Summary relation={relation} />
        </Timeline>
      )}
      {total.all.reports > 0 && <WaysTable relation={relation} />}
      <Answered asked={standing}>
        {(answer) => (
          <>
            <Agreements standing={answer.standing} {...{ span, file }} />
            <Pledges standing={answer.standing} {...{ span, file }} />
            <Measures standing={answer.standing} {...{ span, file }} />
          </>
        )}
      </Answered>
      <Outlook {...{ party, counterpart, file }} />
      <Foreseen {...{ party, counterpart }} />
      <Telling relation={relation} />
    </>
  );
}

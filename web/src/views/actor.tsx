import { useWay } from "../address.ts";
import type { ActorPage } from "../asking/answers.ts";
import { at } from "../asking/server.ts";
import { useAnswer } from "../asking/use-answer.ts";
import { ActorHead } from "../components/actor/actor-head.tsx";
import { ActorSearch } from "../components/actor/actor-search.tsx";
import { Belongings } from "../components/actor/belongings.tsx";
import { BusiestActors } from "../components/actor/busiest-actors.tsx";
import { Counterparts } from "../components/actor/counterparts.tsx";
import { Foreseen } from "../components/actor/foreseen.tsx";
import { Happenings } from "../components/actor/happenings.tsx";
import { Series } from "../components/actor/series.tsx";
import { WaysTable } from "../components/actor/ways-table.tsx";
import { Answered } from "../components/answered.tsx";
import { EmptyLedger } from "../components/empty-ledger.tsx";
import { PeriodFields } from "../components/period-fields.tsx";
import { QuadTotals } from "../components/quad-totals.tsx";
import { useWords } from "../i18n/index.ts";
import { QUADS } from "../shown/quads.ts";
import "../styles/dyad.css";
import "../styles/quads.css";
import "../styles/actor.css";

/** One actor: who it is, what it did and with whom; nobody chosen yet, those to choose from. */
export function ActorView() {
  const { actor: say } = useWords();
  const { id, since, until } = useWay().address.facts;
  const asked = useAnswer<ActorPage>(id ? at("actors", id) : null, { since, until });
  if (!id)
    return (
      <div class="actor">
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <ActorSearch />
        <BusiestActors />
      </div>
    );
  const isUnknown = asked.problem?.status === 404;
  return (
    <div class="actor">
      {asked.answer === null && <h1>{say.title}</h1>}
      <div class="actor-wishes">
        <ActorSearch key={`${id} ${isUnknown}`} sought={isUnknown ? id : ""} />
        <PeriodFields period={asked.answer?.period ?? null} />
      </div>
      {isUnknown ? (
        <p class="problem" role="alert">
          {say.unknown(id)}
        </p>
      ) : (
        <Answered asked={asked}>{(page) => <Page page={page} />}</Answered>
      )}
    </div>
  );
}

function Page({ page }: { page: ActorPage }) {
  const { actor: say } = useWords();
  const { actor, period, total } = page;
  const [one, two, three, four] = QUADS.map((quad) => total.all.quads[quad].stories);
  const file = ["entente", "actor", actor.id, period?.from, period?.to].filter(Boolean).join("-");
  const told = total.all.stories > 0;
  return (
    <>
      <ActorHead page={page} />
      {told && <QuadTotals quads={{ 1: one, 2: two, 3: three, 4: four }} />}
      <div class="actor-page">
        <div>
          {period === null && <EmptyLedger />}
          {period !== null && !told && <p>{say.nothing}</p>}
          {told && (
            <>
              <Series page={page} file={`${file}-series`} />
              <Happenings page={page} />
              <Counterparts page={page} file={`${file}-counterparts`} />
              <h2>{say.waysTitle}</h2>
              <WaysTable page={page} file={`${file}-ways`} />
              {actor.isParty && <Foreseen id={actor.id} file={`${file}-outlook`} />}
            </>
          )}
        </div>
        <Belongings actor={actor} />
      </div>
    </>
  );
}

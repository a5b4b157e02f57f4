import { useState } from "preact/hooks";
import type { Corrections, Ledger } from "../asking/answers.ts";
import { useAnswer } from "../asking/use-answer.ts";
import { usePages } from "../asking/use-pages.ts";
import { Answered } from "../components/answered.tsx";
import { EmptyLedger } from "../components/empty-ledger.tsx";
import { useAuthor } from "../components/review/author.ts";
import { Bench } from "../components/review/bench.tsx";
import { History } from "../components/review/history.tsx";
import { Orphans } from "../components/review/orphans.tsx";
import { useQueue } from "../components/review/use-queue.ts";
import { Which } from "../components/review/which.tsx";
import { useWords } from "../i18n/index.ts";
import "../styles/search.css";
import "../styles/story.css";
import "../styles/review.css";

/** The view *Review*: what is least certain first, one event at a time; what was said of it, each word to be undone. */
export function ReviewView() {
  const { reviewView: say } = useWords();
  const ledger = useAnswer<Ledger>("/ledger");
  const queue = useQueue();
  const history = usePages<Corrections>("/corrections", { limit: "10" });
  const [author, setAuthor] = useAuthor();
  const { pages, current, asked, open, reviewed } = queue;
  const readOnly = ledger.answer?.readOnly ?? false;
  const isEmpty = ledger.answer?.articles.inForce === 0;
  const said = { author, readOnly };
  const [changes, setChanges] = useState(0);
  const onChange = () => {
    setChanges((before) => before + 1);
    history.again();
  };
  return (
    <div class="review">
      <h1 class="view-title">{say.title}</h1>
      <p class="lead">{say.lead}</p>
      {readOnly && (
        <p class="problem" role="note">
          {say.readOnly}
        </p>
      )}
      {isEmpty && <EmptyLedger />}
      {!isEmpty && (
        <>
          <Which />
          <Answered asked={pages}>
            {({ orphans }) => (
              <>
                <p class="hint">{say.stand(open, reviewed)}</p>
                {current === null ? (
                  <Answered asked={asked}>{() => null}</Answered>
                ) : (
                  <Bench
                    event={current}
                    queue={queue}
                    {...said}
                    setAuthor={setAuthor}
                    changes={changes}
                    onChange={onChange}
                  />
                )}
                {current === null && !asked.busy && asked.problem === null && <p>{say.nothing}</p>}
                <Orphans
                  orphans={orphans}
                  {...said}
                  onCarried={() => {
                    pages.again();
                    onChange();
                  }}
                />
              </>
            )}
          </Answered>
          <History
            pages={history}
            {...said}
            onUndone={({ subject, name }) => {
              onChange();
              if (subject === "event") queue.reopen(name);
              else pages.again();
            }}
          />
        </>
      )}
    </div>
  );
}

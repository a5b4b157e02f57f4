import { useWay } from "../../address.ts";
import type { Projections } from "../../asking/answers.ts";
import { useNames } from "../../asking/names.ts";
import { usePages } from "../../asking/use-pages.ts";
import { useWords } from "../../i18n/index.ts";
import { useFigures } from "../../shown/figures.ts";
import { toArticle, toStory } from "../../shown/ways.ts";
import { typeName } from "../act.tsx";
import { Answered, ProblemNote } from "../answered.tsx";
import { type Column, DataTable } from "../data-table.tsx";

type Projection = Projections["projections"][number];
type Voice = Projections["voices"][number];

/** What articles said may follow, what became of it, and whose word came true. */
export function OthersForesaw() {
  const { forecastsView: say } = useWords();
  const { number } = useFigures();
  const pages = usePages<Projections>("/projections", { limit: "50" });
  const columns = useColumns();
  const rows = pages.pages.flatMap((page) => page.projections);
  const count = (key: "foreseen" | "seen" | "unseen" | "open", label: string): Column<Voice> => ({
    key,
    label,
    number: true,
    value: (voice) => voice[key],
    cell: (voice) => number(voice[key]),
  });
  return (
    <section aria-labelledby="others-foresaw">
      <h2 id="others-foresaw">{say.others}</h2>
      <Answered asked={pages}>
        {({ voices, termDays }) =>
          rows.length === 0 ? (
            <p>{say.nobody}</p>
          ) : (
            <>
              <p class="hint">{say.othersSay(termDays)}</p>
              <h3>{say.voices}</h3>
              <DataTable
                title={say.voices}
                columns={[
                  { key: "voice", label: say.voice, value: ({ voice }) => voice },
                  count("foreseen", say.foreseenTimes),
                  count("seen", say.seen),
                  count("unseen", say.unseen),
                  count("open", say.open),
                  { key: "days", label: say.medianDays, number: true, value: ({ days }) => days },
                ]}
                rows={voices}
                file="entente-voices"
              />
              <h3>{say.projections}</h3>
              <DataTable title={say.projections} columns={columns} rows={rows} file="entente-projections" />
            </>
          )
        }
      </Answered>
      {pages.moreProblem !== null && <ProblemNote problem={pages.moreProblem} again={() => pages.more?.()} />}
      {pages.more !== null && (
        <p class="acts">
          <button type="button" onClick={pages.more}>
            {say.morePlease}
          </button>
        </p>
      )}
    </section>
  );
}

function useColumns(): Column<Projection>[] {
  const words = useWords();
  const { forecastsView: say, event: named } = words;
  const { day } = useFigures();
  const nameOf = useNames();
  const { link } = useWay();
  return [
    { key: "day", label: say.said, value: (row) => row.day, cell: (row) => day(row.day) },
    {
      key: "pairs",
      label: say.who,
      value: ({ pairs }) => pairs.map(({ party, counterpart }) => `${party}-${counterpart}`).join("; "),
      cell: ({ pairs }) =>
        pairs.map(({ party, counterpart }) => `${nameOf(party)} – ${nameOf(counterpart)}`).join(", "),
    },
    { key: "type", label: say.what, value: ({ type }) => type, cell: ({ type }) => typeName(type, words) },
    {
      key: "voices",
      label: say.voice,
      value: ({ voices }) => voices.join("; "),
      cell: ({ voices, publisher }) => voices.join(`, ${named.toldBy} `) || publisher || named.author,
    },
    {
      key: "statement",
      label: say.statement,
      value: ({ statement }) => statement,
      cell: ({ statement, article, event }) => (
        <>
          “{statement}” <a href={link(toArticle(`a${article}`, `e${event}`))}>{say.article}</a>
        </>
      ),
    },
    { key: "until", label: say.until, value: ({ until }) => until, cell: ({ until }) => day(until) },
    {
      key: "fate",
      label: say.fate,
      value: ({ fate }) => fate,
      cell: ({ fate, seen }) =>
        seen === null ? (
          say[fate]
        ) : (
          <a href={link(toStory(`e${seen.event}`))}>
            {say.seen}, {day(seen.day)}
          </a>
        ),
    },
  ];
}

import { useWay } from "../../address.ts";
import type { Forecasts } from "../../asking/answers.ts";
import { useNames } from "../../asking/names.ts";
import { usePages } from "../../asking/use-pages.ts";
import { useWords } from "../../i18n/index.ts";
import { useFigures } from "../../shown/figures.ts";
import { toDyad, toStory } from "../../shown/ways.ts";
import { typeName } from "../act.tsx";
import { Answered, ProblemNote } from "../answered.tsx";
import { type Column, DataTable } from "../data-table.tsx";
import { Switch } from "../switch.tsx";

type Forecast = Forecasts["forecasts"][number];

/** Published forecasts, settled or open, with what came of them. */
export function Published() {
  const { forecastsView: say } = useWords();
  const { address, link } = useWay();
  const status = address.facts.status === "open" ? "open" : "settled";
  const pages = usePages<Forecasts>("/forecasts", { status, limit: "50" });
  const columns = useColumns();
  const rows = pages.pages.flatMap((page) => page.forecasts);
  return (
    <section>
      <div class="heading">
        <h2>{say.list}</h2>
        <Switch
          label={say.show}
          chosen={status}
          choices={say.status}
          linkTo={(chosen) => link({ facts: { status: chosen === "open" ? "open" : null } })}
        />
      </div>
      <Answered asked={pages}>
        {() =>
          rows.length === 0 ? (
            <p>{say.none[status]}</p>
          ) : (
            <DataTable title={say.list} columns={columns} rows={rows} file={`entente-forecasts-${status}`} />
          )
        }
      </Answered>
      {pages.moreProblem !== null && <ProblemNote problem={pages.moreProblem} again={() => pages.more?.()} />}
      {pages.more !== null && (
        <p class="acts">
          <button type="button" onClick={pages.more}>
            {say.more}
          </button>
        </p>
      )}
    </section>
  );
}

function useColumns(): Column<Forecast>[] {
  const words = useWords();
  const { forecastsView: say } = words;
  const { day, percent } = useFigures();
  const nameOf = useNames();
  const { link } = useWay();
  const whatOf = ({ subject, what }: Forecast) =>
    subject === "act" ? typeName(what, words) : say.counts[what as keyof typeof say.counts];
  return [
    { key: "forecast", label: "#", value: ({ forecast }) => forecast },
    { key: "made_at", label: say.made, value: ({ made_at }) => made_at, cell: ({ made_at }) => day(made_at) },
    {
      key: "party",
      label: say.who,
      value: ({ party }) => party,
      cell: ({ party, counterpart }) => <a href={link(toDyad(party, counterpart))}>{nameOf(party)}</a>,
    },
    { key: "what", label: say.what, value: ({ what }) => what, cell: whatOf },
    {
      key: "counterpart",
      label: say.whom,
      value: ({ counterpart }) => counterpart,
      cell: ({ counterpart, mutual, subject }) =>
        `${nameOf(counterpart)}${mutual && subject === "act" ? `, ${say.both}` : ""}`,
    },
    { key: "origin", label: say.from, value: ({ origin }) => origin, cell: ({ origin }) => day(origin) },
    { key: "until", label: say.until, value: ({ until }) => until, cell: ({ until }) => day(until) },
    {
      key: "probability",
      label: say.chance,
      number: true,
      value: ({ probability }) => probability,
      cell: ({ probability, low, high }) =>
        probability === null ? say.interval(low ?? 0, high ?? 0) : chanceText(probability, percent),
    },
    {
      key: "base_rate",
      label: say.baseRate,
      number: true,
      value: ({ base_rate }) => base_rate,
      cell: ({ base_rate }) => (base_rate === null ? "–" : chanceText(base_rate, percent)),
    },
    {
      key: "came",
      label: say.settled,
      value: ({ came }) => came,
      cell: ({ came, event }) =>
        event === null ? say.stories(came) : <a href={link(toStory(`e${event}`))}>{say.stories(came)}</a>,
    },
  ];
}

/** Small chances are no nothing. */
const chanceText = (chance: number, percent: (share: number) => string): string =>
  chance > 0 && chance < 0.01
    ? `< ${percent(0.01)}`
    : chance > 0.99 && chance < 1
      ? `> ${percent(0.99)}`
      : percent(chance);

import type { ForecastScores } from "../../asking/answers.ts";
import { useWords } from "../../i18n/index.ts";
import { useFigures } from "../../shown/figures.ts";
import { typeName } from "../act.tsx";
import { type Column, DataTable } from "../data-table.tsx";
import { Calibration } from "./calibration.tsx";

type Group = ForecastScores["types"][number];
type Score = Group["brier"];

const figure = (value: number): string => value.toFixed(4);

/** How forecasts did whose time has come: scores, calibration, by horizon and type. */
export function Scores({ scores }: { scores: ForecastScores }) {
  const words = useWords();
  const { forecastsView: say } = words;
  const { percent } = useFigures();
  const { acts, series, types, horizons } = scores;
  const lines =
    acts === null
      ? []
      : [
          { key: "brier", label: say.brier, score: acts.brier },
          { key: "log", label: say.log, score: acts.log },
        ];
  const score = (key: string, label: string, part: keyof Score): Column<(typeof lines)[number]> => ({
    key,
    label,
    number: true,
    value: (line) => Number(line.score[part].toFixed(6)),
    cell: (line) => figure(line.score[part]),
  });
  return (
    <section class="scores">
      <div class="beside">
        <div>
          <h2>{say.scores}</h2>
          {acts !== null && (
            <>
              <p class="hint">{say.scoresSay}</p>
              <DataTable
                title={say.scores}
                columns={[
                  { key: "score", label: say.score, value: ({ key }) => key, cell: ({ label }) => label },
                  score("entente", say.ours, "ours"),
                  score("base_rate", say.baseRate, "baseRate"),
                  score("recurrence", say.recurrence, "recurrence"),
                ]}
                rows={lines}
                file="entente-scores"
              />
            </>
          )}
          {series !== null && (
            <p class="weeks">
              {say.weeks(
                series.forecasts,
                series.crps.ours.toFixed(3),
                series.crps.poisson.toFixed(3),
                percent(series.inside),
              )}
            </p>
          )}
        </div>
        {acts !== null && <Calibration acts={acts} />}
      </div>
      {acts !== null && (
        <div class="groups">
          <Groups
            title={say.byHorizon}
            label={say.horizon}
            groups={horizons}
            shown={(days) => say.days(Number(days))}
          />
          <Groups title={say.byType} label={say.type} groups={types} shown={(type) => typeName(type, words)} />
        </div>
      )}
    </section>
  );
}

interface Grouped {
  title: string;
  label: string;
  groups: readonly Group[];
  shown: (group: string) => string;
}

function Groups({ title, label, groups, shown }: Grouped) {
  const { forecastsView: say } = useWords();
  const { percent } = useFigures();
  const number = (key: string, heading: string, value: (group: Group) => number, cell = figure): Column<Group> => ({
    key,
    label: heading,
    number: true,
    value: (group) => Number(value(group).toFixed(6)),
    cell: (group) => cell(value(group)),
  });
  return (
    <section>
      <h3>{title}</h3>
      <DataTable
        title={title}
        columns={[
          { key: "group", label, value: ({ group }) => group, cell: ({ group }) => shown(group) },
          number("forecasts", say.forecasts, ({ forecasts }) => forecasts, String),
          number("came", say.came, ({ came }) => came, String),
          number("mean", say.mean, ({ mean }) => mean, percent),
          number("brier", say.brier, ({ brier }) => brier.ours),
          number("brier_base_rate", say.baseRate, ({ brier }) => brier.baseRate),
        ]}
        rows={groups}
        file="entente-scores-by-group"
      />
    </section>
  );
}

import type { Relation } from "../../asking/answers.ts";
import { useWords } from "../../i18n/index.ts";
import { SIGNS } from "../../shown/telling.ts";
import { type Column, DataTable } from "../data-table.tsx";
import { useDyadFigures } from "./dyad-figures.ts";
import { useSideName } from "./side-names.ts";

type Tally = Relation["total"]["all"];
interface Way {
  /** For the CSV, in ids. */
  key: string;
  name: string;
  tally: Tally;
}

const QUADS = [1, 2, 3, 4] as const;

/** Totals by quad, each way. */
export function WaysTable({ relation: { party, counterpart, total } }: { relation: Relation }) {
  const { dyad } = useWords();
  const { number } = useDyadFigures();
  const sideName = useSideName();
  const [one, other] = [sideName(party), sideName(counterpart)];
  const rows: Way[] = [
    { key: `${party.id}>${counterpart.id}`, name: `${one} → ${other}`, tally: total.forth },
    { key: `${counterpart.id}>${party.id}`, name: `${other} → ${one}`, tally: total.back },
    { key: `${party.id}=${counterpart.id}`, name: dyad.ways.both, tally: total.mutual },
    { key: "all", name: dyad.ways.all, tally: total.all },
  ];
  const counted = (key: string, label: string, value: (tally: Tally) => number): Column<Way> => ({
    key,
    label,
    number: true,
    value: ({ tally }) => value(tally),
    cell: ({ tally }) => number(value(tally)),
  });
  const columns: Column<Way>[] = [
    { key: "way", label: dyad.ways.way, value: ({ key }) => key, cell: ({ name }) => name },
    ...QUADS.map((quad) => ({
      ...counted(
        `quad${quad}_stories`,
        `${SIGNS[quad]} ${dyad.timeline.quads[quad]}`,
        (tally) => tally.quads[quad].stories,
      ),
    })),
    counted("stories", dyad.ways.stories, ({ stories }) => stories),
    counted("reports", dyad.ways.reports, ({ reports }) => reports),
    {
      key: "mean",
      label: dyad.ways.mean,
      number: true,
      value: ({ tally }) => tally.mean,
      cell: ({ tally: { mean } }) => (mean === null ? "–" : number(mean, 1)),
    },
  ];
  return (
    <section class="ways">
      <h2>{dyad.ways.title}</h2>
      <p class="hint">{dyad.ways.hint}</p>
      <DataTable
        title={dyad.ways.title}
        file={`entente-${party.id}-${counterpart.id}-ways`}
        columns={columns}
        rows={rows}
      />
    </section>
  );
}

import type { ActorPage } from "../../asking/answers.ts";
import { useWords } from "../../i18n/index.ts";
import { QUADS } from "../../shown/quads.ts";
import { SIGNS } from "../../shown/telling.ts";
import { type Column, DataTable } from "../data-table.tsx";

const WAYS = ["forth", "back", "mutual", "all"] as const;
type Way = (typeof WAYS)[number];

/** What it does, what is done to it, and what it does with others, by quad. */
export function WaysTable({ page: { total }, file }: { page: ActorPage; file: string }) {
  const { actor, quads, world } = useWords();
  const columns: Column<Way>[] = [
    { key: "way", label: actor.way, value: (way) => actor.ways[way] },
    ...QUADS.map(
      (quad): Column<Way> => ({
        key: `quad_${quad}`,
        label: `${SIGNS[quad]} ${quads[quad]}`,
        value: (way) => total[way].quads[quad].stories,
        number: true,
      }),
    ),
    { key: "stories", label: world.columns.stories, value: (way) => total[way].stories, number: true },
    { key: "reports", label: world.columns.reports, value: (way) => total[way].reports, number: true },
    { key: "mean_score", label: actor.mean, value: (way) => total[way].mean, number: true },
  ];
  return <DataTable title={actor.waysTitle} columns={columns} rows={WAYS} file={file} />;
}

import type { ActorPage } from "../../asking/answers.ts";
import { useWords } from "../../i18n/index.ts";
import { QUADS } from "../../shown/quads.ts";
import { SIGNS } from "../../shown/telling.ts";
import { type Column, DataTable } from "../data-table.tsx";
import { useCounted } from "../use-counted.ts";

const WAYS = ["forth", "back", "mutual", "all"] as const;
type Way = (typeof WAYS)[number];

/** What it does, what is done to it, and what it does with others, by quad. */
export function WaysTable({ page: { total }, file }: { page: ActorPage; file: string }) {
  const { actor, quads, world } = useWords();
  const counted = useCounted();
  const columns: Column<Way>[] = [
    { key: "way", label: actor.way, value: (way) => actor.ways[way] },
    ...QUADS.map((quad) =>
      counted<Way>(`quad_${quad}`, `${SIGNS[quad]} ${quads[quad]}`, (way) => total[way].quads[quad].stories),
    ),
    counted("stories", world.columns.stories, (way) => total[way].stories),
    counted("reports", world.columns.reports, (way) => total[way].reports),
    counted("mean_score", actor.mean, (way) => total[way].mean),
  ];
  return <DataTable title={actor.waysTitle} columns={columns} rows={WAYS} file={file} />;
}

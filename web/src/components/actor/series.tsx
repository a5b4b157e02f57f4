import { useCallback } from "preact/hooks";
import type { ActorPage } from "../../asking/answers.ts";
import { useWords } from "../../i18n/index.ts";
import { QUADS } from "../../shown/quads.ts";
import type { Column } from "../data-table.tsx";
import { Picture } from "../picture.tsx";
import { drawSeries } from "./draw-series.ts";

type Step = ActorPage["series"][number];

/** An actor's stories step by step, as a picture with its table. */
export function Series({ page: { series, by }, file }: { page: ActorPage; file: string }) {
  const words = useWords();
  const { actor, quads, world } = words;
  const draw = useCallback((width: number) => drawSeries(width, series, words), [series, words]);
  const columns: Column<Step>[] = [
    { key: "start", label: actor.start, value: ({ start }) => start },
    { key: "end", label: actor.end, value: ({ end }) => end },
    { key: "stories", label: world.columns.stories, value: ({ all }) => all.stories, number: true },
    ...QUADS.map(
      (quad): Column<Step> => ({
        key: `quad_${quad}`,
        label: quads[quad],
        value: ({ all }) => all.quads[quad].stories,
        number: true,
      }),
    ),
    { key: "reports", label: world.columns.reports, value: ({ all }) => all.reports, number: true },
    { key: "mean_score", label: actor.mean, value: ({ all }) => all.mean, number: true },
    { key: "read", label: actor.read, value: ({ read }) => read, number: true },
  ];
  return (
    <Picture
      title={actor.seriesTitle[by]}
      says={actor.seriesSays}
      file={file}
      draw={draw}
      columns={columns}
      rows={series}
    />
  );
}

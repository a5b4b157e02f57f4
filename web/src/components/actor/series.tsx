import { useCallback } from "preact/hooks";
import type { ActorPage } from "../../asking/answers.ts";
import { useWords } from "../../i18n/index.ts";
import { QUADS } from "../../shown/quads.ts";
import type { Column } from "../data-table.tsx";
import { Picture } from "../picture.tsx";
import { useCounted } from "../use-counted.ts";
import { drawSeries } from "./draw-series.ts";

type Step = ActorPage["series"][number];

/** An actor's stories step by step, as a picture with its table. */
export function Series({ page: { series, by }, file }: { page: ActorPage; file: string }) {
  const words = useWords();
  const { actor, quads, world } = words;
  const draw = useCallback((width: number) => drawSeries(width, series, words), [series, words]);
  const counted = useCounted();
  const columns: Column<Step>[] = [
    { key: "start", label: actor.start, value: ({ start }) => start },
    { key: "end", label: actor.end, value: ({ end }) => end },
    counted("stories", world.columns.stories, ({ all }) => all.stories),
    ...QUADS.map((quad) => counted<Step>(`quad_${quad}`, quads[quad], ({ all }) => all.quads[quad].stories)),
    counted("reports", world.columns.reports, ({ all }) => all.reports),
    counted("mean_score", actor.mean, ({ all }) => all.mean),
    counted("read", actor.read, ({ read }) => read),
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

import { useCallback } from "preact/hooks";
import { useWords } from "../../i18n/index.ts";
import type { Column } from "../data-table.tsx";
import { Picture } from "../picture.tsx";
import { drawBars, type Lasting } from "./draw-bars.ts";
import { useDyadFigures } from "./dyad-figures.ts";
import type { Span } from "./time-axis.ts";

/** More bars are no picture. */
const MOST = 14;

interface Shown<Row> {
  title: string;
  says: string;
  file: string;
  span: Span;
  rows: readonly Row[];
  /** The bar of each row that is drawn. */
  bars: readonly Lasting[];
  columns: readonly Column<Row>[];
}

/** What lasted, as bars under the time line; the first of them where they are many. */
export function LastingPicture<Row>({ title, says, file, span, rows, bars, columns }: Shown<Row>) {
  const { dyad } = useWords();
  const figures = useDyadFigures();
  const shown = bars.slice(0, MOST);
  const draw = useCallback((width: number) => drawBars(width, shown, span, figures), [bars, span, figures]);
  return (
    <Picture
      title={title}
      says={says + dyad.standing.drawn(shown.length, rows.length)}
      file={file}
      draw={draw}
      columns={columns}
      rows={rows}
    />
  );
}

import { useEffect, useRef, useState } from "preact/hooks";
import { useWords } from "../i18n/index.ts";
import { savePng, saveSvg } from "../shown/picture-files.ts";
import { type Column, DataTable, saveCsv } from "./data-table.tsx";
import { useWidth } from "./use-width.ts";

interface Shown<Row> {
  title: string;
  /** What the picture shows in a sentence, for whoever does not see it. */
  says: string;
  /** Name of the files it is saved as, without ending. */
  file: string;
  /** Draws the picture at a width in pixels. Must be a stable function (useCallback): it is drawn again when it changes. */
  draw: (width: number) => Promise<SVGSVGElement> | SVGSVGElement;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

/** A picture with its table twin, saved as SVG, PNG or CSV. */
export function Picture<Row>({ title, says, file, draw, columns, rows }: Shown<Row>) {
  const { asking } = useWords();
  const [asTable, setAsTable] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  useEffect(() => {
    if (asTable || width === 0) return;
    let left = false;
    Promise.resolve(draw(width)).then((svg) => {
      if (left) return;
      svg.setAttribute("role", "img");
      svg.setAttribute("aria-label", `${title}. ${says}`);
      place.current?.replaceChildren(svg);
    });
    return () => {
      left = true;
    };
  }, [draw, width, asTable, title, says]);
  const svg = () => place.current?.querySelector("svg") as SVGSVGElement;
  return (
    <figure class="picture">
      <figcaption>
        <h2>{title}</h2>
        <p class="hint">{says}</p>
      </figcaption>
      <div ref={place} class="drawn" hidden={asTable} />
      {asTable && <DataTable title={title} columns={columns} rows={rows} />}
      <p class="acts small">
        <button type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asking.table}
        </button>
        <button type="button" onClick={() => saveCsv(file, columns, rows)}>
          CSV
        </button>
        <button type="button" disabled={asTable} onClick={() => saveSvg(file, svg())}>
          SVG
        </button>
        <button type="button" disabled={asTable} onClick={() => savePng(file, svg())}>
          PNG
        </button>
      </p>
    </figure>
  );
}

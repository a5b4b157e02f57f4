import { useWords } from "../../i18n/index.ts";
import { savePng, saveSvg } from "../../shown/picture-files.ts";
import { type Column, saveCsv } from "../data-table.tsx";

interface Wishes<Row> {
  file: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** The drawing; a canvas has none. */
  svg?: () => SVGSVGElement;
  png?: () => void;
}

/** Buttons that save a picture and the rows it was drawn from. */
export function SavePicture<Row>({ file, columns, rows, svg, png = () => savePng(file, svg!()) }: Wishes<Row>) {
  const { world } = useWords();
  return (
    <p class="acts small">
      <span class="faint">{world.save}</span>
      <button type="button" onClick={() => saveCsv(file, columns, rows)}>
        CSV
      </button>
      {svg !== undefined && (
        <button type="button" onClick={() => saveSvg(file, svg())}>
          SVG
        </button>
      )}
      <button type="button" onClick={png}>
        PNG
      </button>
    </p>
  );
}

export { boundsOf, type ExportChoice } from "./choice.ts";
export { eventsNumbered } from "./events.ts";
export type { ExportedEvent } from "./exported-event.ts";
export type { Country, Exporting, ExportTables, LeftOut, WriteFormat } from "./exporting.ts";
export { EXPORT_FORMATS, type ExportFormat } from "./formats/index.ts";
export { parquetOf } from "./formats/parquet.ts";
export { type Reserved, reservedOf } from "./reserved.ts";
export { type Source, sourcesOf } from "./sources.ts";

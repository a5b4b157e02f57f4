/** A line of a table whose cells are parted by tabs and never quoted. */
export const tabbed = (cells: readonly (string | number | null)[]): string =>
  `${cells.map((cell) => (typeof cell === "string" ? unquoted(cell) : (cell ?? ""))).join("\t")}\n`;

/** Readers of such tables part at tabs and line breaks, and some take a double quote for the beginning of a quotation. */
const unquoted = (text: string): string => text.replace(/[\t\r\n]+/g, " ").replaceAll('"', "'");

/** 2025-03-04 as 20250304. */
export const compactDay = (day: string): string => day.slice(0, 10).replaceAll("-", "");

/** A moment as 20250304101112, UTC. */
export const compactMoment = (moment: string): string => moment.replace(/\D/g, "").slice(0, 14).padEnd(14, "0");

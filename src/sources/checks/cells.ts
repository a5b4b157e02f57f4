/** A check of one cell: what is wrong and what to do, or null. */
export type CellCheck = (cell: string) => string | null;

/** PLOVER's sector codes (manual, table of sector codes), with IGO and NGO of its table of non-state actors. */
export const SECTORS: ReadonlySet<string> = new Set(
  (
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC " + "IGO NGO"
  ).split(" "),
);

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export const slug: CellCheck = (cell) =>
  SLUG.test(cell) ? null : `'${cell}' is no id, write lower-case words joined by hyphens`;

/** An ISO date as precise as known: day, month or year; empty is unlimited. */
export const date: CellCheck = (cell) =>
  cell === "" || (DATE.test(cell) && isCalendarDate(cell)) ? null : `'${cell}' is no date, write it as 2024-06-19`;

export const required: CellCheck = (cell) => (cell === "" ? "an empty cell, fill it" : null);

export const wikidata: CellCheck = (cell) =>
  cell === "" || /^Q\d+$/.test(cell) ? null : `'${cell}' is no Wikidata item, write Q and digits`;

export const digits: CellCheck = (cell) => (/^\d*$/.test(cell) ? null : `'${cell}' is no number, write digits`);

export function degrees(limit: number): CellCheck {
  return (cell) =>
    cell === "" || (/^-?\d+(\.\d+)?$/.test(cell) && Math.abs(Number(cell)) <= limit)
      ? null
      : `'${cell}' is no coordinate, write degrees between -${limit} and ${limit}`;
}

/** One of a closed set; `what` names the set in the message. */
export function oneOf(values: ReadonlySet<string>, what: string): CellCheck {
  return (cell) => (values.has(cell) ? null : `no ${what} '${cell}', add it there or correct it`);
}

export function optional(check: CellCheck): CellCheck {
  return (cell) => (cell === "" ? null : check(cell));
}

/** Every variant of a cell, `a|b`. */
export function each(check: CellCheck): CellCheck {
  return (cell) => {
    if (cell === "") return null;
    for (const variant of cell.split("|")) {
      const fault = check(variant);
      if (fault !== null) return fault;
    }
    return null;
  };
}

/** Variants that are neither empty, nor padded, nor repeated. */
export const names: CellCheck = (cell) => {
  if (cell === "") return null;
  const variants = cell.split("|");
  if (variants.some((variant) => variant === "" || variant !== variant.trim())) {
    return `an empty or padded variant in '${cell}', remove it`;
  }
  const repeated = variants.find((variant, index) => variants.indexOf(variant) < index);
  return repeated === undefined ? null : `'${repeated}' twice, remove one`;
};

export function all(...checks: CellCheck[]): CellCheck {
  return (cell) => checks.map((check) => check(cell)).find((fault) => fault !== null) ?? null;
}

function isCalendarDate(cell: string): boolean {
  const whole = `${cell}-01-01`.slice(0, 10);
  const time = Date.parse(`${whole}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole);
}

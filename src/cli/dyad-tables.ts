import type { Evidence, StandingRelation } from "../relations/index.ts";

type Cell = string | number | boolean | null;

/** The tables of what stands between two sides, as CSV (RFC 4180). */
export const STANDING_TABLES = ["agreements", "pledges", "sanctions"] as const;
export type StandingTable = (typeof STANDING_TABLES)[number];

/** One of the tables; columns are always the same. */
export function standingCsv(standing: StandingRelation, table: StandingTable): string {
  const rows = { agreements: agreementRows, pledges: pledgeRows, sanctions: measureRows }[table](standing);
  return rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("");
}

const cellOf = (cell: Cell): string => {
  const text = String(cell ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

function agreementRows({ at, agreements, bodies }: StandingRelation): Cell[][] {
  const columns =
    "at id kind name parties through status since on_word_of signed in_force ended mentions evidence outlet published".split(
      " ",
    );
  const rows = agreements.map((one): Cell[] => {
    const [report] = one.reports;
    const evidence = report === undefined ? null : report.event === null ? `a${report.article}` : `e${report.event}`;
    const { known, kind, name, parties, through, status, since, onWordOf, signed, force, ended, mentions } = one;
    const facts = [
      at,
      known,
      kind,
      name,
      parties.join(" "),
      through.join(" "),
      status,
      since,
      onWordOf,
      signed,
      force,
      ended,
      mentions,
    ];
    return [...facts, evidence, report?.outlet ?? null, report?.published ?? null];
  });
  const shared = bodies.map(({ body, name, since }): Cell[] => [
    at,
    body,
    "membership",
    name,
    "",
    body,
    "in-force",
    since,
    "table",
    "",
    "",
    "",
    0,
    null,
    null,
    null,
  ]);
  return [columns, ...rows, ...shared];
}

function pledgeRows({ judged, pledges, evidence }: StandingRelation): Cell[][] {
  const columns = "judged kind nature from to mutual day deadline fate probable settled reports".split(" ");
  const sources = ["pledge", "kept", "broken"].flatMap((name) => [
    `${name}_event`,
    `${name}_outlet`,
    `${name}_published`,
  ]);
  const rows = pledges.map((pledge): Cell[] => {
    const { kind, nature, from, to, mutual, day, deadline, fate, probable, settled, reports, event, keptBy, brokenBy } =
      pledge;
    const facts = [judged, kind, nature, from, to, mutual, day, deadline, fate, probable, settled, reports];
    return [...facts, ...[event, keptBy, brokenBy].flatMap((number) => sourceCells(number, evidence))];
  });
  return [[...columns, ...sources], ...rows];
}

function measureRows({ at, measures, evidence }: StandingRelation): Cell[][] {
  const columns = "at regime kind name imposer target binds status since until probable reports".split(" ");
  const sources = ["imposed", "eased", "lifted"].flatMap((name) => [
    `${name}_event`,
    `${name}_outlet`,
    `${name}_published`,
  ]);
  const rows = measures.map((measure): Cell[] => {
    const { regime, kind, name, imposer, target, binds, status, since, until, probable, reports } = measure;
    const facts = [at, regime, kind, name, imposer, target, binds.join(" "), status, since, until, probable, reports];
    const events = [measure.imposedBy[0] ?? null, measure.easedBy.at(-1) ?? null, measure.liftedBy];
    return [...facts, ...events.flatMap((number) => sourceCells(number, evidence))];
  });
  return [[...columns, ...sources], ...rows];
}

function sourceCells(event: number | null, evidence: ReadonlyMap<number, Evidence>): Cell[] {
  const source = event === null ? undefined : evidence.get(event);
  return source === undefined
    ? ["", "", ""]
    : [`e${event}`, source.outlet ?? source.dataset, source.published ?? source.day];
}

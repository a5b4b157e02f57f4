import { passagesOf } from "../ledger/index.ts";
import type { Relation, StandingRelation, Step, Tally, TellingEvent } from "../relations/index.ts";
import type { NamedSide } from "./dyad-sides.ts";
import { standingJson } from "./dyad-tables.ts";

const QUADS = [1, 2, 3, 4] as const;
/** PLOVER's types, in its own order. */
export const TYPES =
  "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split(
    " ",
  );

/** The series as CSV (RFC 4180): four lines a step, one for each way and one for all. Columns are always the same. */
export function dyadCsv({ series }: Relation, one: string, other: string): string {
  const columns = [
    ..."start end whole direction read reports stories score mean".split(" "),
    ...QUADS.flatMap((quad) => [`quad${quad}_reports`, `quad${quad}_stories`]),
    ...TYPES.flatMap((type) => [`${type}_reports`, `${type}_stories`]),
  ];
  const lines = series.flatMap((step) =>
    (["forth", "back", "mutual", "all"] as const).map((way) => csvLine(step, step[way], wayOf(way, one, other))),
  );
  return [columns.join(","), ...lines].map((line) => `${line}\r\n`).join("");
}

function wayOf(way: "forth" | "back" | "mutual" | "all", one: string, other: string): string {
  if (way === "all") return way;
  if (way === "mutual") return `${one}=${other}`;
  return way === "forth" ? `${one}>${other}` : `${other}>${one}`;
}

function csvLine({ start, end, whole, read }: Step, tally: Tally, way: string): string {
  const { reports, stories, score, mean, quads, types } = tally;
  const cells = [
    ...[start, end, whole, /[",\r\n]/.test(way) ? `"${way.replaceAll('"', '""')}"` : way],
    ...[read, reports, stories, score, mean ?? ""],
    ...QUADS.flatMap((quad) => [quads[quad].reports, quads[quad].stories]),
    ...TYPES.flatMap((type) => [types[type]?.reports ?? 0, types[type]?.stories ?? 0]),
  ];
  return cells.join(",");
}

/** All of it for programs. */
export function dyadJson(
  { telling, ...relation }: Relation,
  standing: StandingRelation,
  one: NamedSide,
  other: NamedSide,
): string {
  const sides = { party: plainSide(one), counterpart: plainSide(other) };
  const all = { ...relation, ...sides, standing: standingJson(standing), telling: telling.map(plainEvent) };
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** A side, and of a group who counts for it from when to when. */
function plainSide({ id, name, side: { counted, parties } }: NamedSide) {
  return counted === "itself" ? { id, name, counted } : { id, name, counted, parties };
}

function plainEvent({ event, day, direction, reports, kept: { row, participants, article, imported } }: TellingEvent) {
  const { type, mode, quad, score, certainty, confidence, dataset } = row;
  const record = article?.record;
  const read = record?.events[Number(row.ordinal) - 1];
  const side = (wanted: string) => participants.filter((one) => one.side === wanted).map(({ id }) => id);
  return {
    event: `e${event}`,
    ...{ day, direction, type, mode, quad, score, certainty, confidence, reports, dataset },
    actors: side("actor"),
    recipients: side("recipient"),
    evidence: record === undefined || read === undefined ? null : passagesOf(record)(read.evidence, read.trigger[0]),
    article: article === null ? null : `a${article.article}`,
    publisher: record?.publisher?.name ?? imported?.source ?? null,
    published: record?.published ?? null,
    url: record?.url ?? imported?.url ?? null,
    ...(imported === null ? {} : { articles: imported.articles, sources: imported.sources }),
  };
}

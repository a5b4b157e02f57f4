import { passagesOf } from "../ledger/index.ts";
import type { Relation, StandingRelation, TellingEvent } from "../relations/index.ts";
import type { NamedSide } from "./dyad-sides.ts";

/** What passed between two sides and what stands between them, as programs are told it. */
export function plainDyad(
  { telling, ...relation }: Relation,
  standing: StandingRelation,
  [one, other]: readonly [NamedSide, NamedSide],
) {
  const sides = { party: plainSide(one), counterpart: plainSide(other) };
  return { ...relation, ...sides, standing: plainStanding(standing), telling: telling.map(plainEvent) };
}

/** A side, and of a group who counts for it from when to when. */
function plainSide({ id, name, side: { counted, parties } }: NamedSide) {
  return counted === "itself" ? { id, name, counted } : { id, name, counted, parties };
}

function plainEvent({ event, day, direction, reports, kept: { row, participants, article, imported } }: TellingEvent) {
  const { mode } = row;
  const [type, certainty, dataset] = [row.type, row.certainty, row.dataset].map(String);
  const [quad, score, confidence] = [row.quad, row.score, row.confidence].map(Number);
  const record = article?.record;
  const read = record?.events[Number(row.ordinal) - 1];
  const side = (wanted: string) => participants.filter((one) => one.side === wanted).map(({ id }) => String(id));
  return {
    event: `e${event}`,
    ...{
      day,
      direction,
      type,
      mode: mode === null ? null : String(mode),
      quad,
      score,
      certainty,
      confidence,
      reports,
      dataset,
    },
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

/** Events by their numbers, with the evidence of each. */
function plainStanding({ evidence, ...standing }: StandingRelation) {
  return { ...standing, evidence: Object.fromEntries([...evidence].map(([event, source]) => [`e${event}`, source])) };
}

import { passagesOf } from "../ledger/index.ts";
import type { Landmark, Relation, StandingRelation, TellingEvent } from "../relations/index.ts";
import type { NamedSide } from "./dyad-sides.ts";

type Sides = readonly [NamedSide, NamedSide];

/** What passed between two sides and what stands between them, as programs are told it. */
export const plainDyad = (relation: Relation, standing: StandingRelation, sides: Sides) => ({
  ...plainRelation(relation, sides),
  standing: plainStanding(standing),
});

/** What passed between two sides, as programs are told it. */
export function plainRelation({ telling, landmarks, ...relation }: Relation, sides: Sides) {
  return {
    ...relation,
    ...plainSides(sides),
    landmarks: landmarks.map(plainLandmark),
    telling: telling.map(plainEvent),
  };
}

export const plainSides = ([one, other]: Sides) => ({ party: plainSide(one), counterpart: plainSide(other) });

const plainLandmark = ({ event, story, ...landmark }: Landmark) => ({
  event: `e${event}`,
  story: `s${story}`,
  ...landmark,
});

/** A side, and of a group who counts for it from when to when. */
function plainSide({ id, name, side: { counted, parties } }: NamedSide) {
  return counted === "itself" ? { id, name, counted } : { id, name, counted, parties };
}

function plainEvent({ event, day, direction, reports, kept }: TellingEvent) {
  const { row, participants, article, imported, told, story } = kept;
  const { mode } = row;
  const [type, certainty, dataset] = [row.type, row.certainty, row.dataset].map(String);
  const [quad, score, confidence] = [row.quad, row.score, row.confidence].map(Number);
  const record = article?.record;
  const read = record?.events[Number(row.ordinal) - 1];
  const side = (wanted: string) => participants.filter((one) => one.side === wanted).map(({ id }) => String(id));
  return {
    event: `e${event}`,
    story: story === null ? null : `s${story.story}`,
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
    voices: told === null ? [] : told.attribution.map(({ name }) => name),
    article: article === null ? null : `a${article.article}`,
    publisher: record?.publisher?.name ?? imported?.source ?? null,
    published: record?.published ?? null,
    url: record?.url ?? imported?.url ?? null,
    ...(imported === null ? {} : { articles: imported.articles, sources: imported.sources }),
  };
}

/** What stands between two sides, as programs are told it: events by their numbers, with the evidence of each. */
export function plainStanding({ evidence, ...standing }: StandingRelation) {
  return { ...standing, evidence: Object.fromEntries([...evidence].map(([event, source]) => [`e${event}`, source])) };
}

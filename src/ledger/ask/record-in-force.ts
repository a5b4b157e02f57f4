import type { ArticleRecord, EventRecord } from "../../reader/index.ts";
import type { Row } from "../store.ts";

/** An event of a record with what analysts said of it laid over it. `participants` bear the ids of their actors. */
export function recordInForce(read: EventRecord, row: Row, participants: readonly Row[]): EventRecord {
  const side = (wanted: string) => participants.filter((one) => one.side === wanted).map(participantRecord);
  const facts = {
    type: row.type,
    mode: row.mode,
    cameo: row.cameo,
    untensed: row.untensed,
    quad: row.quad,
    score: row.score,
    symmetric: row.symmetric_act,
    certainty: row.certainty,
    polarity: row.polarity,
    date: { start: row.date_start, end: row.date_end, precision: row.date_precision, basis: row.date_basis },
  } as Partial<EventRecord>;
  return { ...read, ...facts, actors: side("actor"), recipients: side("recipient") };
}

function participantRecord({ id, country, sector, beside, ...one }: Row): EventRecord["actors"][number] {
  const mention = one.mention_start === null ? null : [Number(one.mention_start), Number(one.mention_end)];
  return { id, country, sector, mention, ...(beside ? { beside: true } : {}) } as EventRecord["actors"][number];
}

/** A record with those among its actors whom analysts named and it did not. */
export function withActors(record: ArticleRecord, participants: readonly Row[]): ArticleRecord {
  const known = new Set(record.actors.map(({ id }) => id));
  const named = participants.filter(({ id }) => !known.has(String(id)));
  if (named.length === 0) return record;
  const actors = named.map(({ id, name, kind, country }) => ({
    ...{ id, name, kind, country, sectors: [], role: null, wikidata: null, body: null, cameo: null, mentions: [] },
  })) as unknown as ArticleRecord["actors"];
  return { ...record, actors: [...record.actors, ...actors] };
}

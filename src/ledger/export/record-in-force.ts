import type { ArticleRecord, DateRecord, EventRecord } from "../../reader/index.ts";
import type { ExportedEvent, ExportedParticipant } from "./exported-event.ts";

/** A record as it holds now: `changes` has, by their number in the record, the events that hold otherwise than they were read, or not at all. */
export function recordInForce(
  record: ArticleRecord,
  changes: ReadonlyMap<number, ExportedEvent | null>,
): ArticleRecord {
  const events = record.events.flatMap((event, at) => {
    const now = changes.get(at + 1);
    return now === undefined ? event : now === null ? [] : corrected(event, now);
  });
  const kept = new Set(events.map(({ id }) => id));
  return {
    ...record,
    events,
    actors: [...record.actors, ...newcomers(record, changes)],
    projections: record.projections.map((each) => ({ ...each, events: each.events.filter((id) => kept.has(id)) })),
  };
}

function corrected(event: EventRecord, now: ExportedEvent): EventRecord {
  const { type, mode, contexts, cameo, untensed, quad, score, symmetric_act, certainty, polarity } = now;
  const changed = { type, mode, contexts, cameo, untensed, quad, score, certainty, polarity } as EventRecord;
  return {
    ...event,
    ...changed,
    symmetric: symmetric_act,
    date: {
      start: now.date_start,
      end: now.date_end,
      precision: now.date_precision,
      basis: now.date_basis,
    } as DateRecord,
    actors: now.actors.map(participantOf),
    recipients: now.recipients.map(participantOf),
  };
}

const participantOf = ({ id, country, sector, mention, beside }: ExportedParticipant) => ({
  id,
  country,
  sector,
  mention,
  ...(beside ? { beside } : {}),
});

/** Actors that only a correction names. */
function newcomers({ actors }: ArticleRecord, changes: ReadonlyMap<number, ExportedEvent | null>) {
  const known = new Set(actors.map(({ id }) => id));
  const named = [...changes.values()].flatMap((now) => (now === null ? [] : [...now.actors, ...now.recipients]));
  return named.flatMap(({ id, name, kind, country, sectors, wikidata, body, cameo }) => {
    if (known.has(id)) return [];
    known.add(id);
    return {
      id,
      name,
      kind,
      country,
      sectors,
      role: null,
      wikidata,
      body,
      cameo,
      mentions: [],
    } as ArticleRecord["actors"][number];
  });
}

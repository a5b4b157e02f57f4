import type { ArticleRecord, VoiceRecord } from "../../reader/index.ts";
import { wholeDay } from "./event-day.ts";
import type { Registered } from "./register.ts";
import { type Rows, spanColumns } from "./rows.ts";

/** Rows of an article's quotations, agreements and projections, and of the voices behind all it tells. */
export function otherRows(
  rows: Rows,
  record: ArticleRecord,
  article: number,
  first: number,
  { actors }: Registered,
): void {
  for (const [at, { kind, speaker, addressee, cue, content, date }] of record.quotations.entries())
    rows.add("quotations", {
      article,
      ordinal: at + 1,
      kind,
      speaker: numberOf(actors, speaker?.id),
      speaker_name: speaker?.name ?? null,
      addressee: numberOf(actors, addressee?.id),
      addressee_name: addressee?.name ?? null,
      ...spanColumns("cue", cue),
      ...spanColumns("content", content),
      day: date.start === null ? null : wholeDay(date.start),
    });
  for (const [at, { kind, name, parties, known, certainty, evidence }] of record.agreements.entries())
    rows.add("agreements", {
      article,
      ordinal: at + 1,
      kind,
      name,
      parties: parties.join(" "),
      known,
      certainty,
      ...spanColumns("evidence", evidence),
    });
  for (const [at, { statement, cue, certainty, horizon, events }] of record.projections.entries()) {
    rows.add("projections", {
      article,
      ordinal: at + 1,
      ...spanColumns("statement", statement),
      cue,
      certainty,
      horizon_start: horizon?.start ?? null,
      horizon_end: horizon?.end ?? null,
    });
    for (const id of events) {
      const index = record.events.findIndex((event) => event.id === id);
      if (index >= 0) rows.add("projection_events", { article, ordinal: at + 1, event: first + index });
    }
  }
  for (const subject of ["event", "quotation", "projection"] as const) {
    for (const [at, { attribution }] of record[`${subject}s`].entries())
      voiceRows(rows, attribution, { article, subject, ordinal: at + 1 }, actors);
  }
}

function voiceRows(
  rows: Rows,
  voices: readonly VoiceRecord[],
  told: { article: number; subject: string; ordinal: number },
  actors: Registered["actors"],
): void {
  for (const [depth, { name, actor, mention }] of voices.entries())
    rows.add("attributions", {
      ...told,
      depth,
      name,
      actor: numberOf(actors, actor),
      ...spanColumns("mention", mention),
    });
}

const numberOf = (numbers: Registered["actors"], id: string | null | undefined): number | null =>
  id === null || id === undefined ? null : numbers.get(id)!;

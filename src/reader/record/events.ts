import { scoreOf } from "../../events/acts/ontology.ts";
import type { EventDraft } from "../../events/scene.ts";
import type { Document } from "../document.ts";
import type { Pack } from "../pack.ts";
import type { CodingRecord, EventRecord } from "../schema.ts";
import { participantRecord } from "./actors.ts";
import { eventDate } from "./dates.ts";
import type { Spans } from "./spans.ts";
import { voiceRecord } from "./voices.ts";

export function eventRecord(
  document: Document,
  { ontology }: Pack,
  event: EventDraft,
  index: number,
  spans: Spans,
): EventRecord {
  const { entities, mentions } = document.mentions;
  const place = event.place < 0 ? null : entities[event.place];
  const where = event.placeMention < 0 ? null : mentions[event.placeMention];
  return {
    id: `e${index + 1}`,
    type: event.type as EventRecord["type"],
    mode: event.mode,
    contexts: event.contexts,
    cameo: event.cameo,
    untensed: event.untensed === event.cameo ? null : event.untensed,
    quad: ontology.types.get(event.type)!.quad,
    score: scoreOf(ontology, event.type, event.mode),
    symmetric: event.symmetric,
    actors: event.actors.map((one) => participantRecord(document, one, spans)),
    recipients: event.recipients.map((one) => participantRecord(document, one, spans)),
    date: eventDate(document, event),
    place: place && {
      name: place.name,
      country: place.country ?? event.placeCountry,
      mention: where && spans.of(where.start, where.end),
    },
    time: event.factuality.time,
    certainty: event.factuality.certainty,
    polarity: event.factuality.negated ? "negated" : "affirmed",
    condition: event.factuality.condition && spans.ofWords(event.factuality.condition),
    attribution: event.voices.map((voice) => voiceRecord(document, voice, spans)),
    evidence: spans.ofWords(event.evidence),
    also: event.also.map((span) => spans.ofWords(span)),
    trigger: spans.ofWords([event.triggerFirst, event.triggerEnd]),
    ...(event.nominal ? { nominal: true as const } : {}),
    rule: event.rule,
    confidence: event.confidence,
  };
}

/** What a user's dictionary codes, apart from the reading. */
export function codingRecord(document: Document, event: EventDraft, index: number, spans: Spans): CodingRecord {
  return {
    id: `c${index + 1}`,
    cameo: event.cameo,
    untensed: null,
    symmetric: event.symmetric,
    actors: event.actors.map((one) => participantRecord(document, one, spans)),
    recipients: event.recipients.map((one) => participantRecord(document, one, spans)),
    date: eventDate(document, event),
    polarity: event.factuality.negated ? "negated" : "affirmed",
    evidence: spans.ofWords(event.evidence),
    trigger: spans.ofWords([event.triggerFirst, event.triggerEnd]),
    ...(event.nominal ? { nominal: true as const } : {}),
    rule: event.rule,
  };
}

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Document } from "../document.ts";
import type { Pack } from "../pack.ts";
import type { ArticleRecord } from "../schema.ts";
import { actorRecords, placeRecords } from "./actors.ts";
import { dateRecord } from "./dates.ts";
import { codingRecord, eventRecord } from "./events.ts";
import { Spans } from "./spans.ts";
import { quotationRecords, voiceRecord } from "./voices.ts";

/** The public record of a document that all passes have read: offsets in code points, entities by id. */
export function recordOf(document: Document, pack: Pack): ArticleRecord {
  const { events, codings, publication } = document;
  const spans = new Spans(document);
  const hash = bytesToHex(sha256(utf8ToBytes(document.text)));
  return {
    id: `sha256:${hash}`,
    url: document.url,
    title: document.title,
    language: document.language,
    publisher: publication.publisher,
    published: document.published,
    rights: publication.rights,
    text: document.text,
    sha256: hash,
    actors: actorRecords(document, pack, spans),
    places: placeRecords(document, spans),
    events: events.map((event, index) => eventRecord(document, pack, event, index, spans)),
    ...(codings.length > 0 && { codings: codings.map((one, index) => codingRecord(document, one, index, spans)) }),
    quotations: quotationRecords(document, spans),
    agreements: document.agreements.map(({ kind, name, parties, known, certainty, evidence }) => ({
      kind,
      name: document.text.slice(...name),
      parties,
      known,
      certainty,
      evidence: spans.of(...evidence),
    })),
    projections: document.projections.map((projection) => ({
      statement: spans.ofWords(projection.statement),
      cue: projection.cue,
      certainty: projection.certainty,
      horizon: projection.horizon < 0 ? null : dateRecord(document.times[projection.horizon]),
      events: projection.events.map((event) => `e${event + 1}`),
      attribution: projection.voices.map((voice) => voiceRecord(document, voice, spans)),
    })),
  };
}

import type { Quotation, Source } from "../../speech/types.ts";
import type { Document } from "../document.ts";
import type { ArticleRecord, VoiceRecord } from "../schema.ts";
import { saidOn } from "./dates.ts";
import type { Span, Spans } from "./spans.ts";

/** Voices in a chain are told up to this many. */
const LONGEST_CHAIN = 8;

/** What is said and quoted. Thoughts are no quotations, and a headline tells again what the text quotes. */
export function quotationRecords(document: Document, spans: Spans): ArticleRecord["quotations"] {
  const { quotations, voices } = document.speech;
  return quotations.filter(isQuoted).map((quotation) => ({
    kind: quotation.kind,
    speaker: speakerRecord(document, quotation.speaker, spans),
    addressee: speakerRecord(document, quotation.addressee, spans),
    cue: quotation.cue && spans.of(...quotation.cue),
    content: spans.of(...quotation.content),
    date: saidOn(document, quotation),
    attribution: quotation.voice < 0 ? [] : voicesFrom(document, voices[quotation.voice].outer, spans),
  }));
}

const isQuoted = ({ standing }: Quotation): boolean => standing === "said";

function speakerRecord(
  { mentions }: Document,
  source: Source | null,
  spans: Spans,
): { id: string | null; name: string; mention: Span | null } | null {
  if (source === null) return null;
  const entity = source.entity < 0 ? null : mentions.entities[source.entity];
  return { id: entity?.id ?? null, name: source.name, mention: source.mention && spans.of(...source.mention) };
}

/** A voice by its index into the document's voices. */
export function voiceRecord(document: Document, voice: number, spans: Spans): VoiceRecord {
  const { name, id, mention } = speakerRecord(document, document.speech.voices[voice].source, spans)!;
  return { name, actor: id, mention };
}

function voicesFrom(document: Document, from: number, spans: Spans): VoiceRecord[] {
  const { voices } = document.speech;
  const chain: VoiceRecord[] = [];
  for (let at = from; at >= 0 && chain.length < LONGEST_CHAIN; at = voices[at].outer)
    chain.push(voiceRecord(document, at, spans));
  return chain;
}

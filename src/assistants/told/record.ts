import * as z from "zod";
import { passagesOf } from "../../ledger/index.ts";
import type { ArticleRecord, DateRecord, EventRecord, VoiceRecord } from "../../reader/index.ts";
import { QUAD_NAMES } from "../codes.ts";
import { type Participant, placeText, type ToldEvent } from "./event.ts";
import { shortened, shortName } from "./short.ts";
import { recordSource } from "./source.ts";

const text = z.string().nullable();
const onWordOf = z.array(z.string()).describe("On whose word, the nearest first; empty: the article's own");

/** Who said what in an article. */
export const toldQuotation = z.object({
  speaker: text,
  speakerId: text,
  kind: z.enum(["direct", "indirect", "mixed"]).describe("Only direct ones are verbatim"),
  to: text.describe("Whom it was said to"),
  words: z.string(),
  onWordOf,
});

/** An agreement an article speaks of. */
export const toldAgreement = z.object({
  kind: z.string(),
  name: z.string(),
  parties: z.array(z.string()),
  known: text.describe("Id in the table of agreements"),
  certainty: z.string(),
  words: z.string(),
});

/** What an article says may follow. */
export const toldProjection = z.object({
  certainty: z.string(),
  until: text.describe("By when"),
  onWordOf,
  words: z.string(),
});

export type ToldQuotation = z.infer<typeof toldQuotation>;
export type ToldAgreement = z.infer<typeof toldAgreement>;
export type ToldProjection = z.infer<typeof toldProjection>;

const MOST_NAMES = 6;
const voices = (attribution: readonly VoiceRecord[]): string[] =>
  attribution.slice(0, MOST_NAMES).map(({ name }) => shortName(name));
const dayOf = ({ start, end }: DateRecord): string | null => end ?? start;

/** What stands in a record, each with its words as far as rights allow. */
export function tellerOf(record: ArticleRecord) {
  const passage = passagesOf(record);
  return {
    /** An event by its number and that of its article; null for both where they are not kept. */
    event: (event: EventRecord, name: string | null, article: string | null): ToldEvent => ({
      ...{ event: name, story: null, type: event.type, mode: event.mode, kind: QUAD_NAMES[event.quad - 1] },
      ...{ score: event.score, day: event.date.start, time: event.time },
      actors: sideOf(record, event.actors),
      recipients: event.symmetric ? [] : sideOf(record, event.recipients),
      place: event.place === null ? null : placeText(event.place),
      ...{ certainty: event.certainty, polarity: event.polarity, confidence: event.confidence },
      onWordOf: voices(event.attribution),
      words: shortened(passage(event.evidence, event.trigger[0])),
      source: recordSource(record, article),
    }),
    quotation: ({
      speaker,
      kind,
      addressee,
      content,
      attribution,
    }: ArticleRecord["quotations"][number]): ToldQuotation => ({
      speaker: speaker === null ? null : shortName(speaker.name),
      speakerId: speaker?.id ?? null,
      kind,
      to: addressee === null ? null : shortName(addressee.name),
      words: shortened(passage(content)),
      onWordOf: voices(attribution),
    }),
    agreement: ({
      kind,
      name,
      parties,
      known,
      certainty,
      evidence,
    }: ArticleRecord["agreements"][number]): ToldAgreement => ({
      ...{ kind, name: shortName(name), parties: parties.slice(0, MOST_NAMES), known, certainty },
      words: shortened(passage(evidence)),
    }),
    projection: ({
      certainty,
      horizon,
      attribution,
      statement,
    }: ArticleRecord["projections"][number]): ToldProjection => ({
      certainty,
      until: horizon === null ? null : dayOf(horizon),
      onWordOf: voices(attribution),
      words: shortened(passage(statement)),
    }),
  };
}

/** Somebody known only by a description is told in the words of the text. */
function sideOf(record: ArticleRecord, side: EventRecord["actors"]): Participant[] {
  const passage = passagesOf(record);
  return side.slice(0, MOST_NAMES).map(({ id, country, sector, mention }) => {
    const actor = record.actors.find((each) => each.id === id);
    const name = actor?.kind === "agent" && mention !== null ? passage(mention) : (actor?.name ?? id);
    return { id, name: shortName(name), country, sector: sector === country ? null : sector };
  });
}

const told = (voices: readonly string[]): string =>
  voices.length === 0 ? "" : ` · told by ${voices.join(", told by ")}`;

export const quotationText = ({ speaker, kind, to, words, onWordOf }: ToldQuotation): string =>
  `${speaker ?? "somebody"}${to === null ? "" : ` to ${to}`}${kind === "indirect" ? " (not verbatim)" : ""}${told(onWordOf)}: “${words}”`;

export const agreementText = ({ kind, name, parties, certainty, words }: ToldAgreement): string =>
  `${name} (${kind})${parties.length === 0 ? "" : ` of ${parties.join(", ")}`} · ${certainty}: “${words}”`;

export const projectionText = ({ certainty, until, onWordOf, words }: ToldProjection): string =>
  `${certainty}${until === null ? "" : ` · until ${until}`}${told(onWordOf)}: “${words}”`;

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { scoreOf } from "../events/acts/ontology.ts";
import type { EventDraft, Participant } from "../events/scene.ts";
import type { Entity, Mention } from "../names/types.ts";
import type { Quotation, Source, Voice } from "../speech/types.ts";
import { codePoints } from "../text/code-points.ts";
import type { TimeExpression } from "../time/time-expression.ts";
import { codedActor } from "./cameo/coded-actors.ts";
import type { Document } from "./document.ts";
import type { Pack } from "./pack.ts";
import type { ArticleRecord, CodingRecord, DateRecord, EventRecord, VoiceRecord } from "./schema.ts";

type Span = [number, number];

const NO_DATE: DateRecord = { start: null, end: null, precision: null, basis: "unknown" };

/** The public record of a document that all passes have read: offsets in code points, entities by id. */
export function recordOf(document: Document, pack: Pack): ArticleRecord {
  return new RecordWriter(document, pack).write();
}

/** Holds what every part of one record needs: the offset map, and the lists of actors and places it refers to. */
class RecordWriter {
  readonly #document: Document;
  readonly #pack: Pack;
  readonly #toCodePoint: (offset: number) => number;

  constructor(document: Document, pack: Pack) {
    this.#document = document;
    this.#pack = pack;
    this.#toCodePoint = codePoints(document.text).toCodePoint;
  }

  write(): ArticleRecord {
    const document = this.#document;
    const hash = bytesToHex(sha256(utf8ToBytes(document.text)));
    return {
      id: `sha256:${hash}`,
      url: document.url,
      title: document.title,
      language: document.language,
      publisher: document.publication.publisher,
      published: document.published,
      rights: document.publication.rights,
      text: document.text,
      sha256: hash,
      actors: this.#actors(),
      places: this.#places(),
      events: document.events.map((event, index) => this.#event(event, index)),
      ...(document.codings.length > 0 && { codings: document.codings.map((one, index) => this.#coding(one, index)) }),
      quotations: document.speech.quotations.filter(isQuoted).map((quotation) => ({
        kind: quotation.kind,
        speaker: this.#speaker(quotation.speaker),
        addressee: this.#speaker(quotation.addressee),
        cue: quotation.cue && this.#span(...quotation.cue),
        content: this.#span(...quotation.content),
        date: this.#saidOn(quotation),
        attribution: quotation.voice < 0 ? [] : this.#voices(document.speech.voices[quotation.voice].outer),
      })),
      agreements: document.agreements.map((agreement) => ({
        kind: agreement.kind,
        name: document.text.slice(...agreement.name),
        parties: agreement.parties,
        known: agreement.known,
        certainty: agreement.certainty,
        evidence: this.#span(...agreement.evidence),
      })),
      projections: document.projections.map((projection) => ({
        statement: this.#wordSpan(projection.statement),
        cue: projection.cue,
        certainty: projection.certainty,
        horizon: projection.horizon < 0 ? null : this.#date(document.times[projection.horizon]),
        events: projection.events.map((index) => `e${index + 1}`),
        attribution: projection.voices.map((index) => this.#voice(document.speech.voices[index])),
      })),
    };
  }

  #event(event: EventDraft, index: number): EventRecord {
    const { document, ontology } = { document: this.#document, ontology: this.#pack.ontology };
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
      actors: event.actors.map((one) => this.#participant(one)),
      recipients: event.recipients.map((one) => this.#participant(one)),
      date: this.#eventDate(event),
      place: place && {
        name: place.name,
        country: place.country ?? event.placeCountry,
        mention: where && this.#span(where.start, where.end),
      },
      time: event.factuality.time,
      certainty: event.factuality.certainty,
      polarity: event.factuality.negated ? "negated" : "affirmed",
      condition: event.factuality.condition && this.#wordSpan(event.factuality.condition),
      attribution: event.voices.map((voice) => this.#voice(document.speech.voices[voice])),
      evidence: this.#wordSpan(event.evidence),
      also: event.also.map((span) => this.#wordSpan(span)),
      trigger: this.#wordSpan([event.triggerFirst, event.triggerEnd]),
      ...(event.nominal ? { nominal: true as const } : {}),
      rule: event.rule,
      confidence: event.confidence,
    };
  }

  #coding(event: EventDraft, index: number): CodingRecord {
    return {
      id: `c${index + 1}`,
      cameo: event.cameo,
      untensed: null,
      symmetric: event.symmetric,
      actors: event.actors.map((one) => this.#participant(one)),
      recipients: event.recipients.map((one) => this.#participant(one)),
      date: this.#eventDate(event),
      polarity: event.factuality.negated ? "negated" : "affirmed",
      evidence: this.#wordSpan(event.evidence),
      trigger: this.#wordSpan([event.triggerFirst, event.triggerEnd]),
      ...(event.nominal ? { nominal: true as const } : {}),
      rule: event.rule,
    };
  }

  /** Stated or resolved when the text dates it; the publication date for what is told as just happened; unknown otherwise. */
  #eventDate(event: EventDraft): DateRecord {
    if (event.time >= 0) return this.#date(this.#document.times[event.time]);
    const day = this.#document.published?.slice(0, 10);
    if (!day || event.factuality.time === "future") return NO_DATE;
    return { start: day, end: day, precision: "day", basis: "published" };
  }

  #date(time: TimeExpression): DateRecord {
    return time.value === null ? NO_DATE : { ...time.value };
  }

  /** The day a quotation was said: the date nearest to its reporting verb, outside what was said. */
  #saidOn({ firstWord, endWord, cueWord }: Quotation): DateRecord {
    const { words, times, speech } = this.#document;
    const from = cueWord < 0 ? firstWord : cueWord;
    let best: TimeExpression | null = null;
    let nearest = Number.POSITIVE_INFINITY;
    for (const time of times) {
      const at = time.firstWord;
      if (words.sentence[at] !== words.sentence[from] || time.value === null || speech.quotationAt[at] >= 0) continue;
      // Words of the reporting clause inside what was said speak with the same voice as that clause.
      const said = at >= firstWord && at < endWord && (cueWord < 0 || speech.voiceAt[at] !== speech.voiceAt[cueWord]);
      if (said || Math.abs(at - from) >= nearest) continue;
      best = time;
      nearest = Math.abs(at - from);
    }
    return best === null ? NO_DATE : this.#date(best);
  }

  #participant(one: Participant): EventRecord["actors"][number] {
    const { entities, mentions } = this.#document.mentions;
    const entity = entities[one.entity];
    const mention = one.mention < 0 ? null : mentions[one.mention];
    return {
      id: entity.id,
      country: entity.country,
      sector: one.sector,
      mention: mention && this.#span(mention.start, mention.end),
      ...(one.beside && { beside: true as const }),
    };
  }

  #speaker(source: Source | null): { id: string | null; name: string; mention: Span | null } | null {
    if (source === null) return null;
    const entity = source.entity < 0 ? null : this.#document.mentions.entities[source.entity];
    return { id: entity?.id ?? null, name: source.name, mention: source.mention && this.#span(...source.mention) };
  }

  #voice(voice: Voice): VoiceRecord {
    const speaker = this.#speaker(voice.source)!;
    return { name: speaker.name, actor: speaker.id, mention: speaker.mention };
  }

  #voices(from: number): VoiceRecord[] {
    const { voices } = this.#document.speech;
    const chain: VoiceRecord[] = [];
    for (let at = from; at >= 0 && chain.length < 8; at = voices[at].outer) chain.push(this.#voice(voices[at]));
    return chain;
  }

  #actors(): ArticleRecord["actors"] {
    const { entities } = this.#document.mentions;
    const spans = this.#mentionSpans(false);
    const descriptions = this.#descriptions();
    const taking = new Set(
      [...this.#document.events, ...this.#document.codings].flatMap(({ actors, recipients }) =>
        [...actors, ...recipients].map(({ entity }) => entity),
      ),
    );
    return entities.flatMap((entity, index) =>
      isActor(entity) && (spans[index].length > 0 || taking.has(index))
        ? [
            {
              id: entity.id,
              name: descriptions.get(index) ?? entity.name,
              kind: entity.kind as ArticleRecord["actors"][number]["kind"],
              country: entity.country,
              sectors: entity.sectors,
              role: entity.role,
              wikidata: entity.wikidata,
              body: entity.body,
              cameo: codedActor(this.#document, index, this.#pack.cameoActors),
              mentions: spans[index],
            },
          ]
        : [],
    );
  }

  /** Per entity, what the text first calls it when it is known only by a description. */
  #descriptions(): Map<number, string> {
    const { text, mentions } = this.#document;
    const first = new Map<number, Mention>();
    for (const mention of mentions.mentions) {
      if (mention.kind !== "description" || mentions.entities[mention.entity].kind !== "agent") continue;
      const known = first.get(mention.entity);
      if (known === undefined || mention.start < known.start) first.set(mention.entity, mention);
    }
    return new Map([...first].map(([entity, { start, end }]) => [entity, text.slice(start, end)]));
  }

  #places(): ArticleRecord["places"] {
    const { entities } = this.#document.mentions;
    const spans = this.#mentionSpans(true);
    return entities.flatMap((entity, index) =>
      entity.kind === "place" && spans[index].length > 0
        ? [
            {
              name: entity.name,
              country: entity.country,
              lat: entity.lat,
              lon: entity.lon,
              geonames: entity.geonames,
              mentions: spans[index],
            },
          ]
        : [],
    );
  }

  /** Per entity, the spans of its mentions in text order, each once; groups lend theirs to their members. */
  #mentionSpans(places: boolean): Span[][] {
    const { entities, mentions } = this.#document.mentions;
    const spans: Span[][] = entities.map(() => []);
    for (const mention of [...mentions].sort((a, b) => a.start - b.start || a.end - b.end)) {
      if (mention.kind === "dropped") continue;
      const span = this.#span(mention.start, mention.end);
      const targets =
        places && mention.place >= 0 ? [mention.place] : [mention.entity, ...entities[mention.entity].members];
      for (const target of targets) {
        const last = spans[target].at(-1);
        if (!last || last[0] !== span[0] || last[1] !== span[1]) spans[target].push(span);
      }
    }
    return spans;
  }

  #span(start: number, end: number): Span {
    return [this.#toCodePoint(start), this.#toCodePoint(end)];
  }

  /** Words [first, end) as a span of the text, blanks and punctuation at its edges left out. */
  #wordSpan([first, end]: readonly [number, number]): Span {
    const { words, text } = this.#document;
    let start = words.start[first];
    let stop = words.end[end - 1];
    while (stop > start + 1 && /[\s,;:]/.test(text[stop - 1])) stop--;
    while (start < stop - 1 && /[\s,;:]/.test(text[start])) start++;
    return this.#span(start, stop);
  }
}

/** Thoughts are no quotations, and a headline tells again what the text quotes. */
const isQuoted = ({ standing }: Quotation): boolean => standing === "said";

/** Groups of several and plain places are no actors of their own. */
function isActor(entity: Entity): boolean {
  return entity.kind !== "place" && entity.members.length === 0;
}

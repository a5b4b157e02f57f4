import type { Participant } from "../../events/scene.ts";
import type { Entity, Mention } from "../../names/types.ts";
import { codedActor } from "../cameo/coded-actors.ts";
import type { Document } from "../document.ts";
import type { Pack } from "../pack.ts";
import type { ArticleRecord, EventRecord } from "../schema.ts";
import type { Spans } from "./spans.ts";

/** Whoever the text names or an event needs, in the order of the entities. */
export function actorRecords(document: Document, pack: Pack, spans: Spans): ArticleRecord["actors"] {
  const mentions = spans.ofMentions(false);
  const descriptions = descriptionsIn(document);
  const taking = new Set(
    [...document.events, ...document.codings].flatMap(({ actors, recipients }) =>
      [...actors, ...recipients].map(({ entity }) => entity),
    ),
  );
  return document.mentions.entities.flatMap((entity, index) =>
    isActor(entity) && (mentions[index].length > 0 || taking.has(index))
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
            cameo: codedActor(document, index, pack.cameoActors),
            mentions: mentions[index],
          },
        ]
      : [],
  );
}

/** Groups of several and plain places are no actors of their own. */
const isActor = ({ kind, members }: Entity): boolean => kind !== "place" && members.length === 0;

/** Per entity, what the text first calls it when it is known only by a description. */
function descriptionsIn({ text, mentions }: Document): Map<number, string> {
  const first = new Map<number, Mention>();
  for (const mention of mentions.mentions) {
    if (mention.kind !== "description" || mentions.entities[mention.entity].kind !== "agent") continue;
    const known = first.get(mention.entity);
    if (known === undefined || mention.start < known.start) first.set(mention.entity, mention);
  }
  return new Map([...first].map(([entity, { start, end }]) => [entity, text.slice(start, end)]));
}

export function placeRecords({ mentions }: Document, spans: Spans): ArticleRecord["places"] {
  const placed = spans.ofMentions(true);
  return mentions.entities.flatMap((entity, index) =>
    entity.kind === "place" && placed[index].length > 0
      ? [
          {
            name: entity.name,
            country: entity.country,
            lat: entity.lat,
            lon: entity.lon,
            geonames: entity.geonames,
            mentions: placed[index],
          },
        ]
      : [],
  );
}

export function participantRecord(
  { mentions: { entities, mentions } }: Document,
  one: Participant,
  spans: Spans,
): EventRecord["actors"][number] {
  const { id, country } = entities[one.entity];
  const mention = one.mention < 0 ? null : mentions[one.mention];
  return {
    id,
    country,
    sector: one.sector,
    mention: mention && spans.of(mention.start, mention.end),
    ...(one.beside && { beside: true as const }),
  };
}

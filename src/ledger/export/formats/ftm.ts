import { articleId, eventId, sourceName, sourceUrl } from "../article-id.ts";
import { eventsOf } from "../events.ts";
import type { ExportedEvent } from "../exported-event.ts";
import type { Exporting, WriteFormat } from "../exporting.ts";
import { actorEntity, actorId, bodyEntity, memberEntity } from "./ftm-actors.ts";
import { articleEntity, mentionEntities } from "./ftm-articles.ts";
import { type Entity, entityOf, PREFIX, webAddress } from "./ftm-entity.ts";

/**
 * FollowTheMoney (followthemoney.tech): a JSON entity a line, each once. Events with those involved, a link for each who did something to
 * another, the actors, the bodies they act for, and the articles that prove it.
 */
export const ftm: WriteFormat = async function* ({ store, choice, tables, tell }) {
  const told = new Set<string>();
  const bodies = new Map<string, Entity>();
  let article: string | null = null;
  for await (const events of eventsOf(store, choice)) {
    let lines = "";
    const add = (entity: Entity) => {
      lines += `${JSON.stringify(entity)}\n`;
    };
    for (const event of events) {
      // Events of an article follow each other.
      const source = event.article === null ? null : articleId(event.article);
      const isNew = source !== article;
      article = source;
      if (event.article !== null && isNew) add(articleEntity(event.article));
      for (const one of [...event.actors, ...event.recipients]) {
        if (told.has(one.id)) continue;
        told.add(one.id);
        add(actorEntity(one, tables));
        if (one.body === null || one.body === one.id) continue;
        add(memberEntity(one, one.body));
        bodies.set(one.body, bodyEntity(one.body, one.body_name));
      }
      if (event.article !== null) for (const mention of mentionEntities(event, tables)) add(mention);
      add(eventEntity(event, tables));
      for (const link of linkEntities(event)) add(link);
    }
    yield lines;
    tell(events.length);
  }
  for (const [id, body] of bodies) if (!told.has(id)) yield `${JSON.stringify(body)}\n`;
};

function eventEntity(event: ExportedEvent, tables: Exporting["tables"]): Entity {
  const { article, place, type, mode, contexts, certainty, polarity, time, attribution } = event;
  return entityOf(`${PREFIX}event-${eventId(event)}`, "Event", {
    name: [nameOf(event)],
    ...datesOf(event),
    location: [place?.name],
    country: [place?.country == null ? null : tables.countries.get(place.country)?.alpha2],
    involved: [...event.actors, ...event.recipients].map(actorId),
    keywords: [type, mode, ...contexts],
    description: [event.excerpt],
    summary: [[time, certainty, polarity].join(", ")],
    notes: attribution.map(({ name }) => `on the word of ${name}`),
    recordId: [`e${event.event}`],
    ...sourceOf(event),
    publisher: [sourceName(event)],
    proof: [article === null ? null : `${PREFIX}article-${articleId(article)}`],
  });
}

/** `Kim Jong Un + Vladimir Putin: CONSULT`, `France → Italy: ASSAULT`. */
function nameOf({ actors, recipients, type, symmetric_act, polarity }: ExportedEvent): string {
  const names = (side: ExportedEvent["actors"]) => side.map(({ name }) => name).join(" + ");
  const to = recipients.length === 0 || symmetric_act ? "" : ` → ${names(recipients)}`;
  return `${names(actors) || "somebody"}${to}: ${polarity === "negated" ? "no " : ""}${type}`;
}

/** A link from each who acts to each it acts on; of what is done together, from the first to each other. */
function linkEntities(event: ExportedEvent): Entity[] {
  const { type, mode, actors, recipients, symmetric_act, polarity } = event;
  if (polarity === "negated") return [];
  const from = symmetric_act ? actors.slice(0, 1) : actors;
  const to = symmetric_act ? [...actors.slice(1), ...recipients] : recipients;
  return from.flatMap((one) =>
    to
      .filter(({ id }) => id !== one.id)
      .map((other) =>
        entityOf(`${PREFIX}link-${eventId(event)}-${one.id}-${other.id}`, "UnknownLink", {
          subject: [actorId(one)],
          object: [actorId(other)],
          role: [mode === null ? type : `${type} ${mode}`],
          ...datesOf(event),
          description: [event.excerpt],
          recordId: [`e${event.event}`],
          ...sourceOf(event),
          publisher: [sourceName(event)],
        }),
      ),
  );
}

const datesOf = ({ date_start, date_end, day }: ExportedEvent) => ({
  date: [day],
  startDate: [date_start],
  endDate: [date_end],
});

const sourceOf = (event: ExportedEvent) => ({ sourceUrl: [webAddress(sourceUrl(event))] });

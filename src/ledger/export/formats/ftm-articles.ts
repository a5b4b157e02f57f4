import { articleId } from "../article-id.ts";
import type { ExportedArticle, ExportedEvent } from "../exported-event.ts";
import type { Exporting } from "../exporting.ts";
import { actorId, alpha2, schemaOf } from "./ftm-actors.ts";
import { type Entity, entityOf, PREFIX, webAddress } from "./ftm-entity.ts";

/** Languages as ISO 639-3, as FollowTheMoney writes them. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ...{ it: "ita", en: "eng", fr: "fra", de: "deu", es: "spa", pt: "por" },
};

/** An article as a source: title, day, publisher and link; of its text nothing. */
export function articleEntity(article: ExportedArticle): Entity {
  const { title, publisher, published, language, url, rights } = article;
  return entityOf(`${PREFIX}article-${articleId(article)}`, "Article", {
    name: [title ?? `article of ${publisher ?? "an unnamed publisher"}${published === null ? "" : `, ${published}`}`],
    title: [title],
    publishedAt: [published],
    language: [LANGUAGES[language]],
    publisher: [publisher],
    sourceUrl: [webAddress(url)],
    notes: [rights.statement],
  });
}

/** Who takes part in an event, as its article names them. */
export function mentionEntities(event: ExportedEvent, tables: Exporting["tables"]): Entity[] {
  const article = articleId(event.article!);
  const named = [...event.actors, ...event.recipients].filter(({ mention }) => mention !== null);
  return named.map((one) =>
    entityOf(`${PREFIX}mention-${article}-e${event.ordinal}-${one.id}`, "Mention", {
      document: [`${PREFIX}article-${article}`],
      name: [one.name],
      resolved: [actorId(one)],
      detectedSchema: [schemaOf(one)],
      contextCountry: [alpha2(one, tables)],
    }),
  );
}

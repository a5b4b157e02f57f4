import type { ArticleRecord } from "../../reader/index.ts";
import type { Row } from "../store.ts";
import { wholeDay } from "./event-day.ts";
import type { Registered } from "./register.ts";
import type { Rows } from "./rows.ts";

/** The row of an article itself, its reading verbatim but for the text, which has a column of its own. */
export function articleRow(record: ArticleRecord, article: number, address: string, now: string): Row {
  const { text, sha256, url, title, language, publisher, published, rights, ...rest } = record;
  return {
    article,
    sha256,
    address,
    url,
    title,
    language,
    publisher: publisher?.name ?? null,
    publisher_actor: publisher?.actor ?? null,
    published,
    day: published === null ? null : wholeDay(published),
    rights_holder: rights?.holder ?? null,
    rights_reserved: rights?.reserved ?? false,
    rights_statement: rights?.statement ?? null,
    text,
    reading: JSON.stringify({ sha256, url, title, language, publisher, published, rights, ...rest }),
    added_at: now,
    superseded_by: null,
  };
}

/** Who and what places an article speaks of. */
export function mentionRows(rows: Rows, record: ArticleRecord, article: number, { actors, places }: Registered): void {
  for (const { id, role, mentions } of record.actors)
    rows.add("article_actors", { article, actor: actors.get(id)!, role, mentions: mentions.length });
  for (const place of record.places)
    rows.add("article_places", { article, place: places.get(placeIdentity(place))!, mentions: place.mentions.length });
}

/** What makes two places one: name, country and GeoNames number. */
export const placeIdentity = ({ name, country, geonames }: Omit<ArticleRecord["places"][number], "mentions">): string =>
  `${name}|${country ?? ""}|${geonames ?? ""}`;

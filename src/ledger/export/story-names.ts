import type { Store } from "../store.ts";
import type { ExportedEvent } from "./exported-event.ts";
import { grouped } from "./grouped.ts";

interface Names {
  people: string[];
  organisations: string[];
  places: string[];
}

/** Whom and what places an article names, by its number. */
export type StoryNames = (article: number | undefined) => Names;

const NOBODY: Names = { people: [], organisations: [], places: [] };
const ORGANISED: ReadonlySet<string> = new Set(["organisation", "armed-group", "media"]);

/** Whom and what places the articles of some events name. */
export async function storyNames({ query }: Store, events: readonly ExportedEvent[]): Promise<StoryNames> {
  const articles = [...new Set(events.flatMap(({ article }) => article?.article ?? []))];
  if (articles.length === 0) return () => NOBODY;
  const asked = [Math.min(...articles), Math.max(...articles)];
  const actors = await query<{ article: number; name: string; kind: string }>(
    `SELECT article, name, kind FROM article_actors JOIN actors ON actors.actor = article_actors.actor
     WHERE article BETWEEN $1 AND $2 ORDER BY article, name`,
    asked,
  );
  const places = await query<{ article: number; name: string }>(
    `SELECT article, name FROM article_places JOIN places ON places.place = article_places.place
     WHERE article BETWEEN $1 AND $2 ORDER BY article, name`,
    asked,
  );
  const byArticle = (one: { article: number }) => one.article;
  const [named, located] = [grouped(actors, byArticle), grouped(places, byArticle)];
  return (article) => {
    if (article === undefined) return NOBODY;
    const those = named.get(article) ?? [];
    return {
      people: those.filter(({ kind }) => kind === "person").map(({ name }) => name),
      organisations: those.filter(({ kind }) => ORGANISED.has(kind)).map(({ name }) => name),
      places: (located.get(article) ?? []).map(({ name }) => name),
    };
  };
}

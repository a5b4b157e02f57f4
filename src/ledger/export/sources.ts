import { codePoints } from "../../text/code-points.ts";
import type { Store } from "../store.ts";
import type { ExportedArticle, ExportedEvent, Span } from "./exported-event.ts";
import { grouped } from "./grouped.ts";

/** An article beside what is read from it. */
export interface Source {
  article: ExportedArticle;
  words: (span: Span) => string;
  voices: ReadonlyMap<number, Voice[]>;
}

/** Articles by their numbers, with the voices behind their events. */
export async function sourcesOf({ query }: Store, numbers: ReadonlySet<number>): Promise<Map<number, Source>> {
  if (numbers.size === 0) return new Map();
  const all = [...numbers];
  const asked = [Math.min(...all), Math.max(...all), all];
  const where = "a.article BETWEEN $1 AND $2 AND a.article IN (SELECT unnest($3::INTEGER[]))";
  const articles = await query<Omit<ExportedArticle, "rights" | "points"> & RightsColumns>(
    `SELECT article, sha256, address, url, title, language, publisher, published, day, rights_holder, rights_reserved, rights_statement,
       added_at, text FROM articles AS a WHERE ${where}`,
    asked,
  );
  const voices = grouped(
    await query<{ article: number; ordinal: number; name: string; actor: string | null }>(
      `SELECT a.article, a.ordinal, a.name, actors.id AS actor FROM attributions AS a LEFT JOIN actors ON actors.actor = a.actor
       WHERE a.subject = 'event' AND ${where} ORDER BY a.article, a.ordinal, a.depth`,
      asked,
    ),
    ({ article }) => article,
  );
  return new Map(
    articles.map(({ rights_holder, rights_reserved, rights_statement, ...article }) => {
      const points = codePoints(article.text);
      const source: Source = {
        article: {
          ...article,
          points,
          rights: { holder: rights_holder, reserved: rights_reserved, statement: rights_statement },
        },
        words: ([start, end]) => article.text.slice(points.toUtf16(start), points.toUtf16(end)),
        voices: voicesByEvent(voices.get(article.article) ?? []),
      };
      return [article.article, source];
    }),
  );
}

interface RightsColumns {
  rights_holder: string | null;
  rights_reserved: boolean;
  rights_statement: string | null;
}

type Voice = ExportedEvent["attribution"][number];

function voicesByEvent(voices: readonly (Voice & { ordinal: number })[]): Map<number, Voice[]> {
  const events = grouped(voices, ({ ordinal }) => ordinal);
  return new Map([...events].map(([event, its]) => [event, its.map(({ name, actor }) => ({ name, actor }))]));
}

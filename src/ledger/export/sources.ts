import { codePoints } from "../../text/code-points.ts";
import type { Parameter, Store } from "../store.ts";
import type { ExportedArticle, ExportedEvent, Span } from "./exported-event.ts";
import { grouped } from "./grouped.ts";

/** An article beside what is read from it. */
export interface Source {
  article: ExportedArticle;
  words: (span: Span) => string;
  voices: ReadonlyMap<number, Voice[]>;
}

/** The articles between some numbers that meet a condition on `a.article`, with the voices behind their events. */
export async function sourcesOf(
  { query }: Store,
  numbers: readonly number[],
  among: string,
  parameters: readonly Parameter[],
): Promise<Map<number, Source>> {
  if (numbers.length === 0) return new Map();
  const next = parameters.length + 1;
  const where = `${among} AND a.article BETWEEN $${next} AND $${next + 1}`;
  const asked = [...parameters, Math.min(...numbers), Math.max(...numbers)];
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

import { AMONG, type Queries } from "../store.ts";
import { wordsIn } from "./words.ts";

interface Evidence {
  event: number;
  article: number;
  from: number;
  to: number;
}

/** Writes the words of some events' evidence beside them, where they do not stand yet. */
export async function markWords(inside: Queries, events: readonly number[]): Promise<void> {
  const evidence = await inside.query<Evidence>(
    `SELECT event, article, evidence_start AS "from", evidence_end AS "to" FROM events
     WHERE event ${AMONG} AND article IS NOT NULL AND evidence_start IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM event_marks WHERE event_marks.event = events.event) ORDER BY event`,
    [events],
  );
  if (evidence.length === 0) return;
  const texts = await inside.query<{ article: number; text: string }>(
    `SELECT article, text FROM articles WHERE article ${AMONG}`,
    [[...new Set(evidence.map(({ article }) => article))]],
  );
  const slices = new Map(texts.map(({ article, text }) => [article, slicesOf(text)]));
  await inside.insert(
    "event_marks",
    evidence.map(({ event, article, from, to }) => ({ event, words: slices.get(article)!(from, to) })),
  );
}

/** Gives the words of a stretch of a text, in code points; of one that several events were read from only once. */
function slicesOf(text: string): (from: number, to: number) => string {
  const characters = [...text];
  const known = new Map<string, string>();
  return (from, to) => {
    const span = `${from} ${to}`;
    const words = known.get(span) ?? wordsIn(characters.slice(from, to).join("")).join(" ");
    known.set(span, words);
    return words;
  };
}

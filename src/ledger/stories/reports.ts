import { partiesOf } from "../keep/parties.ts";
import { AMONG, type Queries } from "../store.ts";

/** Somebody who takes part, on every level a report may name: the one, the body, the state. */
export interface Part {
  actor: number;
  id: string;
  kind: string;
  country: string | null;
  sector: string | null;
  /** States, bodies and groups it acts for. */
  parties: readonly string[];
}

/** One report of an event, as far as it matters for telling whether another tells the same. */
export interface Report {
  event: number;
  article: number;
  /** Its number in the article's record. */
  ordinal: number;
  language: string;
  published: string | null;
  type: string;
  mode: string | null;
  quad: number;
  symmetric: boolean;
  time: string;
  polarity: string;
  day: string;
  precision: string | null;
  basis: string;
  place: number | null;
  placeCountry: string | null;
  /** Where the place lies; null: it is a state, or nobody knows. */
  point: { latitude: number; longitude: number } | null;
  actors: readonly Part[];
  recipients: readonly Part[];
  /** Both sides. */
  parts: readonly Part[];
  words: ReadonlySet<string>;
  figures: ReadonlySet<string>;
  /** Who and what places the article speaks of, but for outlets. */
  named: ReadonlySet<number>;
  /** States, bodies and groups that those it speaks of are or act for. */
  namedParties: ReadonlySet<string>;
  places: ReadonlySet<number>;
}

/** A report as the tables have it, but for who takes part. */
interface ReportRow
  extends Omit<
    Report,
    | "placeCountry"
    | "point"
    | "actors"
    | "recipients"
    | "parts"
    | "words"
    | "figures"
    | "named"
    | "namedParties"
    | "places"
  > {
  place_country: string | null;
  latitude: number | null;
  longitude: number | null;
  words: string | null;
}

interface PartRow {
  event: number;
  side: string;
  actor: number;
  id: string;
  kind: string;
  body: string | null;
  country: string | null;
  sector: string | null;
}

/** Reads what is in force of some events; those without an article or a day tell no story. */
export async function findReports(inside: Queries, events: readonly number[]): Promise<Map<number, Report>> {
  if (events.length === 0) return new Map();
  const rows = await inside.query<ReportRow>(
    `SELECT told.event, told.article, told.ordinal, language, articles.day AS published, type, mode, quad, symmetric_act AS symmetric, time, polarity,
       told.day, date_precision AS precision, date_basis AS basis, told.place, places.country AS place_country,
       latitude, longitude, words
     FROM events_in_force AS told JOIN articles ON articles.article = told.article
     LEFT JOIN places ON places.place = told.place LEFT JOIN event_marks ON event_marks.event = told.event
     WHERE told.event ${AMONG} AND told.day IS NOT NULL`,
    [events],
  );
  const parts = groupBy(
    await inside.query<PartRow>(
      `SELECT event, side, actor, id, kind, body, taking.country, sector FROM participants_in_force AS taking
       JOIN actors USING (actor) WHERE event ${AMONG} ORDER BY event, side, position`,
      [events],
    ),
    ({ event }) => event,
  );
  const articles = [...new Set(rows.map(({ article }) => article))];
  const named = await findNamed(inside, articles);
  const places = await findPlaces(inside, articles);
  return new Map(
    rows.map(({ place_country, latitude, longitude, words, ...row }) => {
      const its = parts.get(row.event) ?? [];
      const [actors, recipients] = ["actor", "recipient"].map((wanted) =>
        its.filter(({ side }) => side === wanted).map(partOf),
      );
      const all = (words ?? "").split(" ").filter((word) => word !== "");
      const report: Report = {
        ...row,
        placeCountry: place_country,
        point: latitude === null || longitude === null ? null : { latitude, longitude },
        ...{ actors, recipients, parts: [...actors, ...recipients] },
        words: new Set(all.filter((word) => !isFigure(word))),
        figures: new Set(all.filter(isFigure)),
        named: named.get(row.article)?.numbers ?? new Set(),
        namedParties: named.get(row.article)?.parties ?? new Set(),
        places: places.get(row.article) ?? new Set(),
      };
      return [row.event, report];
    }),
  );
}

const isFigure = (word: string): boolean => word >= "0" && word <= "9~";

function partOf({ actor, id, kind, body, country, sector }: PartRow): Part {
  return { actor, id, kind, country, sector, parties: partiesOf({ id, country }, { kind, body }) };
}

/** Those some articles speak of, by number, and for whom they act. */
interface Named {
  numbers: Set<number>;
  parties: Set<string>;
}

async function findNamed(inside: Queries, articles: readonly number[]): Promise<Map<number, Named>> {
  const found = new Map<number, Named>();
  if (articles.length === 0) return found;
  const rows = await inside.query<Omit<PartRow, "event" | "side" | "sector"> & { article: number }>(
    `SELECT article, actor, id, kind, body, country FROM article_actors JOIN actors USING (actor)
     WHERE article ${AMONG} AND kind <> 'media' AND kind <> 'agent'`,
    [articles],
  );
  for (const { article, actor, id, kind, body, country } of rows) {
    let known = found.get(article);
    if (known === undefined) {
      known = { numbers: new Set(), parties: new Set() };
      found.set(article, known);
    }
    known.numbers.add(actor);
    for (const party of partiesOf({ id, country }, { kind, body })) known.parties.add(party);
  }
  return found;
}

async function findPlaces(inside: Queries, articles: readonly number[]): Promise<Map<number, Set<number>>> {
  return setsOf(
    articles.length === 0
      ? []
      : await inside.query<{ article: number; number: number }>(
          `SELECT article, place AS number FROM article_places WHERE article ${AMONG}`,
          [articles],
        ),
  );
}

function setsOf(rows: readonly { article: number; number: number }[]): Map<number, Set<number>> {
  const sets = new Map<number, Set<number>>();
  for (const { article, number } of rows) {
    const known = sets.get(article);
    if (known === undefined) sets.set(article, new Set([number]));
    else known.add(number);
  }
  return sets;
}

/** The rows of each key, in order. */
export function groupBy<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const known = groups.get(keyOf(row));
    if (known === undefined) groups.set(keyOf(row), [row]);
    else known.push(row);
  }
  return groups;
}

import { AMONG, type Queries } from "../store.ts";

/** One report of a story, as far as the story's own row is made of it. */
export interface Member {
  event: number;
  type: string;
  day: string | null;
  date_basis: string;
  place: number | null;
  polarity: string;
  /** Whose word it is in the end. */
  voice: string;
}

type MemberRow = Omit<Member, "voice"> & {
  article: number | null;
  publisher: string | null;
  publisher_name: string | null;
  source: string | null;
};

/** The reports of some events, by their numbers. */
export async function findMembers(inside: Queries, events: readonly number[]): Promise<Map<number, Member>> {
  if (events.length === 0) return new Map();
  const rows = await inside.query<MemberRow>(
    `SELECT told.event, type, told.day, date_basis, place, polarity, prints.article, publisher, outlets.name AS publisher_name,
       sources.name AS source
     FROM events_in_force AS told
     LEFT JOIN copies ON copies.article = told.article
     LEFT JOIN articles AS prints ON prints.article = coalesce(copies.original, told.article)
     LEFT JOIN actors AS outlets ON outlets.id = prints.publisher_actor
     LEFT JOIN attributions AS said
       ON said.article = told.article AND said.subject = 'event' AND said.ordinal = told.ordinal AND said.depth = 0
     LEFT JOIN actors AS sources ON sources.actor = said.actor AND sources.kind <> 'agent'
     WHERE told.event ${AMONG}`,
    [events],
  );
  return new Map(rows.map((row) => [row.event, { ...row, voice: voiceOf(row) }]));
}

/**
 * Whose word a report is in the end: of the nearest voice it names, when that is known as an actor (Interfax, the Kremlin); else of the outlet
 * that printed it first. Reports on one word are one voice, and so are Interfax's own and those on Interfax's word.
 */
function voiceOf({ source, publisher_name, publisher, article, event }: MemberRow): string {
  const name = source ?? publisher_name ?? publisher;
  return name?.toLowerCase() ?? (article === null ? `e${event}` : `a${article}`);
}

/** The stories that some events stand in; those that stand alone are left out. */
export async function storiesOf(inside: Queries, events: readonly number[]): Promise<Map<number, number>> {
  if (events.length === 0) return new Map();
  const rows = await inside.query<{ event: number; story: number }>(
    `SELECT event, story FROM story_events WHERE event ${AMONG}`,
    [events],
  );
  return new Map(rows.map(({ event, story }) => [event, story]));
}

/** The events of some stories, each story's own list in order; a number that names no story is an event that stands alone. */
export async function eventsOf(inside: Queries, stories: readonly number[]): Promise<Map<number, number[]>> {
  const events = new Map<number, number[]>(stories.map((story) => [story, []]));
  if (stories.length === 0) return events;
  const rows = await inside.query<{ story: number; event: number }>(
    `SELECT story, event FROM story_events WHERE story ${AMONG} ORDER BY story, event`,
    [stories],
  );
  for (const { story, event } of rows) events.get(story)!.push(event);
  for (const [story, its] of events) if (its.length === 0) its.push(story);
  return events;
}

import { AMONG, type Queries } from "../store.ts";

/** One report of a story, as far as the story's own row is made of it. */
export interface Member {
  event: number;
  type: string;
  day: string | null;
  date_basis: string;
  place: number | null;
  polarity: string;
  article: number | null;
  publisher: string | null;
}

/** The reports of some events, by their numbers. */
export async function findMembers(inside: Queries, events: readonly number[]): Promise<Map<number, Member>> {
  if (events.length === 0) return new Map();
  const members = await inside.query<Member>(
    `SELECT event, type, events.day, date_basis, place, polarity, events.article, publisher
     FROM events_in_force AS events LEFT JOIN articles ON articles.article = events.article WHERE event ${AMONG}`,
    [events],
  );
  return new Map(members.map((member) => [member.event, member]));
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

import { findCopies } from "../copies/find-copies.ts";
import { AMONG, type Queries } from "../store.ts";
import { gatherStories } from "./gather.ts";
import { eventsOf, storiesOf } from "./members.ts";
import { settle } from "./settle.ts";

/**
 * Tells who copied whom among articles that are new in force, and puts their events among the stories. `orphans`: articles whose original
 * has just lost its force.
 */
export async function admitArticles(
  inside: Queries,
  articles: readonly number[],
  orphans: readonly number[] = [],
): Promise<void> {
  const copies = await findCopies(inside, articles);
  await gatherStories(inside, await eventsIn(inside, articles));
  await countVoices(inside, [...new Set([...copies, ...orphans])]);
}

/** Counts the voices of stories anew in which some articles stand. */
async function countVoices(inside: Queries, articles: readonly number[]): Promise<void> {
  const stories = new Set((await storiesOf(inside, await eventsIn(inside, articles))).values());
  await settle(inside, [...(await eventsOf(inside, [...stories])).values()]);
}

async function eventsIn(inside: Queries, articles: readonly number[]): Promise<number[]> {
  if (articles.length === 0) return [];
  const rows = await inside.query<{ event: number }>(
    `SELECT event FROM events_in_force WHERE article ${AMONG} ORDER BY event`,
    [articles],
  );
  return rows.map(({ event }) => event);
}

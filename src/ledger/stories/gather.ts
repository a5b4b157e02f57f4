import { rememberJoined } from "../correct/remember-joined.ts";
import { AMONG, type Queries } from "../store.ts";
import { findCandidates, writeKeys } from "./candidates.ts";
import { createGroups } from "./groups.ts";
import { findLikeness } from "./likeness.ts";
import { markWords } from "./mark-words.ts";
import { eventsOf, storiesOf } from "./members.ts";
import { findReports, groupBy } from "./reports.ts";
import { createScore } from "./score.ts";
import { settle } from "./settle.ts";

/**
 * Puts events that are new in force among the stories, or leaves each alone. Each is compared with the reports that share parties and days with
 * it, an article after the other: what is there is found for all of them at once.
 */
export async function gatherStories(inside: Queries, events: readonly number[]): Promise<void> {
  if (events.length === 0) return;
  await markWords(inside, events);
  const mine = await findReports(inside, events);
  const newcomers = [...mine.values()].sort((one, other) => one.event - other.event);
  await writeKeys(inside, newcomers);
  const candidates = await findCandidates(inside, newcomers);
  const others = [...new Set([...candidates.values()].flat())];
  const stories = await storiesOf(inside, others);
  const members = await eventsOf(inside, [...new Set(stories.values())]);
  const known = new Set([...others, ...[...members.values()].flat()]);
  const reports = new Map([
    ...mine,
    ...(await findReports(
      inside,
      [...known].filter((event) => !mine.has(event)),
    )),
  ]);
  const groups = createGroups(reports, createScore(await findLikeness(inside, reports.values())));
  const ruled = await findRuled(inside, [...known]);
  for (const its of members.values())
    groups.add(
      its,
      its.some((event) => ruled.has(event)),
    );
  for (const event of others) if (!stories.has(event) && !mine.has(event)) groups.add([event], ruled.has(event));
  for (const its of groupBy(newcomers, ({ article }) => article).values())
    groups.place(
      its.map(({ event }) => event),
      (event) => candidates.get(event) ?? [],
    );
  const changed = groups.changed();
  await settle(inside, changed);
  const before = [...members].flatMap(([story, its]) => its.map((event) => [event, story] as const));
  await rememberJoined(inside, changed, new Map(before));
}

/** Events of whose stories an analyst has ruled. */
async function findRuled(inside: Queries, events: readonly number[]): Promise<Set<number>> {
  if (events.length === 0) return new Set();
  const rows = await inside.query<{ event: number }>(`SELECT event FROM story_rulings WHERE event ${AMONG}`, [events]);
  return new Set(rows.map(({ event }) => event));
}

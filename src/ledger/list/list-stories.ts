import { resolve } from "../search/filters.ts";
import { AMONG, type Store } from "../store.ts";
import { eventItems, type ListedEvent } from "./event-items.ts";
import { keysOf, type Page, type Paging } from "./keys.ts";
import { chosen, type EventFilters } from "./list-events.ts";

/** Which stories are listed: those of which an event passes the filters. */
export interface StoryFilters extends Omit<EventFilters, "allVersions"> {
  /** Only those that several reports tell. */
  several?: boolean;
}

/** A story of a list. */
export interface ListedStory {
  story: number;
  type: string;
  day: string | null;
  reports: number;
  voices: number;
  affirmed: number;
  denied: number;
  /** Its first report. */
  first: ListedEvent;
}

/** Stories that pass some filters, the latest first. Throws a SearchError for a cursor that is none. */
export async function listStories(store: Store, filters: StoryFilters, paging: Paging): Promise<Page<ListedStory>> {
  const resolved = { ...(await resolve(store, filters)), dataset: filters.dataset };
  const { items, next } = await keysOf(
    store,
    ["stories", filters],
    (statement) => {
      const events = `events_in_force AS told WHERE ${chosen(resolved, statement)}`;
      const merged = `SELECT story AS event, day FROM stories
        WHERE story IN (SELECT story FROM story_events WHERE event IN (SELECT told.event FROM ${events}))`;
      // An event that no other report tells is a story of its own.
      const alone = `SELECT told.event, told.day FROM ${events} AND told.event NOT IN (SELECT event FROM story_events)`;
      return filters.several ? merged : `${merged} UNION ALL ${alone}`;
    },
    ["event"],
    paging,
  );
  return {
    items: await storyItems(
      store,
      items.map(([, story]) => story),
    ),
    next,
  };
}

type StoryRow = Omit<ListedStory, "first">;

/** Stories by their numbers, in the order of the list. */
export async function storyItems(store: Store, numbers: readonly number[]): Promise<ListedStory[]> {
  if (numbers.length === 0) return [];
  const rows = await store.query<StoryRow>(
    `SELECT story, type, day, reports, voices, affirmed, denied FROM stories WHERE story ${AMONG}`,
    [numbers],
  );
  const merged = new Map(rows.map((row) => [row.story, row]));
  return (await eventItems(store, numbers)).map((first) => ({
    ...(merged.get(first.event) ?? aloneIn(first)),
    first,
  }));
}

/** A story that one event tells alone. */
function aloneIn({ event, type, day, polarity }: ListedEvent): StoryRow {
  const denied = polarity === "negated" ? 1 : 0;
  return { story: event, type, day, reports: 1, voices: 1, affirmed: 1 - denied, denied };
}

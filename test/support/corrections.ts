import { joinStories, keepArticles, type Store, type Word } from "../../src/ledger/index.ts";
import type { EventRecord } from "../../src/reader/index.ts";
import { eventOf, recordOf, state, taking } from "./records.ts";

export const ANNA: Word = { author: "Anna", reason: "the text says so" };
export const BRUNO: Word = { author: "Bruno", reason: "I read it otherwise" };

const ACTORS = [
  state("france", "FRA"),
  state("italy", "ITA"),
  state("spain", "ESP"),
  { ...state("rsf", "SDN"), kind: "armed-group" as const },
  { ...state("rapid-support-forces", "SDN"), kind: "armed-group" as const, sectors: ["REB"] },
];
export const [france, italy, spain] = [taking("france", "FRA"), taking("italy", "ITA"), taking("spain", "ESP")];
const [rsf, rapid] = [taking("rsf", null), taking("rapid-support-forces", "SDN")];

export const day = (start: string) => ({ start, end: start, precision: "day" as const, basis: "stated" as const });
const attack = { type: "ASSAULT" as const, mode: null, quad: 4, score: -9 };

const TOLD: readonly (readonly Partial<EventRecord>[])[] = [
  [
    { actors: [france], recipients: [italy] },
    { actors: [france, spain], symmetric: true, mode: "multilateral" },
    { actors: [rsf], recipients: [france], ...attack },
  ],
  [
    { actors: [france], recipients: [italy], date: day("2025-03-05") },
    { actors: [rapid], recipients: [france], ...attack, polarity: "negated" },
  ],
  [
    { actors: [france], recipients: [italy] },
    { actors: [italy], recipients: [spain], type: "ACCUSE", mode: "allege", quad: 3, score: -3.5 },
  ],
];

/** Three articles on eight events: e1, e4 and e6 are one story, e3 and e5 another, the rest stand alone. */
export async function tellStories(store: Store): Promise<void> {
  const records = TOLD.map((events, at) =>
    recordOf({
      text: `Article ${at + 1}. France visits Italy, and much else happens.`,
      url: `https://example.org/${at + 1}`,
      actors: ACTORS,
      events: events.map((event, number) => eventOf({ id: `e${number + 1}`, ...event })),
    }),
  );
  await keepArticles(store, records);
  await store.transaction(async (inside) => {
    await joinStories(inside, [1, 4, 6]);
    await joinStories(inside, [3, 5]);
  });
}

/** All that is counted and found by, in an order of its own. */
export async function pictureOf({ query }: Store): Promise<Record<string, unknown>> {
  const dyads = `SELECT one.id AS party, other.id AS counterpart, day, direction, event, story, type, quad, score, time, certainty, polarity
    FROM dyad_events JOIN parties one ON one.party = dyad_events.party JOIN parties other ON other.party = counterpart ORDER BY event, 1, 2`;
  return {
    events: await query("SELECT * FROM events_in_force ORDER BY event"),
    participants: await query("SELECT * FROM participants_in_force ORDER BY event, side, position"),
    dyads: await query(dyads),
    counts: await query(
      "SELECT day, type, dataset, sum(events) AS events FROM day_counts GROUP BY 1, 2, 3 HAVING sum(events) <> 0 ORDER BY 1, 2, 3",
    ),
    stories: await query("SELECT * FROM stories ORDER BY story"),
    story_events: await query("SELECT * FROM story_events ORDER BY event"),
    rulings: await query("SELECT * FROM story_rulings"),
    merged: await query("SELECT * FROM merged_actors"),
    keys: await query("SELECT * FROM event_keys ORDER BY event, key"),
    remembered: await query("SELECT * FROM stories_as_merged"),
  };
}

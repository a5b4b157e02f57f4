import type { ArticleRecord } from "../../src/reader/index.ts";
import { eventOf, recordOf, state, taking } from "./records.ts";

const actors = [state("france", "FRA"), state("italy", "ITA")];
const dayOf = (week: number) => new Date(Date.UTC(2024, 0, 1 + 7 * week)).toISOString().slice(0, 10);
const LONG = `Italy visits France ${"and talks of trade ".repeat(30)}in Paris.`;

/** A year in which Italy visits France every week, and one article whose rights are reserved. */
export const NEWS: readonly ArticleRecord[] = [
  ...Array.from({ length: 52 }, (_, week) => {
    const published = dayOf(week);
    const date = { start: published, end: published, precision: "day" as const, basis: "stated" as const };
    return recordOf({
      text: `Italy visits France for the ${week}th time.`,
      title: `Visit ${week}`,
      url: `https://example.org/${week}`,
      publisher: { name: "Agenzia", actor: null },
      published,
      actors,
      events: [eventOf({ actors: [taking("italy", "ITA")], recipients: [taking("france", "FRA")], date })],
    });
  }),
  recordOf({
    text: LONG,
    url: "https://example.org/reserved",
    published: "2024-12-24",
    rights: { holder: "Agenzia", reserved: true, statement: "All rights reserved" },
    actors,
    events: [
      eventOf({
        actors: [taking("italy", "ITA")],
        recipients: [taking("france", "FRA")],
        evidence: [0, LONG.length],
      }),
    ],
  }),
];

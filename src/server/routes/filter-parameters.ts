import type { Parameter } from "../route.ts";

/** Where and when articles were published. */
export const publicationParameters = {
  since: { says: "First day of publication, YYYY-MM-DD" },
  until: { says: "Last day of publication" },
  source: { says: "The outlet" },
  lang: { says: "The language of the article: it or en" },
} satisfies Record<string, Parameter>;

/** What narrows articles and events down, in searches and lists alike. */
export const filterParameters = {
  actor: { says: "Somebody by id or name; a state or body with all its people" },
  type: { says: "An event of a PLOVER type or a quad" },
  dyad: { says: "Two parties with a comma between" },
  certainty: { says: "certain, probable, possible or unknown" },
  polarity: { says: "affirmed or negated" },
  time: { says: "past, present or future" },
  place: { says: "A place or country" },
  ...publicationParameters,
} satisfies Record<string, Parameter>;

/** Superseded articles count too. */
export const allVersions = {
  "all-versions": { says: "Superseded articles too", values: ["true", "false"] },
} satisfies Record<string, Parameter>;

import * as z from "zod";
import { listStories } from "../../ledger/index.ts";
import { eventFiltersOf } from "../../questions/list-question.ts";
import { limitGiven } from "../../questions/search-question.ts";
import { DATASETS } from "../../relations/index.ts";
import { pageParameters } from "../page.ts";
import { route } from "../route.ts";
import { filterParameters } from "./filter-parameters.ts";
import { listedStory, shownStory } from "./listed-story.ts";

/** Stories as a list. */
export const stories = route({
  method: "get",
  path: "/stories",
  id: "listStories",
  summary: "Stories of which an event passes some filters, the latest first",
  inQuery: {
    ...filterParameters,
    since: { says: "First day of the event, YYYY-MM-DD" },
    until: { says: "Last day of the event" },
    dataset: { says: "Events of one source alone", values: DATASETS },
    several: { says: "Only stories that several reports tell", values: ["true", "false"] },
    ...pageParameters,
  },
  answer: z
    .object({ stories: z.array(listedStory), next: z.string().nullable() })
    .meta({ id: "Stories", description: "Stories, the latest first" }),
  problems: [404],
  ask: async ({ query: { limit, after, several, ...texts } }, { store }) => {
    const filters = { ...(await eventFiltersOf(store, texts)), several: several === "true" };
    const { items, next } = await listStories(store, filters, { limit: limitGiven(limit), after });
    return {
      stories: items.map(shownStory),
      next,
    };
  },
});

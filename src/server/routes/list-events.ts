import * as z from "zod";
import { listEvents } from "../../ledger/index.ts";
import { eventFiltersOf } from "../../questions/list-question.ts";
import { limitGiven } from "../../questions/search-question.ts";
import { DATASETS } from "../../relations/index.ts";
import { pageParameters } from "../page.ts";
import { route } from "../route.ts";
import { allVersions, filterParameters } from "./filter-parameters.ts";
import { listedEvent, shownEvent } from "./listed-event.ts";

/** Events as a list. */
export const events = route({
  method: "get",
  path: "/events",
  id: "listEvents",
  summary: "Events that pass some filters, the latest first, with the words that prove them",
  inQuery: {
    ...filterParameters,
    since: { says: "First day of the event, YYYY-MM-DD" },
    until: { says: "Last day of the event" },
    dataset: { says: "Events of one source alone", values: DATASETS },
    ...allVersions,
    ...pageParameters,
  },
  answer: z
    .object({ events: z.array(listedEvent), next: z.string().nullable() })
    .meta({ id: "Events", description: "Events, the latest first" }),
  problems: [404],
  ask: async ({ query: { limit, after, ...texts } }, { store }) => {
    const filters = await eventFiltersOf(store, texts);
    const { items, next } = await listEvents(store, filters, { limit: limitGiven(limit), after });
    return { events: items.map(shownEvent), next };
  },
});

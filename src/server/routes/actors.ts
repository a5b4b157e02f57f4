import * as z from "zod";
import { findActors } from "../../names/gazetteer/directory.ts";
import { directoryOf } from "../../questions/directory.ts";
import { dayGiven } from "../../questions/dyad-question.ts";
import { UsageError } from "../../questions/usage-error.ts";
import { pageOf, pageParameters } from "../page.ts";
import { route } from "../route.ts";

const entry = z
  .object({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    names: z.array(z.string()).describe("Every name and spelling, in all languages"),
    country: z.string().nullable(),
    sectors: z.array(z.string()),
    wikidata: z.string().nullable(),
    offices: z.array(
      z.object({ person: z.string(), office: z.string(), body: z.string(), from: z.string(), to: z.string() }),
    ),
    ruled: z.array(z.object({ from: z.string(), to: z.string() })),
    source: z.string().describe("The table it stands in"),
  })
  .meta({ id: "Actor", description: "A state, person, body, group or outlet of the tables" });

/** More that bear a word are no answer. */
const MOST = 1000;

/** Who bears a name. */
export const actors = route({
  method: "get",
  path: "/actors",
  id: "findActors",
  summary:
    "States, people, bodies, groups and outlets of the tables that bear a name or a part of it, the nearest first",
  inQuery: {
    name: { says: "A name or a part of it" },
    day: { says: "YYYY-MM-DD: those in office that day first" },
    ...pageParameters,
  },
  answer: z
    .object({ actors: z.array(entry), next: z.string().nullable() })
    .meta({ id: "Actors", description: "Actors that bear a name" }),
  problems: [],
  ask: async ({ query: { name, day, limit, after } }) => {
    const wanted = name?.trim() ?? "";
    if (wanted === "") throw new UsageError("request-value", { name: "name", wants: "a name or a part of it" });
    const found = findActors(directoryOf(), wanted, dayGiven("--day", day) ?? null, MOST).map(({ entry }) => entry);
    const { items, next } = pageOf(found, limit, after);
    return { actors: items, next };
  },
});

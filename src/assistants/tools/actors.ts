import * as z from "zod";
import { actors as route } from "../../server/routes/actors.ts";
import { parametersOf } from "../parameters.ts";
import { firstOf, lines, rest, restAfter, restText } from "../told/short.ts";
import { put, tool } from "../tool.ts";

const text = z.string().nullable();
/** So many names and offices of each. */
const MOST = 8;

/** Who bears a name. */
export const findActor = tool({
  name: "find_actor",
  title: "Find an actor's id",
  description:
    'States, people, bodies, armed groups and outlets of the reference tables that bear a name or a part of it, the nearest first, with id, country and offices. Use it when a name is ambiguous, when another tool does not know a name, or to learn who held an office on a day. It says who somebody is, not what they did. Examples: {"name": "Lavrov"}; {"name": "Meloni", "day": "2009-05-01"}.',
  parameters: parametersOf(route, { required: ["name"] }),
  answer: z.object({
    actors: z.array(
      z.object({
        id: z.string().describe("Give it where an actor is asked for; of a state give the country's code"),
        kind: z.string(),
        name: z.string(),
        otherNames: z.array(z.string()),
        country: text,
        sectors: z.array(z.string()),
        offices: z
          .array(z.object({ office: z.string(), of: z.string(), person: z.string(), from: z.string(), to: z.string() }))
          .describe("The latest first; to empty: still held"),
        wikidata: text,
        table: z.string().describe("Where it stands"),
      }),
    ),
    rest,
  }),
  ask: async (given, sources) => {
    const { actors, next } = await put(route, given, sources);
    return {
      actors: actors.map(({ id, kind, name, names, country, sectors, offices, wikidata, source }) => ({
        ...{ id, kind, name, country, sectors, wikidata },
        otherNames: firstOf(
          names.filter((each) => each !== name),
          MOST,
        ).items,
        offices: firstOf(
          [...offices].sort((one, other) => (one.from < other.from ? 1 : -1)),
          MOST,
        ).items.map(({ person, office, body, from, to }) => ({ office, of: body, person, from, to })),
        table: source,
      })),
      rest: restAfter(next),
    };
  },
  say: ({ actors, rest }) =>
    lines(
      actors.length === 0
        ? "Nobody bears that name in the tables. Try a part of it, or search for it as a word."
        : null,
      actors.map(({ id, kind, name, otherNames, country, offices }) =>
        lines(
          `${id}: ${name}, ${kind}${country === null ? "" : ` (${country})`}${otherNames.length === 0 ? "" : `; also ${otherNames.join(", ")}`}`,
          offices.map(
            ({ office, of, person, from, to }) =>
              `  ${person === id ? `${office} of ${of}` : `${office}: ${person}`}, ${from || "?"} to ${to || "now"}`,
          ),
        ),
      ),
      restText(rest),
    ),
});

import { compileOntology } from "../events/acts/ontology.ts";
import type { PloverType } from "../reader/plover-types.ts";
import { schemaDocument } from "../reader/schema.ts";
import type { Sources } from "../server/index.ts";
import { PACKAGE } from "../sources/node-resources.ts";
import { readOntologyTables } from "../sources/tables.ts";
import { QUAD_NAMES, TYPE_MEANINGS } from "./codes.ts";
import { MOST_ITEMS } from "./parameters.ts";
import { article } from "./tools/articles.ts";
import { event } from "./tools/events.ts";
import { story } from "./tools/stories.ts";

/** Documents that stand for themselves. */
export const RESOURCES = [
  {
    uri: "entente://codes",
    name: "codes",
    title: "Codes of events",
    description: "PLOVER's types with their meaning, quad, score and modes; how certainty, polarity and time are told",
    mimeType: "text/markdown",
  },
  {
    uri: "entente://schema",
    name: "schema",
    title: "Schema of the record",
    description: "JSON Schema (draft 2020-12) of what entente makes of an article",
    mimeType: "application/schema+json",
  },
] as const;

/** Documents by their numbers in the ledger, with the tool that tells them. */
const KEPT = { article, event, story } as const;
type Kind = keyof typeof KEPT;

export const TEMPLATES = (
  [
    ["article", "What was read of an article, by its number (a12) or its URL, encoded; excerpts only"],
    ["event", "An event with its evidence, by its number (e345)"],
    ["story", "All reports of one event, by its number (s345)"],
  ] as const
).map(([name, description]) => ({
  uriTemplate: `entente://${name}/{${name}}`,
  name,
  title: KEPT[name].title,
  description,
  mimeType: "text/plain",
}));

/** The document at an address; null when there is none of its kind. Throws a UsageError when the ledger has nothing of that name. */
export async function readResource(uri: string, sources: Sources): Promise<{ mimeType: string; text: string } | null> {
  if (uri === "entente://codes") return { mimeType: "text/markdown", text: codesText() };
  if (uri === "entente://schema")
    return { mimeType: "application/schema+json", text: JSON.stringify(schemaDocument()) };
  const [, kind, name] = /^entente:\/\/(article|event|story)\/([^/]+)$/.exec(uri) ?? [];
  if (kind === undefined) return null;
  const { text } = await KEPT[kind as Kind].call({ [kind]: decoded(name), limit: MOST_ITEMS }, sources);
  return { mimeType: "text/plain", text };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function codesText(): string {
  const { types, scores } = compileOntology(readOntologyTables(PACKAGE));
  const lines = [...types.values()].map(({ name, quad, score }) => {
    const own = [...scores.keys()].filter((key) => key.startsWith(`${name} `)).map((key) => key.slice(name.length + 1));
    const ofType = own.length === 0 ? "" : ` Modes: ${own.join(", ")}.`;
    return `- **${name}** (${QUAD_NAMES[quad - 1]}, ${score}): ${TYPE_MEANINGS[name as PloverType]}.${ofType}`;
  });
  return `# Types of events (PLOVER)

Each with its quad and its score from -10 (conflict) to 10 (cooperation).

${lines.join("\n")}

# How a thing is told

- certainty: certain, probable, possible or unknown, by the words of whoever tells it.
- polarity: affirmed, or negated: told not to have happened.
- time: past, present, or future: announced and not done.
- onWordOf: the voices behind it, the nearest first; empty: the article's own word.
- confidence: how often readings with such signs are right, 0 to 1.
`;
}

import type { Article } from "./article.ts";

/** Kinds of sample articles; each language has one of each, named `it-summit`. */
export const SAMPLES = ["summit", "sanctions", "threat", "treaty", "mediation", "analysis"] as const;

const TEXTS = import.meta.glob<string>("../../../samples/*-{summit,sanctions,threat,treaty,mediation,analysis}.txt", {
  query: "?raw",
  import: "default",
});
const FACTS = import.meta.glob<{ published: string }>(
  "../../../samples/*-{summit,sanctions,threat,treaty,mediation,analysis}.meta.json",
  { import: "default" },
);

/** One sample, fetched when asked for; null when there is none of that name. */
export async function openSample(name: string): Promise<Article | null> {
  const text = await TEXTS[`../../../samples/${name}.txt`]?.();
  const facts = await FACTS[`../../../samples/${name}.meta.json`]?.();
  if (text === undefined) return null;
  return { text, language: "", published: facts?.published ?? "" };
}

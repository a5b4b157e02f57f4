import { ReadingError } from "../reader/errors.ts";
import { createReader, type Reader, type ReadOptions, type Resources } from "../reader/index.ts";
import { nodeResources } from "../sources/node-resources.ts";
import { articleText } from "./article-text.ts";
import { cameoText } from "./cameo-text.ts";
import { explanation } from "./explain.ts";
import type { Input } from "./inputs.ts";
import { loadArticle } from "./load-article.ts";
import { type Output, styleFor } from "./style.ts";

export const FORMATS = ["text", "json", "jsonl", "cameo", "petrarch"] as const;
export type Format = (typeof FORMATS)[number];

/** How articles are to be read and printed, the same for all; passed to the threads as it is. */
export interface Order {
  format: Format;
  explain: boolean;
  /** What the options say of every article; it goes before what stands beside one. */
  given: ReadOptions;
  /** Folder of the user's own knowledge. */
  knowledge: string | null;
  output: Output;
}

/** What became of one article: the text to print, or why there is none. */
export type Outcome = { printed: string } | { error: ReadingError };

/** Reads articles one after the other with a reader of its own. An outcome is always complete: a record or an error, never half. */
export function createPrinter(order: Order) {
  const opening = resourcesOf(order).then(createReader);
  return async ({ path, name, error }: Pick<Input, "path" | "name" | "error">): Promise<Outcome> => {
    if (error !== null) return { error };
    try {
      const [reader, { text, known }] = await Promise.all([opening, loadArticle(path)]);
      return { printed: await print(reader, order, name, text, { ...known, ...order.given }) };
    } catch (error) {
      return { error: error instanceof ReadingError ? error : failure(error) };
    }
  };
}

/** What was left out of the user's knowledge has been told before. */
async function resourcesOf({ knowledge }: Order): Promise<Resources> {
  if (knowledge === null) return nodeResources();
  const { knowledgeResources } = await import("../sources/knowledge-resources.ts");
  return knowledgeResources(knowledge, () => {});
}

/** A fault of the program while it reads one article costs that article only. */
export const failure = (error: unknown): ReadingError =>
  new ReadingError("failed", { reason: error instanceof Error ? error.message : String(error) });

async function print(reader: Reader, order: Order, name: string, text: string, options: ReadOptions): Promise<string> {
  const { format, explain } = order;
  const { document, pack, record } = await reader.readDocument(text, options);
  if (format === "cameo" || format === "petrarch") return cameoText(record, name, format);
  if (format !== "text") return `${JSON.stringify(record, null, format === "json" ? 2 : undefined)}\n`;
  const style = styleFor(order.output);
  return articleText(record, name, style) + (explain ? explanation(document, pack, record, style) : "");
}

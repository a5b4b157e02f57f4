import * as z from "zod";
import { pageOf } from "../../server/index.ts";
import type { Arguments } from "../tool.ts";

/** The longest passage, the longest name: what is told must be short, whatever an article says. */
const PASSAGE = 320;
const NAME = 90;

/** A passage of at most so many characters, cut between words. */
export function shortened(passage: string, most = PASSAGE): string {
  const line = passage.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const whole = line.slice(0, most + 1).replace(/\s+\S*$/, "");
  return `${whole.length > most ? line.slice(0, most).replace(/[\uD800-\uDBFF]$/, "") : whole} …`;
}

export const shortName = (name: string): string => shortened(name, NAME);

/** What a page of a long list says of the rest. */
export const rest = z
  .object({
    more: z.int().nullable().describe("How many more there are; null: nobody counted"),
    next: z.string().describe("Give this as `after` for the next page"),
  })
  .nullable()
  .describe("null: the list ends here");

export type Rest = z.infer<typeof rest>;

/** A page of a list as a model asked for it. Throws a UsageError. */
export function partOf<Item>(list: readonly Item[], { limit, after }: Arguments): { items: Item[]; rest: Rest } {
  const { items, next } = pageOf(list, String(limit), after === undefined ? undefined : String(after));
  return { items, rest: next === null ? null : { more: list.length - Number(next), next } };
}

/** What is left where only the cursor of the next page is known. */
export const restAfter = (next: string | null): Rest => (next === null ? null : { more: null, next });

/** The first of a list that goes no further here, and how many were left out. */
export const firstOf = <Item>(list: readonly Item[], most: number): { items: Item[]; leftOut: number } => ({
  items: list.slice(0, most),
  leftOut: Math.max(0, list.length - most),
});

/** `There are 12 more: ask again with after="10".` */
export function restText(left: Rest): string {
  if (left === null) return "";
  return `There ${left.more === null ? "are more" : left.more === 1 ? "is 1 more" : `are ${left.more} more`}: ask again with after="${left.next}".`;
}

/** Lines that say something, each on its own. */
export const lines = (...all: readonly (string | null | readonly string[])[]): string =>
  all
    .flat()
    .filter((line) => line !== null && line !== "")
    .join("\n");

/** A list under its heading; nothing where it is empty. */
export const headed = (head: string, all: readonly string[]): string[] =>
  all.length === 0 ? [] : [`${head}:`, ...all.map((line) => `- ${line}`)];

import * as z from "zod";
import type { Arguments } from "../tool.ts";
import { firstOf, partOf, type Rest } from "./short.ts";

/** The parameter by which one of several lists of an answer is asked for alone. */
export const partParameter = (parts: readonly [string, ...string[]], most: number) =>
  z
    .enum(parts, `one of ${parts.join(", ")}`)
    .optional()
    .describe(`One list alone, page by page; the first ${most} of each when not given`);

/** What of several lists was asked for, and what is left. */
export interface Parts {
  some: <Item>(name: string, list: readonly Item[]) => Item[];
  rest: () => Rest;
}

/** The first of each list, or a page of the one that was asked for. */
export function partsOf({ part, limit, after }: Arguments, most: number): Parts {
  let rest: Rest = null;
  return {
    some: (name, list) => {
      if (part === undefined) return firstOf(list, Math.min(most, Number(limit))).items;
      if (part !== name) return [];
      const page = partOf(list, { limit, after });
      rest = page.rest;
      return page.items;
    },
    rest: () => rest,
  };
}

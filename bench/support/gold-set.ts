import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { EventRecord } from "../../src/reader/index.ts";
import type { Estimate } from "./bootstrap.ts";
import { sharedPath } from "./shared.ts";

/** One line of the table of `bench -- events`: our figure beside what the peers reach and what is asked of us. */
export interface Figure {
  what: string;
  items: number;
  ours: Estimate;
  /** Published or measured figure of a peer, and who it is. */
  peer?: string;
  reach?: number;
  aim?: number;
}

/** One set of public gold data; null where it does not stand beside the project. */
export type GoldSet = () => Promise<Figure[] | null>;

/** The rows of a gzipped JSON Lines file below `data/events`; null, having said so, where it is missing. */
export function readRows<Row>(bench: string, file: string): Row[] | null {
  const path = sharedPath(bench, "data", "events", file);
  if (path === null) return null;
  const lines = gunzipSync(readFileSync(path)).toString("utf8").split("\n");
  return lines.filter((each) => each !== "").map((each) => JSON.parse(each) as Row);
}

/** The event a sentence is about where it has to be one: the first told. */
export function firstTold(events: readonly EventRecord[]): EventRecord | null {
  let first: EventRecord | null = null;
  for (const event of events) if (first === null || event.trigger[0] < first.trigger[0]) first = event;
  return first;
}

import { parseTable } from "../../text/table.ts";

/** What each sign adds to the log odds of what was learnt: that a record is right, that somebody is meant. */
export type SignWeights = ReadonlyMap<string, number>;

/** Compiles a table of weights, named by its path below `data/`; empty where there is none. */
export const compileSignWeights = (tables: Readonly<Record<string, string>>, path: string): SignWeights =>
  new Map(parseTable(tables[path] ?? "", path).map(({ sign, weight }) => [sign, Number(weight)]));

import { readFileSync } from "node:fs";
import { parseTable } from "../../src/text/table.ts";

const TYPES = new URL("../../data/ontology/types.tsv", import.meta.url);
const quads = new Map(parseTable(readFileSync(TYPES, "utf8"), "types.tsv").map(({ type, quad }) => [type, quad]));
// PLV tells CONCEDE (verbal) and RETREAT (material) as one, among the material acts.
quads.set("YIELD", "2");

/** Quad class of a PLOVER type, `1` (verbal cooperation) to `4` (material conflict). */
export function quadOf(type: string): string {
  const quad = quads.get(type);
  if (quad === undefined) throw new Error(`no quad class for ${type}`);
  return quad;
}

export const binaryOf = (type: string): string => (quadOf(type) <= "2" ? "cooperation" : "conflict");

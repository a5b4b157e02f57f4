import { writeModel } from "../grammar/model.ts";
import { freeze } from "./frozen/freeze.ts";
import { compileKnowledge } from "./knowledge.ts";

/**
 * The pack file of one language: its tables and those of the world, compiled and frozen, and its grammar model (`grammar.bin`).
 * `tables` maps a path below `data/` to the source of the table. Throws on a malformed row.
 */
export function writePack(language: string, tables: Readonly<Record<string, string>>, grammar: Uint8Array): Uint8Array {
  return writeModel({ knowledge: freeze(compileKnowledge(tables, language)), grammar });
}

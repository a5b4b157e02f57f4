import { writeModel } from "../grammar/model.ts";
import { freeze } from "./frozen/freeze.ts";
import { compileKnowledge } from "./knowledge.ts";

/** The trained models of a language as files: `grammar.bin`, and `entities.bin`, `attributions.bin` and `types.bin`, empty where there is none. */
export interface ModelFiles {
  grammar: Uint8Array;
  entities: Uint8Array;
  attributions: Uint8Array;
  types: Uint8Array;
}

/**
 * The pack file of one language: its tables and those of the world, compiled and frozen, and its models.
 * `tables` maps a path below `data/` to the source of the table. Throws on a malformed row.
 */
export function writePack(language: string, tables: Readonly<Record<string, string>>, models: ModelFiles): Uint8Array {
  return writeModel({ knowledge: freeze(compileKnowledge(tables, language)), ...models });
}

import { type Grammar, loadGrammar } from "../grammar/grammar.ts";
import { Model } from "../grammar/model.ts";
import { thaw } from "./frozen/thaw.ts";
import type { Knowledge } from "./knowledge.ts";

/** Everything one language needs to be read: its tables compiled and its grammar. */
export interface Pack extends Knowledge {
  grammar: Grammar;
}

/** Opens a pack file. Throws a RangeError when the bytes are no such file. */
export function openPack(bytes: Uint8Array): Pack {
  const file = new Model(bytes);
  return { ...(thaw(file.bytes("knowledge")) as Knowledge), grammar: loadGrammar(file.bytes("grammar")) };
}

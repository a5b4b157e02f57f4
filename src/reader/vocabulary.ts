import { type Dictionary, loadDictionary } from "../grammar/dictionary.ts";
import { Model } from "../grammar/model.ts";
import type { TextTables } from "../text/text-tables.ts";
import { thaw } from "./frozen/thaw.ts";
import type { Knowledge } from "./knowledge.ts";

/** What it takes to find the words of a text and their dictionary forms, without reading it: a small part of a language's pack. */
export interface Vocabulary {
  text: TextTables;
  dictionary: Dictionary;
}

/** Opens the vocabulary of a pack file. Throws a RangeError when the bytes are no such file. */
export function openVocabulary(bytes: Uint8Array): Vocabulary {
  const file = new Model(bytes);
  const { text } = thaw(file.bytes("knowledge")) as Knowledge;
  return { text, dictionary: loadDictionary(file.bytes("grammar")) };
}

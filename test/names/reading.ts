import { readdirSync, readFileSync } from "node:fs";
import { analyse, type Grammar, loadGrammar } from "../../src/grammar/grammar.ts";
import { resolveCoreference } from "../../src/names/coreference/resolve-coreference.ts";
import { findMentions } from "../../src/names/find-mentions.ts";
import { compileWorld } from "../../src/names/gazetteer/compile-world.ts";
import type { World } from "../../src/names/gazetteer/world.ts";
import { Recogniser } from "../../src/names/recogniser/recogniser.ts";
import type { Entity, Mention, Mentions } from "../../src/names/types.ts";
import { splitText } from "../../src/text/split-text.ts";
import { compileTextTables, type TextTables } from "../../src/text/text-tables.ts";

const ROOT = new URL("../../", import.meta.url);

/** Every table that names need, by its path below `data/`. */
export function actorTables(): Record<string, string> {
  const tables: Record<string, string> = {};
  for (const file of readdirSync(new URL("data/actors/", ROOT))) {
    tables[`actors/${file}`] = readFileSync(new URL(`data/actors/${file}`, ROOT), "utf8");
  }
  for (const language of ["it", "en"]) {
    for (const file of ["months.tsv", "weekdays.tsv"]) {
      const path = `languages/${language}/${file}`;
      tables[path] = readFileSync(new URL(`data/${path}`, ROOT), "utf8");
    }
  }
  return tables;
}

let world: World | undefined;
export function realWorld(): World {
  world ??= compileWorld(actorTables(), ["it", "en"]);
  return world;
}

interface Pack {
  grammar: Grammar;
  tables: TextTables;
  recogniser: Recogniser;
}

const packs = new Map<string, Pack>();
function pack(language: string): Pack {
  let known = packs.get(language);
  if (known === undefined) {
    const folder = new URL(`data/languages/${language}/`, ROOT);
    const sources: Record<string, string> = {};
    for (const file of readdirSync(folder)) {
      sources[file.replace(/\.tsv$/, "")] = readFileSync(new URL(file, folder), "utf8");
    }
    const model = (name: string) => new Uint8Array(readFileSync(new URL(`models/${language}/${name}.bin`, ROOT)));
    known = {
      grammar: loadGrammar(model("grammar")),
      tables: compileTextTables(sources),
      recogniser: new Recogniser(model("entities"), realWorld().towns),
    };
    packs.set(language, known);
  }
  return known;
}

/** A text with its mentions, and ways to ask after them. */
export interface Reading {
  mentions: Mentions;
  /** `words in the text → entity id` in text order; pronouns and the like with their kind in brackets. */
  lines: string[];
  /** The mention that a phrase of the text is; its nth occurrence. Throws when there is none. */
  mention(phrase: string, nth?: number): Mention;
  /** The entity of a phrase. */
  entity(phrase: string, nth?: number): Entity;
}

/** Reads a text with the real tables and the trained grammar. `date` is its day of publication. */
export function read(language: string, text: string, date: string | null = "2025-09-03"): Reading {
  const { grammar, tables, recogniser } = pack(language);
  const { words, sentences } = splitText(text, tables);
  analyse(grammar, words, sentences);
  const mentions = findMentions(text, words, sentences, realWorld(), language, date, recogniser);
  resolveCoreference(text, words, sentences, mentions, realWorld(), language, date);
  const ordered = [...mentions.mentions].sort((one, other) => one.start - other.start);
  const plain = new Set(["name", "metonym", "description", "adjective"]);
  const mention = (phrase: string, nth = 0): Mention => {
    const found = ordered.filter((candidate) => text.slice(candidate.start, candidate.end) === phrase)[nth];
    if (found === undefined) throw new Error(`no mention "${phrase}" among ${describe().join("; ")}`);
    return found;
  };
  const describe = (): string[] =>
    ordered.map(({ start, end, kind, entity }) => {
      const note = plain.has(kind) ? "" : ` (${kind})`;
      return `${text.slice(start, end)}${note} → ${mentions.entities[entity].id}`;
    });
  return {
    mentions,
    lines: describe(),
    mention,
    entity: (phrase, nth) => mentions.entities[mention(phrase, nth).entity],
  };
}

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Model } from "../grammar/model.ts";
import type { ModelFiles } from "../reader/write-pack.ts";

/**
 * The languages of a folder that holds `data/` and `models/`, or in place of these the packs made of both: those with tables and a
 * grammar, in alphabetical order.
 */
export function languagesOf(folder: string): string[] {
  const languages = join(folder, "data", "languages");
  if (!existsSync(languages)) return [];
  return readdirSync(languages)
    .filter((language) => existsSync(grammarFile(folder, language)) || existsSync(packFile(folder, language)))
    .sort();
}

const grammarFile = (folder: string, language: string): string => join(folder, "models", language, "grammar.bin");

/** The models a language may have beside its grammar. */
const FURTHER = ["entities", "attributions", "types"] as const;

const modelFile = (folder: string, language: string, model: string): string =>
  join(folder, "models", language, `${model}.bin`);

const packFile = (folder: string, language: string): string => join(folder, "dist", "packs", `${language}.pack`);

/** The models of a language: their own files, or the parts of its pack in an installed package, which holds no model twice. */
export function readModels(folder: string, language: string): ModelFiles {
  const grammar = grammarFile(folder, language);
  if (!existsSync(grammar)) {
    const pack = new Model(readFileSync(packFile(folder, language)));
    const [entities, attributions, types] = FURTHER.map((model) => pack.bytes(model));
    return { grammar: pack.bytes("grammar"), entities, attributions, types };
  }
  const [entities, attributions, types] = FURTHER.map((model) => {
    const file = modelFile(folder, language, model);
    return existsSync(file) ? readFileSync(file) : new Uint8Array(0);
  });
  return { grammar: readFileSync(grammar), entities, attributions, types };
}

/** The tables needed to read a language: path below `data/`, with `/` between folders → source. */
export function readTables(folder: string, language: string): Record<string, string> {
  const data = join(folder, "data");
  return Object.fromEntries(
    listTables(data, language).map((path) => [path, readFileSync(join(data, path), "utf8")] as const),
  );
}

/** The tables of actors with their names in every language there is, read or not. */
export function readActorTables(folder: string): Record<string, string> {
  const actors = join(folder, "data", "actors");
  const files = readdirSync(actors).filter((name) => name.endsWith(".tsv"));
  return Object.fromEntries(files.map((name) => [`actors/${name}`, readFileSync(join(actors, name), "utf8")] as const));
}

/** The tables of what kinds of acts there are, which all languages share. */
export const readOntologyTables = (folder: string): Record<string, string> =>
  readNamed(folder, ["ontology/types", "ontology/modes", "ontology/meanings"]);

/** The tables of relations: who belongs where, agreements, regimes, what keeps a pledge. */
export const readRelationTables = (folder: string): Record<string, string> =>
  readNamed(folder, [
    ...["actors/states", "actors/organisations.en", "actors/members"],
    ...["agreements/agreements", "agreements/agreements.en", "agreements/agreements.it", "agreements/parties"],
    ...["relations/pledges", "relations/measures", "relations/sanctions", "relations/agreement-acts"],
  ]);

function readNamed(folder: string, names: readonly string[]): Record<string, string> {
  const paths = names.map((name) => `${name}.tsv`);
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, "data", path), "utf8")] as const));
}

/** When a table of a language or one of its models was last changed, in milliseconds; 0 in an installed package. */
export function lastChange(folder: string, language: string): number {
  if (!existsSync(grammarFile(folder, language))) return 0;
  const data = join(folder, "data");
  const files = listTables(data, language).map((path) => join(data, path));
  const further = FURTHER.map((model) => modelFile(folder, language, model));
  const models = [grammarFile(folder, language), ...further].filter(existsSync);
  return Math.max(...[...models, ...files].map((path) => statSync(path).mtimeMs));
}

function listTables(data: string, language: string): string[] {
  const names = readdirSync(data, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
  return names.filter((name) => name.endsWith(".tsv") && belongsTo(name, language)).sort();
}

/** Tables of names whose English column every record uses, whatever the language of the article. */
const NAMED = /^actors\/(?:states|organisations|armed-groups|media|places|regions)\.en\.tsv$/;

/** `languages/it/…` and `actors/agents.it.tsv` are for Italian only, `actors/states.tsv` and the English names for all. */
function belongsTo(path: string, language: string): boolean {
  const [folder, ...rest] = path.split("/");
  if (folder === "languages") return rest[0] === language;
  // What event tables and other formats say otherwise: no reader needs it.
  if (folder === "imports" || folder === "exports") return false;
  if (NAMED.test(path)) return true;
  const suffix = /\.([A-Za-z-]+)\.tsv$/.exec(path)?.[1];
  return suffix === undefined || suffix === language;
}

import { compileDirectory, type DirectoryEntry, findActors, nearestNames } from "../names/gazetteer/directory.ts";
import { nearest } from "../questions/nearest.ts";
import { UsageError } from "../questions/usage-error.ts";
import { isCalendarDate } from "../reader/calendar-date.ts";
import type { Resources } from "../reader/resources.ts";
import { knowledgeResources, knownTables } from "../sources/knowledge-resources.ts";
import { nodeResources, PACKAGE } from "../sources/node-resources.ts";
import { languagesOf, readActorTables } from "../sources/tables.ts";
import { actorText, foundText } from "./actors-text.ts";
import { updateActors } from "./actors-update.ts";
import { type Arguments, type Command, formatOf, readArguments } from "./command.ts";
import { describedActors } from "./described-actors.ts";
import { checkKnowledgeFolder, reportProblems } from "./knowledge-problems.ts";
import { write } from "./output.ts";
import { styleFor } from "./style.ts";

const OPTIONS = {
  date: { type: "string", short: "d" },
  knowledge: { type: "string", short: "k" },
  format: { type: "string", short: "f" },
  endpoint: { type: "string" },
} as const;
/** More than this nobody reads. */
const FOUND_AT_MOST = 20;
const NEAR_AT_MOST = 3;
const VERBS = ["find", "show", "update"];

export const actors: Command = {
  help: `entente actors: looks up states, people, organisations, armed groups and media in the tables, by name or by what they are, and
brings in new ones.

Usage: entente actors find NAME [--date DATE] [--knowledge FOLDER] [--format text|json]
       entente actors show ID [--date DATE] [--knowledge FOLDER] [--format text|json]
       entente actors update --endpoint URL --knowledge FOLDER

  -d, --date DATE          YYYY-MM-DD: the offices held that day
  -k, --knowledge FOLDER   your own actors, laid over ours (see entente read --help)
  -f, --format text|json   for people (default) or for programs
      --endpoint URL       a Wikidata SPARQL endpoint: the query of data/queries/office-holders.rq is put to it and the answer
                           kept in FOLDER, where --knowledge finds it

Examples:
  entente actors find Lavrov --date 2010-05-01
  entente actors find "the Russian president" --date 2010-05-01
  entente actors show vladimir-putin
  entente actors find "Farnesina" --format json
  entente actors update --endpoint https://query.wikidata.org/sparql --knowledge mine/
`,
  run: async (args) => {
    const { names, texts } = readArguments("actors", args, OPTIONS);
    const [verb, ...words] = names;
    const name = words.join(" ");
    const day = dayOf(texts.date);
    if (verb === "update") return updateActors(texts.endpoint, texts.knowledge);
    if (verb !== "find" && verb !== "show")
      throw new UsageError("actors-verb", { verb: verb ?? "", nearest: nearest(verb ?? "", VERBS) ?? "" });
    if (name === "") throw new UsageError("actors-name", { verb });
    const { tables, failed } = tablesOf(texts);
    const entries = compileDirectory(tables);
    const text = formatOf(texts, ["text", "json"]) === "text";
    if (verb === "show") {
      const entry = entries.find(({ id }) => id === name);
      if (entry === undefined) throw unknown(entries, name, "show");
      await write(
        text ? actorText(entry, tables, day, styleFor(process.stdout)) : `${JSON.stringify(entry, null, 2)}\n`,
      );
      return failed;
    }
    const named = findActors(entries, name, day, FOUND_AT_MOST).map(({ entry }) => entry);
    const found = named.length > 0 ? named : await describedActors(resourcesOf(texts), entries, name, day);
    if (found.length === 0) throw unknown(entries, name, "find");
    await write(text ? foundText(found, day, styleFor(process.stdout)) : `${JSON.stringify(found, null, 2)}\n`);
    return failed;
  },
};

const resourcesOf = ({ knowledge }: Arguments["texts"]): Resources =>
  knowledge === undefined ? nodeResources() : knowledgeResources(knowledge, () => {});

function unknown(entries: readonly DirectoryEntry[], name: string, verb: "find" | "show"): UsageError {
  const near =
    verb === "find"
      ? nearestNames(entries, name, NEAR_AT_MOST)
      : findActors(entries, name.replaceAll("-", " "), null, NEAR_AT_MOST).map(({ entry }) => entry.id);
  const offer =
    near.length === 0 ? "entente actors find looks for parts of names too" : `did you mean ${near.join(" or ")}?`;
  return new UsageError("actor-unknown", { name, offer });
}

function dayOf(date: string | undefined): string | null {
  if (date !== undefined && !isCalendarDate(date)) throw new UsageError("dyad-date", { option: "--date", date });
  return date?.slice(0, 10) ?? null;
}

/** The tables of actors in every language, with a user's own laid over them. */
function tablesOf({ knowledge }: Arguments["texts"]): { tables: Record<string, string>; failed: number } {
  const tables = readActorTables(PACKAGE);
  if (knowledge === undefined) return { tables, failed: 0 };
  checkKnowledgeFolder(knowledge);
  const known = languagesOf(PACKAGE).map((language) => knownTables(knowledge, language));
  const failed = reportProblems(known.flatMap(({ problems }) => problems));
  return { tables: Object.assign(tables, ...known.map((each) => each.tables)), failed };
}

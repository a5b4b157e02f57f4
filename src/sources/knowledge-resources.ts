import type { Resources } from "../reader/resources.ts";
import { parseTable } from "../text/table.ts";
import type { Contribution, KnowledgeProblem } from "./knowledge/contribution.ts";
import { overlay, type Tables } from "./knowledge/overlay.ts";
import type { ActOfCode } from "./knowledge/petrarch-verbs.ts";
import { readKnowledge } from "./knowledge/read-knowledge.ts";
import { PACKAGE } from "./node-resources.ts";
import { languagesOf, readModels, readTables } from "./tables.ts";

/** The package's tables of one language with a user's folder laid over them, and what was left out of it. */
export function knownTables(folder: string, language: string): { tables: Tables; problems: KnowledgeProblem[] } {
  const base = readTables(PACKAGE, language);
  return overlay(base, contributionsOf(folder, base), language);
}

/**
 * The languages of the package with a user's own knowledge laid over its tables: `folder` holds tables, PETRARCH dictionaries,
 * Wikidata answers or FollowTheMoney entities. `complain` hears of every row that was left out, once. Throws the file system's error
 * when the folder cannot be read.
 */
export function knowledgeResources(folder: string, complain: (problem: KnowledgeProblem) => void): Resources {
  const said = new Set<string>();
  return {
    languages: languagesOf(PACKAGE),
    pack: async (language) => {
      const { tables, problems } = knownTables(folder, language);
      for (const problem of problems) {
        const line = `${problem.file}:${problem.line}: ${problem.message}`;
        if (!said.has(line)) complain(problem);
        said.add(line);
      }
      const { writePack } = await import("../reader/write-pack.ts");
      return writePack(language, tables, readModels(PACKAGE, language));
    },
  };
}

function contributionsOf(folder: string, base: Tables): Contribution[] {
  const states = new Map<string, string>();
  for (const row of parseTable(base["actors/states.tsv"], "actors/states.tsv")) {
    if (row.kind === "state" || !states.has(row.iso3)) states.set(row.iso3, row.id);
  }
  return readKnowledge(folder, {
    has: (path) => path in base,
    stateOf: (iso3) => states.get(iso3),
    actOf: actsOfCodes(base["ontology/meanings.tsv"]),
  });
}

/** What our meanings make of CAMEO's codes; one that none of them has counts as others of its kind, a mere comment (01) as no act. */
function actsOfCodes(meanings: string): ActOfCode {
  const acts = new Map<string, { type: string; mode: string }>();
  for (const { cameo, type, mode } of parseTable(meanings, "ontology/meanings.tsv")) {
    if (type === "") continue;
    for (const code of cameo.startsWith("01") ? [cameo] : [cameo, cameo.slice(0, 3), cameo.slice(0, 2)])
      if (!acts.has(code)) acts.set(code, code === cameo ? { type, mode } : { type, mode: "" });
  }
  const kindOf = (code: string) => acts.get(code) ?? acts.get(code.slice(0, 3)) ?? acts.get(code.slice(0, 2)) ?? null;
  // Appeals (02) are the demands (10) of those who cannot insist.
  return (code) => kindOf(code.startsWith("02") ? `10${code.slice(2)}` : code);
}

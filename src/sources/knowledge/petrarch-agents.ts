import { agentSectors } from "./cameo-codes.ts";
import { type Contribution, contributionOf } from "./contribution.ts";
import { dictionaryLines } from "./petrarch-lines.ts";

/**
 * Reads a PETRARCH agent dictionary (`.agents.txt`): common nouns with the sector of whoever they name (`POLICE {} [~COP]`),
 * irregular plurals in braces, substitutions (`!MINST! = MINISTER, MINISTERS`); and their codes, which then say alone what an agent is.
 */
export function readPetrarchAgents(source: string, file: string): Contribution {
  const { contribution, add, complain } = contributionOf(file);
  const substitutions = new Map<string, string[]>();
  for (const { text, line } of dictionaryLines(source)) {
    const substitution = /^(![A-Z]+!)\s*=\s*(.+)$/.exec(text.trim());
    if (substitution) {
      substitutions.set(
        substitution[1],
        substitution[2].split(",").map((word) => word.trim()),
      );
      continue;
    }
    const row = /^([^[{]+)(\{([^}]*)\})?\s*\[\s*([A-Z~ ]+?)\s*\]/.exec(text.trim());
    if (!row) {
      complain(line, `'${text.trim()}' is no agent, write NAME [~CODE]: left out`);
      continue;
    }
    const [, phrase, braces, irregular, written] = row;
    const code = written.replaceAll(" ", "");
    // Groups CAMEO knows and PLOVER has no sector for take part all the same.
    const sector = agentSectors(code)[0] ?? "UNK";
    for (const form of expand(phrase.trim(), substitutions)) {
      const isBody = braces !== undefined && irregular.trim() === "";
      const common = { sector, office: "", kind: isBody ? "collective" : "person" };
      const words = wordsOf(form);
      add("actors/agents.en.tsv", line, { phrase: words, ...common, number: isBody ? "coll" : "sing" });
      if (!isBody && irregular)
        add("actors/agents.en.tsv", line, { phrase: wordsOf(irregular), ...common, number: "plur" });
      const plural = isBody || form !== phrase.trim() ? words : irregular ? wordsOf(irregular) : pluralOf(words);
      for (const each of new Set([words, plural])) add("actors/cameo-agents.en.tsv", line, { phrase: each, code });
    }
  }
  return contribution;
}

const wordsOf = (phrase: string): string => phrase.replaceAll("_", " ").trim().toLowerCase();

/** The regular plural, as the dictionaries have it. */
function pluralOf(words: string): string {
  if (words.endsWith("y")) return `${words.slice(0, -1)}ies`;
  return words.endsWith("ss") ? `${words}es` : `${words}s`;
}

/** The phrase once for each of the words its substitution stands for. */
function expand(phrase: string, substitutions: ReadonlyMap<string, readonly string[]>): string[] {
  const marker = /![A-Z]+!/.exec(phrase)?.[0];
  if (marker === undefined) return [phrase];
  return (substitutions.get(marker) ?? []).map((word) => phrase.replace(marker, word));
}

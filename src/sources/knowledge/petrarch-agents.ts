import { agentSectors } from "./cameo-codes.ts";
import { type Contribution, contributionOf } from "./contribution.ts";
import { dictionaryLines } from "./petrarch-lines.ts";

/**
 * Reads a PETRARCH agent dictionary (`.agents.txt`): common nouns with the sector of whoever they name (`POLICE {} [~COP]`),
 * irregular plurals in braces, substitutions (`!MINST! = MINISTER, MINISTERS`).
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
    const [, phrase, braces, irregular, code] = row;
    const [sector] = agentSectors(code.replaceAll(" ", ""));
    if (sector === undefined) {
      complain(line, `'${code}' names no sector of PLOVER: left out`);
      continue;
    }
    for (const form of expand(phrase.trim(), substitutions)) {
      const isBody = braces !== undefined && irregular.trim() === "";
      const common = { sector, office: "", kind: isBody ? "collective" : "person" };
      const words = form.replaceAll("_", " ").trim().toLowerCase();
      add("actors/agents.en.tsv", line, { phrase: words, ...common, number: isBody ? "coll" : "sing" });
      if (!isBody && irregular)
        add("actors/agents.en.tsv", line, {
          phrase: irregular.replaceAll("_", " ").trim().toLowerCase(),
          ...common,
          number: "plur",
        });
    }
  }
  return contribution;
}

/** The phrase once for each of the words its substitution stands for. */
function expand(phrase: string, substitutions: ReadonlyMap<string, readonly string[]>): string[] {
  const marker = /![A-Z]+!/.exec(phrase)?.[0];
  if (marker === undefined) return [phrase];
  return (substitutions.get(marker) ?? []).map((word) => phrase.replace(marker, word));
}

import { expect, test } from "vitest";
import { compileAgreements } from "../../src/events/outlook/agreement-knowledge.ts";
import { PACKAGE } from "../../src/sources/node-resources.ts";
import { readTables } from "../../src/sources/tables.ts";
import { parseTable, variants } from "../../src/text/table.ts";

for (const language of ["it", "en", "es", "fr", "de", "pt"]) {
  test(`${language}: every name of an agreement leads to it`, () => {
    const tables = readTables(PACKAGE, language);
    const { names, known } = compileAgreements(tables, language);
    const lost: string[] = [];
    let checked = 0;
    for (const row of parseTable(tables[`agreements/agreements.${language}.tsv`], "agreements")) {
      const agreement = known.find(({ id }) => id === row.id);
      for (const name of variants(row.names)) {
        checked++;
        const words = name.toLowerCase().replace(/’/g, "'").split(" ");
        const found = (names.get(words[0]) ?? []).filter((candidate) => candidate.words.join(" ") === words.join(" "));
        if (found.length === 0 || found.some((candidate) => candidate.agreement !== agreement))
          lost.push(`${row.id}: ${name}`);
      }
    }
    expect(lost).toEqual([]);
    expect(checked).toBeGreaterThan(450);
  });
}

import { describe, expect, it } from "vitest";
import { readPetrarchVerbs } from "../../src/sources/knowledge/petrarch-verbs.ts";

const ACTS: Readonly<Record<string, { type: string; mode: string }>> = {
  "050": { type: "SUPPORT", mode: "" },
  "080": { type: "CONCEDE", mode: "" },
  "160": { type: "SANCTION", mode: "" },
};
const DICTIONARY = `&LINKS
+TIES
+TRADE_TIES

--- ABANDON [160] ---
ABANDON
+GIVE_UP {+GAVE_UP}
WOULD
- * &LINKS [080] # a remark
- * (TO STAY) [903]
- * HOME [xyz]
- SOON * [050]
- % * [160]
- + * (FROM $) [080]
`;

const read = () => readPetrarchVerbs(DICTIONARY, "a.verbs.txt", (code) => ACTS[code] ?? null);
const rowsOf = (table: string) => read().rows.flatMap((row) => (row.table === table ? [row.cells] : []));

describe("a PETRARCH dictionary of verbs", () => {
  it("verbs and patterns become rows of predicates, the verbs themselves last", () => {
    expect(rowsOf("languages/en/predicates.tsv").map(({ predicate, meaning }) => [predicate, meaning])).toEqual([
      ["abandon {own-links}", "own-080"],
      ["abandon trade tie", "own-080"],
      ["give up {own-links}", "own-080"],
      ["give up trade tie", "own-080"],
      ["abandon to stay", "own-903"],
      ["give up to stay", "own-903"],
      ["abandon home", "own-none"],
      ["give up home", "own-none"],
      ["abandon subject:soon", "own-050"],
      ["give up subject:soon", "own-050"],
      ["abandon", "own-160-both"],
      ["give up", "own-160-both"],
      ["abandon from", "own-080"],
      ["give up from", "own-080"],
      ["abandon", "own-160"],
      ["give up", "own-160"],
    ]);
    expect(rowsOf("languages/en/noun-classes.tsv")).toEqual([{ class: "own-links", lemmas: "tie" }]);
  });

  it("frames tell who acts: before the verb, with each other, behind it", () => {
    const frames = rowsOf("languages/en/predicates.tsv").map(({ frame }) => frame.replace(/,.*>|,.*$/, ""));
    expect(frames[0]).toBe("subj>obj");
    expect(frames[10]).toBe("subj+obj");
    expect(rowsOf("languages/en/predicates.tsv")[12].frame).toMatch(/^from,obj,.*>subj,obj$/);
  });

  it("a code of its own is an act without a type; what is no code is told, and codes nothing", () => {
    expect(read().problems).toEqual([
      { file: "a.verbs.txt", line: 11, message: "'xyz' is no code of an act: not coded" },
    ]);
    const meanings = new Map(rowsOf("ontology/meanings.tsv").map((cells) => [cells.meaning, cells]));
    expect(meanings.get("own-903")).toMatchObject({ type: "", cameo: "903" });
    expect(rowsOf("ontology/meanings.tsv").find(({ meaning }) => meaning === "own-none")).toMatchObject({ type: "" });
  });
});

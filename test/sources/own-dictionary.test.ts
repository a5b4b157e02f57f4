import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArticleRecord, cameoTriples, createReader, type Reader } from "../../src/reader/index.ts";
import { recordSchema } from "../../src/reader/schema.ts";
import { knowledgeResources } from "../../src/sources/knowledge-resources.ts";

const VERBS = `--- ABANDON [345] ---
ABANDON
- * {MILITARY TIES} [903]

--- AGREE [050] ---
AGREE
- % * [050]

--- URGE [023] ---
URGE

--- SAY [010] ---
SAY {SAYS SAID SAYING}

--- CRITICIZE [111] ---
CRITICIZE
`;

const ACTORS = `SYLDAVIA [SYL]
+SYLDAVIAN
MUSKAR_OTTOKAR
	[SYLGOV <20250101]
	[BORELI >20250101]
`;
const AGENTS = `SOLDIER [~MIL]
RELIEF_WORKER [NGO~]
`;

const folder = mkdtempSync(join(tmpdir(), "entente-own-dictionary-"));
let reader: Reader;

beforeAll(() => {
  writeFileSync(join(folder, "mine.verbs.txt"), VERBS);
  writeFileSync(join(folder, "mine.actors.txt"), ACTORS);
  writeFileSync(join(folder, "mine.agents.txt"), AGENTS);
  reader = createReader(knowledgeResources(folder, () => {}));
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (text: string): Promise<ArticleRecord> => reader.read(text, { language: "en", published: "2025-03-04" });
const coded = async (text: string): Promise<string[]> =>
  cameoTriples(await read(text), "petrarch")
    .map(({ source, target, code }) => `${source} ${target} ${code}`)
    .sort();

describe("a user's dictionary of verbs", () => {
  it.each([
    ["Ghana abandoned Togo on Monday.", ["GHA TGO 345"]],
    ["Ghana will abandon military ties with Togo.", ["GHA TGO 903"]],
  ])("codes of its own stand as they are written: %s", async (text, triples) => {
    expect(await coded(text)).toEqual(triples);
  });

  it("what PLOVER has no type for is a coding of the record, and no event", async () => {
    const record = await read("Ghana abandoned Togo on Monday.");
    expect(record.events).toEqual([]);
    expect(record.codings).toMatchObject([{ id: "c1", cameo: "345", polarity: "affirmed", rule: "en:abandon" }]);
    expect(recordSchema.parse(record)).toEqual(record);
  });

  it.each([
    ["Ghana and Togo agree that the disputes should be resolved by a court.", ["GHA TGO 050", "TGO GHA 050"]],
    ["Ghana urged Togo to abandon Benin.", ["GHA TGO 023"]],
  ])("its verb is what it says, whatever stands below: %s", async (text, triples) => {
    expect(await coded(text)).toEqual(triples);
  });

  it("a mere comment gives way to the act it tells", async () => {
    expect(await coded("Ghana said Togo was ready.")).toEqual(["GHA TGO 010"]);
    expect(await coded("Ghana said Togo had criticized Benin.")).toEqual(["TGO BEN 111"]);
  });
});

describe("a user's dictionary of actors and agents", () => {
  it.each([
    ["Syldavian soldiers criticized Togo.", ["SYLMIL TGO 111"]],
    ["Villagers from Ghana criticized Togo.", ["GHA TGO 111"]],
    ["Relief workers from Ghana criticized Togo.", ["NGOGHA TGO 111"]],
  ])("alone says what an agent is: %s", async (text, triples) => {
    expect(await coded(text)).toEqual(triples);
  });

  it("the code that holds on the day of the article counts", async () => {
    const text = "Muskar Ottokar criticized Togo.";
    expect(await coded(text)).toEqual(["BORELI TGO 111"]);
    const before = await reader.read(text, { language: "en", published: "2024-03-04" });
    expect(cameoTriples(before, "petrarch")).toMatchObject([{ source: "SYLGOV" }]);
  });
});

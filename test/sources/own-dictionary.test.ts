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

--- LEFT [040:040] ---
LEFT

--- RISEN [---] ---
RISEN
- {DEATH TOLL} * [190]

--- CELEBRATE [051] ---
CELEBRATE
- * EID (AT ^) (WITH +) [017]

--- RESCHEDULE [082] ---
RESCHEDULE
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

const DISCARDS = "AFRICAN NATIONS CUP # a remark\n+TYPHOON\n";

const folder = mkdtempSync(join(tmpdir(), "entente-own-dictionary-"));
let reader: Reader;

beforeAll(() => {
  writeFileSync(join(folder, "mine.verbs.txt"), VERBS);
  writeFileSync(join(folder, "mine.actors.txt"), ACTORS);
  writeFileSync(join(folder, "mine.agents.txt"), AGENTS);
  writeFileSync(join(folder, "mine.discards.txt"), DISCARDS);
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

  it.each([
    ["a form of a verb is that form", "Ghana left Togo.", ["GHA TGO 040", "TGO GHA 040"]],
    ["words before the verb are its subject", "Ghana's death toll has risen in clashes with Togo.", ["GHA TGO 190"]],
    ["those a pattern passes over take no part", "Ghana celebrated Eid with Togo at Benin.", ["GHA TGO 017"]],
    ["whom the phrase names is its target", "Ghana rescheduled a march towards new talks in Togo.", ["GHA TGO 082"]],
  ])("%s: %s", async (_what, text, triples) => {
    expect(await coded(text)).toEqual(triples);
  });

  it("what its list of discards has is left out", async () => {
    expect(await coded("Ghana criticized Togo over an African Nations Cup. Ghana criticized Benin.")).toEqual([
      "GHA BEN 111",
    ]);
    expect(await coded("Ghana criticized Togo. A typhoon came.")).toEqual([]);
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

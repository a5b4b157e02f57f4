import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { keepArticles, openLedger } from "../../src/ledger/index.ts";
import type { ArticleRecord, EventRecord } from "../../src/reader/index.ts";
import { entente } from "../support/entente.ts";
import { onBothStores } from "../support/ledgers.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

const DISPATCH =
  "France attacked Italy at dawn, officials of both states said on Tuesday after a night of alarm on the border.";
const attack = (outlet: string, text: string, given: Partial<EventRecord> = {}): ArticleRecord =>
  recordOf({
    text,
    url: `https://${outlet}.example/1`,
    publisher: { name: outlet, actor: null },
    actors: [state("france", "FRA"), state("italy", "ITA")],
    events: [
      eventOf({
        type: "ASSAULT",
        mode: null,
        quad: 4,
        score: -9,
        actors: [taking("france", "FRA")],
        recipients: [taking("italy", "ITA")],
        evidence: [0, 30],
        trigger: [7, 15],
        ...given,
      }),
    ],
  });

/** An agency, a paper that reprints it, another that has it from a spokesman, and a denial. */
async function fill(ledger: string): Promise<string> {
  const store = await openLedger(ledger);
  await keepArticles(store, [
    attack("Agency", DISPATCH),
    attack("Reprint", `Border in alarm\n\n${DISPATCH}`, { evidence: [17, 47], trigger: [24, 32] }),
    attack("Paper", "France has attacked Italy, a spokesman said.", {
      attribution: [{ name: "a spokesman", actor: null, mention: null }],
    }),
    attack("Gazette", "Paris denies that France attacked Italy.", {
      polarity: "negated",
      attribution: [{ name: "France", actor: "france", mention: null }],
    }),
  ]);
  await store.close();
  return ledger;
}

const ask = (ledger: string, ...args: string[]) => entente([...args, "--ledger", ledger], tmpdir());

onBothStores((newLedger) => {
  test("a story is told with its reports, copies under their original, and who contradicts whom", async () => {
    const ledger = await fill(newLedger());
    const { status, out, err } = await ask(ledger, "story", "s1");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toContain("s1 ASSAULT · 2025-03-04\n4 reports, 3 voices, 1 of them denies it\n");
    expect(out).toContain("affirmed by Agency, a spokesman; denied by France");
    expect(out).toMatch(
      /\nAgency\n {2}e1 · a1 .*\n {2}“France attacked Italy at dawn,”\n\n {2}Reprint\n.*\n {4}copies a1 \(\d+ %/,
    );
    const json = JSON.parse((await ask(ledger, "story", "e4", "--format", "json")).out);
    expect(json).toMatchObject({
      story: 1,
      voices: 3,
      contradiction: { affirmed: ["Agency", "a spokesman"], denied: ["France"] },
    });
    expect(json.reports.map(({ event, voice }: { event: number; voice: string }) => [event, voice])).toEqual([
      [1, "agency"],
      [2, "agency"],
      [3, "paper"],
      [4, "france"],
    ]);
  });

  test("an event names its story, and a ledger counts both ways", async () => {
    const ledger = await fill(newLedger());
    expect((await ask(ledger, "show", "e3")).out).toContain("one of 4 reports of story s1, 3 voices: entente story s1");
    expect(JSON.parse((await ask(ledger, "show", "e3", "--format", "json")).out).story).toEqual({
      story: 1,
      reports: 4,
      voices: 3,
    });
    expect((await ask(ledger, "ledger")).out).toMatch(
      /events +4\nstories +1, 1 of them told by several reports, 1 article is a copy/,
    );
    expect(JSON.parse((await ask(ledger, "ledger", "--format", "json")).out).stories).toEqual({
      all: 1,
      ofSeveral: 1,
      copies: 1,
    });
  });

  test("what is no story is a sentence", async () => {
    const ledger = await fill(newLedger());
    for (const [args, code] of [
      [["story"], "story-nothing"],
      [["story", "s99"], "story-unknown"],
      [["story", "1; DROP TABLE stories"], "story-unknown"],
    ] as const) {
      const { status, out, err } = await ask(ledger, ...args);
      expect({ status, out }).toEqual({ status: 1, out: "" });
      expect(err).toMatch(new RegExp(`^entente: \\[${code}\\] .+\n$`));
    }
  });
});

import { describe, expect, it } from "vitest";
import { readMarkedPair } from "../../bench/support/marked-pairs.ts";
import { createReader } from "../../src/reader/index.ts";
import { BUILT_PACKS } from "../support/built-packs.ts";

const reader = createReader(BUILT_PACKS);

/** The likeliest class between the marked two, with its probability. */
async function classed(language: string, marked: string): Promise<[string, number]> {
  const pair = await readMarkedPair(reader, language, marked, "NONE");
  const { pack } = await reader.readDocument("Ieri.", { language });
  const classifier = pack.classifier!;
  const likely = classifier.probabilities(pair!.features!);
  expect(likely.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1);
  const best = likely.indexOf(Math.max(...likely));
  return [classifier.classes[best], likely[best]];
}

describe("what is learnt of acts", () => {
  it.each([
    ["en", "<s>Norway</s> has donated blankets and stoves to <t>Moldova</t>.", "AID"],
    ["en", "<t>Ghana</t> was bombed by <s>Togo</s> overnight.", "ASSAULT"],
    ["en", "<s>Peru</s> urged <t>Bolivia</t> to hold new elections.", "REQUEST"],
    ["it", "<s>Roma</s> ha inviato coperte e medicine a <t>Tirana</t>.", "AID"],
    ["it", "<s>Vienna</s> ha condannato <t>Minsk</t> per gli arresti.", "ACCUSE"],
  ])("%s: %s", async (language, marked, type) => {
    expect((await classed(language, marked))[0]).toBe(type);
  });

  it("says in rule and steps where it decided", async () => {
    const { document } = await reader.readDocument("Norway applauded Moldova on Monday.", { language: "en" });
    for (const { rule, steps } of document.events)
      expect(rule.endsWith("learning")).toBe(steps.some((step) => step.startsWith("decided by learning")));
  });

  it("leaves a sentence alone in which nothing political passes", async () => {
    const { record } = await reader.readDocument("Norway resembles Moldova in few ways.", { language: "en" });
    expect(record.events).toEqual([]);
  });
});

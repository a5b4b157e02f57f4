import { expect, test } from "vitest";
import { partyAt } from "../../src/events/learned/pair.ts";
import { wordingOf } from "../../src/events/learned/wording.ts";
import { sceneOf } from "../../src/reader/passes/08-read-events.ts";
import { reader } from "../support/reading.ts";

/** The runs of words between and around the two who stand at given words. */
async function wordingFor(text: string, source: number, target: number): Promise<number[]> {
  const { document, pack } = await reader.readDocument(text, { language: "en" });
  const { mentions } = document;
  return wordingOf(sceneOf(document, pack), {
    source: partyAt(mentions, source),
    target: partyAt(mentions, target),
  }).sort((a, b) => a - b);
}

test("who the two are does not count, nor how many words name them", async () => {
  const short = await wordingFor("Peru thanked Chile.", 0, 2);
  expect(await wordingFor("South Africa thanked the Ivory Coast.", 0, 4)).not.toEqual(short);
  expect(await wordingFor("South Africa thanked Ivory Coast.", 0, 3)).toEqual(short);
});

test("which of the two does it counts", async () => {
  const forth = await wordingFor("Peru thanked Chile.", 0, 2);
  expect(await wordingFor("Peru thanked Chile.", 2, 0)).not.toEqual(forth);
});

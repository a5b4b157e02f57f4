import { describe, expect, it } from "vitest";
import { attachmentsOf, undoCircles } from "../../src/grammar/circles.ts";
import { fromConllu } from "../support/conllu.ts";

const CHAIN = `
La il DET 2 det
Francia Francia PROPN 3 nsubj
accusa accusare VERB 0 root
la il DET 5 det
Russia Russia PROPN 3 obj
`;

describe("words that hang on themselves", () => {
  it.each([
    ["the root on its object", [[2, 4]]],
    ["a word on itself", [[1, 1]]],
    [
      "two words on each other",
      [
        [1, 4],
        [4, 1],
      ],
    ],
  ])("are hung back: %s", (_, changes) => {
    const { words } = fromConllu(CHAIN);
    const before = attachmentsOf(words);
    for (const [word, head] of changes) words.head[word] = head;
    undoCircles(words, before);
    expect(attachmentsOf(words)).toEqual(before);
  });

  it("leave other new attachments as they are", () => {
    const { words } = fromConllu(CHAIN);
    const before = attachmentsOf(words);
    words.head[0] = 4;
    words.head[2] = 4;
    undoCircles(words, before);
    expect([...words.head.slice(0, words.length)]).toEqual([4, 2, -1, 4, 2]);
  });
});

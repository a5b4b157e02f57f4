import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { emptyTreebank } from "../../training/conllu.ts";
import { readTaught } from "../../training/teacher/taught.ts";
import { passOver } from "../../training/train-parser.ts";
import { habitOf, TAUGHT } from "../../training/treebanks.ts";

/** A folder as teachers leave it: heads, relations and how sure they are, a byte each. */
function taughtFolder(texts: string[][], heads: number[], relations: number[], sure: number[]): string {
  const folder = mkdtempSync(join(tmpdir(), "taught-"));
  writeFileSync(join(folder, "it.texts.json.gz"), gzipSync(JSON.stringify(texts)));
  writeFileSync(join(folder, "it.relations.json"), JSON.stringify(["nsubj", "root"]));
  writeFileSync(join(folder, "it.labels.gz"), gzipSync(Uint8Array.from([...heads, ...relations, ...sure])));
  return folder;
}

describe("trees of a teacher", () => {
  const texts = [
    ["Roma", "tace"],
    ["Parigi", "tratta"],
  ];

  it("are learnt where the teacher is sure", () => {
    const folder = taughtFolder(texts, [2, 0, 2, 0], [0, 1, 0, 1], [250, 250, 90, 250]);
    const [only, ...others] = readTaught(folder, "it", 100);
    expect(others).toEqual([]);
    expect(only!.map(({ form, head, deprel }) => [form, head, deprel])).toEqual([
      ["Roma", 2, "nsubj"],
      ["tace", 0, "root"],
    ]);
  });

  it("are no more than so many words, from all of the texts alike", () => {
    const folder = taughtFolder(texts, [2, 0, 2, 0], [0, 1, 0, 1], [250, 250, 250, 250]);
    expect(readTaught(folder, "it", 2)).toHaveLength(1);
  });

  it("fit the texts they were made from", () => {
    const folder = taughtFolder(texts, [2, 0], [0, 1], [250, 250]);
    expect(() => readTaught(folder, "it", 100)).toThrow("was not made from");
  });

  it("are read in the first pass, once more in one of the next three, and are of the habit the models speak", () => {
    const bank = { ...emptyTreebank(), group: [0, TAUGHT, TAUGHT, TAUGHT] };
    const passes = [0, 1, 2, 3, 4].map((epoch) => passOver([0, 1, 2, 3], bank, epoch, 2));
    expect(passes).toEqual([[0, 1, 2, 3], [0, 3], [0, 1], [0, 2], [0]]);
    expect(habitOf(TAUGHT)).toBe(0);
  });
});

import { type Contribution, contributionOf } from "./contribution.ts";
import { dictionaryLines } from "./petrarch-lines.ts";

/**
 * Reads a PETRARCH list of discards (`.discards.txt`): strings whose sentence is not coded, with `+` before them whose whole text is not;
 * `_` at the end: no letter may follow, else it is a stem.
 */
export function readPetrarchDiscards(source: string, file: string): Contribution {
  const { contribution, add } = contributionOf(file);
  for (const { text, line } of dictionaryLines(source)) {
    const written = text.trim().toLowerCase();
    const phrase = written.replace(/^\+/, "").replaceAll("_", " ").trim();
    if (phrase === "") continue;
    const ending = written.endsWith("_") ? "whole" : "stem";
    add("languages/en/discards.tsv", line, { phrase, ending, reach: written.startsWith("+") ? "story" : "sentence" });
  }
  return contribution;
}

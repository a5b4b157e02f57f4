import { feature1, feature2, feature3, hashString } from "../../grammar/hashing.ts";
import { U } from "../../grammar/universal.ts";
import type { Scene } from "../scene.ts";
import { type ActPair, isWithin } from "./pair.ts";

/** Kinds of runs, which keep equal words apart; part of the model format. */
const K = { One: 40, Two: 41, Three: 42 } as const;

/** What stands for the two participants, and for the ends of the sentence. */
const [SOURCE, TARGET, EDGE] = ["<source>", "<target>", "<edge>"].map((name) => hashString(name)) as [
  number,
  number,
  number,
];

/** Hashes of the runs of one to three words of the pair's sentence, as written there, each participant as one word that only says which it is. */
export function wordingOf({ words, sentences }: Scene, { source, target }: ActPair): number[] {
  const sentence = words.sentence[source.head]!;
  const line: number[] = [EDGE];
  for (let word = sentences.firstWord[sentence]!; word < sentences.firstWord[sentence + 1]!; word++) {
    if (isWithin(source, word)) push(line, SOURCE);
    else if (isWithin(target, word)) push(line, TARGET);
    else if (words.upos[word] !== U.PUNCT) line.push(hashString(words.form[word]!.toLowerCase()));
  }
  line.push(EDGE);
  const runs = new Set<number>();
  for (let at = 0; at < line.length; at++) {
    runs.add(feature1(K.One, line[at]!));
    if (at > 0) runs.add(feature2(K.Two, line[at - 1]!, line[at]!));
    if (at > 1) runs.add(feature3(K.Three, line[at - 2]!, line[at - 1]!, line[at]!));
  }
  return [...runs];
}

function push(line: number[], participant: number): void {
  if (line[line.length - 1] !== participant) line.push(participant);
}

/** What one of so many known runs counts, so that long sentences count no more than short ones. */
export const runShare = (runs: number): number => 1 / Math.sqrt(Math.max(1, runs));

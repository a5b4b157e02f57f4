import type { Mistake } from "../../src/evaluation/mistakes.ts";
import type { Report } from "../errors.ts";
import { printByCause } from "../support/causes.ts";
import {
  ALL_DICTIONARIES,
  type PetrarchSentence,
  readPetrarchSentences,
  type Triple,
  tripleText,
} from "../support/petrarch-sentences.ts";
import { option } from "../support/samples.ts";

/** Triples of PETRARCH's unit tests by what is wrong with them, those read too much apart. */
const report: Report = async (_language, limit, args) => {
  const sentences = await readPetrarchSentences(args.includes("--verbs") ? ALL_DICTIONARIES : undefined);
  if (sentences === null) return;
  printByCause(sentences.flatMap(mistakesOf), limit, args);
  if (option(args, "cause") === null) printCodebook(sentences);
};

/** How far the gold's codes are CAMEO's, and what its coders call what we call otherwise: no reading of the text can settle that. */
function printCodebook(sentences: readonly PetrarchSentence[]): void {
  const gold = sentences.flatMap((sentence) => sentence.gold);
  const count = (fits: (triple: Triple) => boolean) => gold.filter(fits).length;
  const isFound = ({ gold: triples, read }: PetrarchSentence) =>
    triples.every((triple) => read.some((one) => tripleText(one, 0) === tripleText(triple, 0)));
  console.log(`\n== the gold's codes, ${gold.length} triples`);
  console.log(`  no code of CAMEO's ${count(({ code }) => !ROOTS.test(code))}`);
  console.log(`  mere comments, which are no acts of PLOVER's ${count(({ code }) => code.startsWith("01"))}`);
  console.log(`  sentences free of both, ${sentences.filter(isCodable).length} of ${sentences.length}`);
  console.log(`  of these with every pair of actors found ${sentences.filter(isCodable).filter(isFound).length}`);
  const pairs = new Map<string, number>();
  for (const { gold: triples, read } of sentences)
    for (const triple of triples) {
      const same = read.filter((one) => tripleText(one, 0) === tripleText(triple, 0));
      if (same.length === 0 || same.some(({ code }) => code === triple.code)) continue;
      const codes = `${triple.code} in the gold, ${same[0].code} as read`;
      pairs.set(codes, (pairs.get(codes) ?? 0) + 1);
    }
  console.log("== other codes of the same pair");
  for (const [codes, times] of [...pairs].sort(([, a], [, b]) => b - a)) console.log(`  ${codes}: ${times}`);
}

const isCodable = ({ gold }: PetrarchSentence): boolean =>
  gold.every(({ code }) => ROOTS.test(code) && !code.startsWith("01"));

/** Roots of CAMEO; the test's dictionary has codes of its own beside them. */
const ROOTS = /^(0[1-9]|1\d|20)\d{1,2}$/;

function mistakesOf({ text, gold, read, rules }: PetrarchSentence): Mistake[] {
  const left = [...read];
  const missed = gold.filter((triple) => {
    const at = left.findIndex((one) => tripleText(one) === tripleText(triple));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const mistakes: Mistake[] = missed.map((triple) => {
    const { cause, at } = causeOf(triple, left, rules.length > 0);
    const [taken] = at < 0 ? [] : left.splice(at, 1);
    return { cause, place: text, gold: tripleText(triple), read: taken ? tripleText(taken) : rules.join("; ") || null };
  });
  for (const triple of left) mistakes.push({ cause: "over-coding", place: text, gold: null, read: tripleText(triple) });
  return mistakes;
}

/** The cause with the triple read in its place; -1 when nothing was. */
function causeOf(gold: Triple, left: readonly Triple[], anything: boolean): { cause: string; at: number } {
  const find = (fits: (read: Triple) => boolean) => left.findIndex(fits);
  const root = ({ code }: Triple) => code.slice(0, 2);
  const samePair = (read: Triple) => read.source === gold.source && read.target === gold.target;
  const sameStates = (read: Triple) =>
    stateOf(read.source) === stateOf(gold.source) && stateOf(read.target) === stateOf(gold.target);
  const candidates: [string, (read: Triple) => boolean][] = [
    ["another code of the same root", (read) => samePair(read) && root(read) === root(gold)],
    ["a code that is not CAMEO's", (read) => samePair(read) && !ROOTS.test(gold.code)],
    ["wrong type", samePair],
    ["wrong sector", (read) => sameStates(read)],
    [
      "wrong direction",
      (read) => stateOf(read.source) === stateOf(gold.target) && stateOf(read.target) === stateOf(gold.source),
    ],
    ["wrong target", (read) => read.source === gold.source],
    ["wrong source", (read) => read.target === gold.target],
  ];
  for (const [cause, fits] of candidates) {
    const at = find(fits);
    if (at >= 0) return { cause, at };
  }
  if (gold.code.startsWith("01")) return { cause: "a statement", at: -1 };
  if (!ROOTS.test(gold.code)) return { cause: "a code that is not CAMEO's", at: -1 };
  return { cause: anything ? "wrong actors" : "missed predicate", at: -1 };
}

const stateOf = (actor: string): string => actor.slice(0, 3);

export default report;

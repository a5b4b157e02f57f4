import { parseTable } from "../../text/table.ts";
import type { EventDraft } from "../scene.ts";
import type { Candidate } from "./candidates.ts";

/** What each sign of a candidate adds to its chance of being the recipient meant. */
export type CounterpartWeights = ReadonlyMap<string, number>;

/** The likeliest of several candidates. */
export interface Choice {
  index: number;
  /** How likely it is among them, 0..1. */
  chance: number;
  /** The signs that speak most for it. */
  reasons: string[];
}

/** Is told of every choice of a recipient: what learning goes by. */
export type ChoiceWatcher = (
  draft: EventDraft,
  candidates: readonly Candidate[],
  signs: readonly (readonly string[])[],
  choice: Choice,
) => void;

/** How many signs are told as reasons. */
const REASONS = 3;

/** Compiles `ontology/counterparts.tsv`. */
export const compileCounterparts = (source: string): CounterpartWeights =>
  compileWeights(source, "ontology/counterparts.tsv");

/** Compiles `ontology/doers.tsv`. */
export const compileDoers = (source: string): CounterpartWeights => compileWeights(source, "ontology/doers.tsv");

const compileWeights = (source: string, path: string): CounterpartWeights =>
  new Map(parseTable(source, path).map(({ sign, weight }) => [sign, Number(weight)]));

/** The likeliest candidate by the signs of each: a multinomial logistic regression. */
export function choose(signs: readonly (readonly string[])[], weights: CounterpartWeights): Choice {
  const weightOf = (sign: string) => weights.get(sign) ?? 0;
  const scores = signs.map((own) => own.reduce((sum, sign) => sum + weightOf(sign), 0));
  const index = scores.indexOf(Math.max(...scores));
  const chance = 1 / scores.reduce((sum, score) => sum + Math.exp(score - scores[index]), 0);
  const telling = signs[index].filter((sign) => weightOf(sign) > 0);
  telling.sort((one, other) => weightOf(other) - weightOf(one));
  return { index, chance, reasons: telling.slice(0, REASONS) };
}

import { causeText, type Mistake } from "../../src/evaluation/mistakes.ts";
import { option } from "./samples.ts";

/** Prints mistakes by cause, the most frequent first, at most `limit` of each; `--cause NAME` leaves the others out. */
export function printByCause(mistakes: readonly Mistake[], limit: number, args: readonly string[]): void {
  console.log(causeText(mistakes, limit, option(args, "cause")));
}

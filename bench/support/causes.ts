import { option } from "./samples.ts";

/** A mistake on a text: what was coded, what was read; null where there is nothing. */
export interface Mistake {
  cause: string;
  /** Where it stands, as it is printed. */
  place: string;
  gold: string | null;
  read: string | null;
}

/** Prints mistakes by cause, the most frequent first, at most `limit` of each; `--cause NAME` leaves the others out. */
export function printByCause(mistakes: readonly Mistake[], limit: number, args: readonly string[]): void {
  const causes = new Map<string, Mistake[]>();
  for (const mistake of mistakes) causes.set(mistake.cause, [...(causes.get(mistake.cause) ?? []), mistake]);
  const sorted = [...causes].sort((a, b) => b[1].length - a[1].length);
  const only = option(args, "cause");
  for (const [cause, found] of sorted) {
    if (only !== null && !cause.includes(only)) continue;
    console.log(`\n== ${cause}: ${found.length}`);
    for (const { place, gold, read } of found.slice(0, limit)) {
      console.log(place);
      if (gold) console.log(`    coded ${gold}`);
      if (read) console.log(`    read  ${read}`);
    }
  }
  console.log(`\n${sorted.map(([cause, found]) => `${cause} ${found.length}`).join(", ")}`);
}

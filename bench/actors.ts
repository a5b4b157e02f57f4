/** `npm run bench -- actors [--lang it]`: whether the participants of events are found where they are spoken of, and known. */

import { line, share } from "../src/evaluation/figures.ts";
import { readActorCases } from "./support/actor-cases.ts";
import { sidesOf } from "./support/actor-sides.ts";
import { option, readSamples } from "./support/samples.ts";
import { sharedPath } from "./support/shared.ts";

export default async function run(args: string[]): Promise<unknown> {
  const figures: Record<string, unknown> = {};
  const samples = await readSamples(option(args, "lang"));
  for (const language of new Set(samples.map(({ record }) => record.language))) {
    const sides = samples.filter(({ record }) => record.language === language).flatMap(sidesOf);
    const right = sides.filter(({ cause }) => cause === null).length;
    console.log(line(`${language}: participants found`, [share(right, sides.length), right, sides.length]));
    figures[language] = { right, gold: sides.length, causes: printCauses(sides) };
  }
  const path = sharedPath("actors", "data", "events", "ngec_actor_resolution_tests.jsonl.gz");
  if (path === null) return figures;
  const cases = await readActorCases(path);
  const right = cases.filter(({ cause }) => cause === null).length;
  console.log(line("phrases for actors (en)", [share(right, cases.length), right, cases.length]));
  figures.phrases = { right, gold: cases.length, causes: printCauses(cases) };
  return figures;
}

/** Prints how many are wrong by cause, the most frequent first. */
function printCauses(all: readonly { cause: string | null }[]): Record<string, number> {
  const causes = new Map<string, number>();
  for (const { cause } of all) if (cause !== null) causes.set(cause, (causes.get(cause) ?? 0) + 1);
  const sorted = [...causes].sort((a, b) => b[1] - a[1]);
  for (const [cause, count] of sorted) console.log(line(`  ${cause}`, [count]));
  return Object.fromEntries(sorted);
}

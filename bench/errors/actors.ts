import type { Report } from "../errors.ts";
import { readActorCases } from "../support/actor-cases.ts";
import { type Side, sidesOf } from "../support/actor-sides.ts";
import { option, readSamples } from "../support/samples.ts";
import { sharedPath } from "../support/shared.ts";

/** Participants of the samples' events that are not found in their sentence, by cause; then the phrases read wrong. */
const report: Report = async (language, limit, args) => {
  const missed = new Map<string, Side[]>();
  for (const side of (await readSamples(language)).flatMap(sidesOf)) {
    if (side.cause !== null) missed.set(side.cause, [...(missed.get(side.cause) ?? []), side]);
  }
  const only = option(args, "cause");
  for (const [cause, sides] of [...missed].sort((a, b) => b[1].length - a[1].length)) {
    if (only !== null && !cause.includes(only)) continue;
    console.log(`\n== ${cause}: ${sides.length}`);
    for (const { sample, event, label, sentence, found } of sides.slice(0, limit)) {
      console.log(`${sample}: ${sentence}`);
      console.log(`    ${label} of ${event.type} “${event.trigger}”; read ${found.join("; ") || "nobody"}`);
    }
  }
  const path = only === null ? sharedPath("actors", "data", "events", "ngec_actor_resolution_tests.jsonl.gz") : null;
  if (path === null) return;
  const wrong = (await readActorCases(path)).filter(({ cause }) => cause !== null);
  console.log(`\n== phrases read wrong: ${wrong.length}`);
  for (const { text, date, expected, read, cause } of wrong.slice(0, limit)) {
    const who = read === null ? "nobody" : `${read.id} ${read.country} ${read.sectors.join("+")}`;
    console.log(
      `${text} (${date ?? "no date"}): expected ${expected.country ?? ""} ${expected.code_1 ?? ""}, read ${who}: ${cause}`,
    );
  }
};

export default report;

import { officeOf } from "./descriptions/describe.ts";
import type { Description } from "./descriptions/description.ts";
import { officesHeld, rankOf } from "./gazetteer/offices.ts";
import { ADJECTIVE, CAPITAL, STATE, targetIndex, targetKind } from "./gazetteer/targets.ts";
import type { NameBook } from "./name-book.ts";

/** Offices down to this rank make a surname alone a name: "Petro accusa Trump". */
const KNOWN_BY_SURNAME = 3;

/**
 * The one of some namesakes who leads or speaks for a state or body on the day, in the office a description names; of several the one whose
 * state the text names, else of the highest office. -1 when none or several do.
 */
export function leaderAmong(
  { layout: { hits, world }, registry: { date } }: NameBook,
  namesakes: readonly number[],
  description: Description | null,
): number {
  const named = description === null ? "" : officeOf(description).office;
  const ranks = namesakes.map((person) => {
    const held = officesHeld(world.offices, world.people[person].id, date)
      .filter(({ office }) => named === "" || named === office)
      .map(({ office }) => rankOf(world.offices, office));
    return Math.min(KNOWN_BY_SURNAME + 1, ...held);
  });
  const leading = namesakes.filter((_, at) => ranks[at] <= KNOWN_BY_SURNAME);
  if (leading.length < 2) return leading[0] ?? -1;
  const countries = new Set(
    hits.map(({ target }) => (isOfState(target) ? world.states[targetIndex(target)].country : "")),
  );
  const spokenOf = leading.filter((person) => countries.has(world.people[person].country ?? "-"));
  if (spokenOf.length > 0) return spokenOf.length === 1 ? spokenOf[0] : -1;
  const highest = Math.min(...ranks);
  const first = namesakes.filter((_, at) => ranks[at] === highest);
  return first.length === 1 ? first[0] : -1;
}

const isOfState = (target: number): boolean => STATE_KINDS.has(targetKind(target));
const STATE_KINDS = new Set([STATE, CAPITAL, ADJECTIVE]);

import { sideOf } from "../sides.ts";
import { type Discourse, REACH } from "./discourse.ts";
import { type GroupKind, membersOf, outsider, partnersOf } from "./members.ts";

/** What a pair must have beyond the next to be the one meant, and at least. */
const AHEAD = 1.5;
const ENOUGH = 2;
/** Sentences that name more than so many tell nothing of who belongs together. */
const MOST_TOGETHER = 4;

/** The two that sentences up to here name together most, the fewer others beside them the more; null when another pair comes near. */
export function spokenOfTogether(discourse: Discourse, word: number, kind: GroupKind): number[] | null {
  const { words, registry, recent } = discourse;
  const { mentions, entities } = registry.mentions;
  const excluded = outsider(discourse, word);
  const partners = partnersOf(discourse, word);
  const weights = new Map<string, { pair: number[]; weight: number }>();
  let sentence = -1;
  let here: number[] = [];
  const close = () => {
    if (here.length < 2 || here.length > MOST_TOGETHER) return;
    for (const [place, other] of here.entries())
      for (const one of here.slice(place + 1)) {
        const pair = [one, other];
        const key = [...pair].sort((left, right) => left - right).join();
        const known = weights.get(key) ?? { pair, weight: 0 };
        known.weight += (sentence === 0 ? 2 : 1) / (here.length - 1);
        weights.set(key, known);
      }
  };
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - 4 * REACH; back--) {
    const mention = mentions[recent[back]];
    if (mention.head >= word) continue;
    if (words.sentence[mention.head] !== sentence) {
      close();
      sentence = words.sentence[mention.head];
      here = [];
    }
    for (const meant of membersOf(discourse, mention, kind)) {
      const side = sideOf(entities[meant]);
      if ((excluded !== null && side === excluded) || partners.has(side ?? "")) continue;
      if (!here.includes(meant)) here.push(meant);
    }
  }
  close();
  const [first, second] = [...weights.values()].sort((one, other) => other.weight - one.weight);
  if (first === undefined || first.weight < ENOUGH) return null;
  return second === undefined || first.weight >= AHEAD * second.weight ? first.pair : null;
}

/** How many times as much as of any other a text must speak of a state for the parties in it to be the state's own. */
const FAR_AHEAD = 4;

/** `Il capo dell'esercito ha sollecitato le parti a trattare`, in a text about one state that names no group of it: its own people. */
export function partiesAtHome({ registry, recent }: Discourse, word: number, kind: GroupKind): number[] | null {
  if (kind !== "party") return null;
  const { mentions, entities } = registry.mentions;
  const counts = new Map<string, number>();
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - 4 * REACH; back--) {
    const { head, entity } = mentions[recent[back]];
    const { kind: sort, country, political } = entities[entity];
    if (head >= word || !political || country === "IGO") continue;
    if (sort === "armed-group") return null;
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((one, other) => other[1] - one[1]);
  if (first === undefined || first[1] < FAR_AHEAD * Math.max(second?.[1] ?? 0, 1)) return null;
  const state = entities.findIndex((entity) => entity.kind === "state" && entity.country === first[0]);
  return state < 0 ? null : [state];
}

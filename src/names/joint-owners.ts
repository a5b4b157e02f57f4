import { U } from "../grammar/universal.ts";
import { hitOf, isAdjectival, type Layout, type NounHit } from "./layout.ts";
import { ORGANISATION, SEAT, targetIndex, targetKind } from "./lexicon.ts";
import type { NameHit } from "./name-hits.ts";

/** Whether a name is that of a body others may belong to: a union, a party, an armed group, no newspaper. */
export const isBody = ({ world }: Layout, { target }: NameHit): boolean =>
  targetKind(target) === ORGANISATION && world.organisations[targetIndex(target)].kind !== "media";

/**
 * Whose several people are, when at least one of them is a body: `US and EU officials`, `Israeli and Hamas negotiators`. The names of a list
 * that ends right before the noun, nearest first; none when it is no such list. A state by its name shares officials only: in `Israel and
 * Hamas fighters` the fighters are those of Hamas.
 */
export function jointOwnersBefore(layout: Layout, { firstWord, agent }: NounHit): NameHit[] {
  const { words } = layout;
  if (agent.kind !== "person") return [];
  const owners: NameHit[] = [];
  for (let at = firstWord - 1; at >= 0; ) {
    const hit = hitOf(layout, at);
    if (hit === null || hit.endWord !== at + 1 || !isOwner(layout, hit, agent.office)) break;
    owners.push(hit);
    at = hit.firstWord - 1;
    if (words.upos[at] !== U.CCONJ && (owners.length < 2 || words.form[at] !== ",")) break;
    at--;
  }
  return owners.length > 1 && owners.some((owner) => isBody(layout, owner)) ? owners : [];
}

const isOwner = (layout: Layout, hit: NameHit, office: string): boolean =>
  isAdjectival(hit) || isBody(layout, hit) || (office !== "" && targetKind(hit.target) <= SEAT);

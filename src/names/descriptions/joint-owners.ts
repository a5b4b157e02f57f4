import { U } from "../../grammar/universal.ts";
import { ORGANISATION, SEAT, STATE, targetIndex, targetKind } from "../gazetteer/targets.ts";
import { hitOf, isAdjectival, type Layout, type NounHit } from "../hits/layout.ts";
import type { NameHit } from "../hits/name-hits.ts";

/** Whether a name is that of a body others may belong to: a union, a party, an armed group, no newspaper. */
export const isBody = ({ world }: Layout, { target }: NameHit): boolean =>
  targetKind(target) === ORGANISATION && world.organisations[targetIndex(target)].kind !== "media";

/**
 * Whose several people are, when at least one of them is a body or named by its letters: `US and EU officials`, `Israeli and Hamas negotiators`,
 * `U.S. and Russian troops`. The names of a list that ends right before the noun, nearest first; none when it is no such list. A state by its name shares officials only: in `Israel and
 * Hamas fighters` the fighters are those of Hamas.
 */
export function jointOwnersBefore(layout: Layout, { firstWord, agent }: NounHit): NameHit[] {
  // "NATO and U.S. officials", "U.S. and British forces"; what a body's own parliament or court is, it is alone.
  const shared = agent.kind !== "institution" || (agent.sector === "MIL" && agent.number === "plur");
  const owns = (hit: NameHit) =>
    isAdjectival(hit) ||
    isBody(layout, hit) ||
    isLettered(layout, hit) ||
    (agent.office !== "" && targetKind(hit.target) <= SEAT);
  const nearest = hitOf(layout, firstWord - 1);
  if (!shared || nearest === null || nearest.endWord !== firstWord || !owns(nearest)) return [];
  const owners = [nearest, ...listedBefore(layout, nearest, owns)];
  const joint = owners.some((owner) => isBody(layout, owner) || isLettered(layout, owner));
  return owners.length > 1 && joint ? owners : [];
}

/** `U.S.`, `UK`: letters that stand before a noun as an adjective does. */
function isLettered({ words }: Layout, { firstWord, endWord, target }: NameHit): boolean {
  const form = words.form[firstWord];
  const letters = endWord === firstWord + 1 && form.length < 6 && form === form.toUpperCase();
  return letters && targetKind(target) === STATE;
}

/** `Iran and Iraq's foreign ministers`, `Kenya's and Uganda's presidents`: the states listed before the one whose the officials are. */
export const coOwnersBefore = (layout: Layout, { agent }: NounHit, owner: NameHit): NameHit[] =>
  agent.office === "" ? [] : listedBefore(layout, owner, (hit) => !isAdjectival(hit) && targetKind(hit.target) <= SEAT);

/** The owners in a list before another, nearest first: a conjunction joins the last two, commas the others; each may have its own mark. */
function listedBefore(layout: Layout, last: NameHit, owns: (hit: NameHit) => boolean): NameHit[] {
  const { words } = layout;
  const found: NameHit[] = [];
  let at = last.firstWord - 1;
  while (words.upos[at] === U.CCONJ || (found.length > 0 && words.form[at] === ",")) {
    const marked = words.form[at - 1] === "'s" || words.form[at - 1] === "’s";
    const owner = hitOf(layout, marked ? at - 2 : at - 1);
    if (owner === null || !owns(owner)) break;
    found.push(owner);
    at = owner.firstWord - 1;
  }
  return found;
}

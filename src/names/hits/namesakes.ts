import type { Words } from "../../text/words.ts";
import type { Atoms } from "../gazetteer/atoms.ts";
import { ADJECTIVE, ORGANISATION, STATE, targetIndex, targetKind } from "../gazetteer/targets.ts";
import type { World } from "../gazetteer/world.ts";
import type { NameHit } from "./name-hits.ts";

/** Sorts of bodies of which most states have one, often under the same name. */
const NATIONAL = new Set(["parliament", "court", "ministry", "service", "army", "bank", "party", "group"]);

/** `Chile's Defense Department`, `the Mexican National Guard`: a body of the same name as another state's known one. */
export function isPrecededByOwner(body: NameHit, owner: NameHit | undefined, atoms: Atoms, world: World): boolean {
  if (owner === undefined || !isOfAnother(body, owner, world)) return false;
  const between = body.firstAtom - owner.endAtom;
  return between === 0 || (between === 1 && atoms.form[owner.endAtom] === "s");
}

/** `la Camera dei deputati brasiliana`, `the House of Representatives of Japan`: the same with the state behind it. */
export function isFollowedByOwner(
  body: NameHit,
  owner: NameHit | undefined,
  words: Words,
  world: World,
  genitives: ReadonlySet<string>,
): boolean {
  if (owner === undefined || targetKind(body.target) !== ORGANISATION || !isOfAnother(body, owner, world)) return false;
  if (!NATIONAL.has(world.organisations[targetIndex(body.target)].type)) return false;
  const between = owner.firstWord - body.endWord;
  const kind = targetKind(owner.target);
  const joined =
    kind === ADJECTIVE
      ? between === 0
      : kind === STATE && between > 0 && between <= 2 && genitives.has(words.form[body.endWord].toLowerCase());
  if (!joined) return false;
  for (let word = owner.firstWord; word < owner.endWord; word++) {
    const head = words.head[word];
    if (head >= body.firstWord && head < body.endWord) return true;
  }
  return false;
}

function isOfAnother(body: NameHit, owner: NameHit, world: World): boolean {
  const { country } = world.organisations[targetIndex(body.target)];
  if (targetKind(owner.target) > ADJECTIVE || country === null || country === "IGO") return false;
  const state = world.states[targetIndex(owner.target)];
  return state.country !== null && state.country !== country;
}

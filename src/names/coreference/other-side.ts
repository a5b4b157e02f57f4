import { isPlural } from "../../grammar/features.ts";
import { D, U } from "../../grammar/universal.ts";
import { wordsOf } from "../references.ts";
import { sideOf } from "../sides.ts";
import { clauseAbove, type Discourse, entityOf, mentionAt, nounOf, REACH, subjectEntity } from "./discourse.ts";
import { type GroupKind, membersOf } from "./members.ts";

/** How many sentences back somebody is still spoken of. */
const NEAR = 1;
/** Another side must be spoken of so many times as much as the next. */
const AHEAD = 1.5;

/**
 * `its southern neighbour`, `the neighbouring country`, `his hosts`, `their ally`, `his counterpart`: of the sides a text speaks of, the
 * one that is not the owner's; -1 when the noun is none of these, or several sides might be meant.
 */
export function findOtherSide(discourse: Discourse, word: number): number {
  const { words, references, tree } = discourse;
  const noun = nounOf(discourse, word);
  let near = wordsOf(references, "neighbour-noun").has(noun);
  // `Its allies` are many, `his hosts` are one state.
  const one = wordsOf(references, "other-noun").has(noun) || wordsOf(references, "counterpart-noun").has(noun);
  const linked = (one && !isPlural(words.morph[word])) || wordsOf(references, "host-noun").has(noun);
  let determined = false;
  let owner = -1;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    near ||=
      wordsOf(references, "country-noun").has(noun) &&
      wordsOf(references, "neighbour-adjective").has(words.lemma[child]);
    determined ||= words.upos[child] === U.DET;
    if (references.possessives.has(words.form[child].toLowerCase()) || words.deprel[child] === D["nmod:poss"]) {
      determined = true;
      owner = mentionAt(discourse, child)?.entity ?? -1;
    }
    // Whoever is named beside it is meant.
    const beside = mentionAt(discourse, child);
    if (beside !== null && (beside.kind === "adjective" || beside.kind === "name")) return -1;
  }
  if (!near && !(linked && owner >= 0)) return -1;
  if (!determined) return -1;
  if (owner < 0) owner = subjectEntity(discourse, clauseAbove(discourse, word));
  return owner < 0 ? -1 : otherThan(discourse, word, owner, near ? "state" : "party");
}

/** The states of the part of the world that an adjective beside a noun names: `its oldest Asian ally`. */
function regionOf({ words, tree, references }: Discourse, word: number): ReadonlySet<string> | undefined {
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    const region = references.regions.get(words.lemma[child].toLowerCase());
    if (region !== undefined) return region;
  }
  return undefined;
}

/** The side most spoken of up to here besides that of an entity; -1 when another comes near it. */
function otherThan(discourse: Discourse, word: number, owner: number, kind: GroupKind): number {
  const { registry, recent, words } = discourse;
  const { mentions, entities } = registry.mentions;
  const own = sideOf(entities[owner]);
  const region = regionOf(discourse, word);
  if (own === null) return -1;
  const counts = new Map<number, number>();
  const near = new Set<number>();
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - 4 * REACH; back--) {
    const mention = mentions[recent[back]];
    if (mention.head >= word || mention.kind === "possessive" || entityOf(discourse, mention).kind === "place")
      continue;
    for (const meant of membersOf(discourse, mention, kind)) {
      const side = sideOf(entities[meant]);
      if (side === null || side === own || (region !== undefined && !region.has(entities[meant].country ?? "")))
        continue;
      counts.set(meant, (counts.get(meant) ?? 0) + 1);
      if (words.sentence[word] - words.sentence[mention.head] <= NEAR) near.add(meant);
    }
  }
  const [only = -1] = near;
  const [first, second] = [...counts].sort((one, other) => other[1] - one[1]);
  if (first === undefined) return -1;
  // Between two of whom a text speaks as much the one spoken of here is meant.
  if (second !== undefined && first[1] < AHEAD * second[1]) return near.size === 1 ? only : -1;
  return first[0];
}

import { prepositionOf } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import { addMention } from "../add-mention.ts";
import { wordsOf } from "../references.ts";
import { REBELS } from "../sides.ts";
import type { Entity, Mention } from "../types.ts";
import { fittingOf, lastOf, NONE, namedBefore, SEVERAL, SORTS } from "./body-sorts.ts";
import { type Discourse, entityOf, mentionAt } from "./discourse.ts";
import { isDefinite } from "./roles.ts";

/** Those of the fighters under no state's name who belong to no group unless the article says so. */
const UNKNOWN = new Set(["CRM", "UAF"]);

/**
 * `the bloc`, `il gruppo`, `the insurgents`: the body of that sort named last, when no other of the sort stands as near. A noun
 * with a state, owner or clause of its own resumes nothing. Gives whether the noun is such a one, found or left open.
 */
export function resolveBody(discourse: Discourse, word: number): boolean {
  const own = mentionAt(discourse, word);
  if (own !== null && (own.head !== word || own.kind !== "description")) return false;
  const { words } = discourse;
  const named = namedBefore(discourse, word, own);
  if (named >= 0) {
    resume(discourse, word, own, named);
    return true;
  }
  const sort = fittingOf(discourse, word, own);
  if (sort === null || isNarrowed(discourse, word)) return false;
  const state = demonymOf(discourse, word);
  // Whose body it is the text must say here, where it is known already.
  if (own !== null && entityOf(discourse, own).country !== state) return false;
  const fits = state === null ? sort : (entity: Entity) => entity.country === state && sort(entity);
  // `militants were still on the island`: English leaves the article out; bare gunmen are anybody's.
  const bare =
    own !== null &&
    sort === SORTS.armed &&
    !UNKNOWN.has(entityOf(discourse, own).sectors[0] ?? "") &&
    words.upos[own.firstWord - 1] !== U.DET;
  if (!bare && !isDefinite(discourse, own?.firstWord ?? word)) return false;
  let found = lastOf(discourse, word, fits);
  // `An Iraqi militia …; the group said`: a body without a name.
  if (found === NONE && own === null && sort === SORTS.armed) found = lastOf(discourse, word, isUnnamedForce);
  if (found === NONE) return false;
  if (found === SEVERAL) return true;
  resume(discourse, word, own, found);
  giveMembers(discourse, word, found);
  return true;
}

function resume({ recent, registry }: Discourse, word: number, own: Mention | null, body: number): void {
  if (own !== null) own.entity = body;
  else recent.push(addMention(registry, body, "description", { firstWord: word, endWord: word + 1, head: word }));
}

/** `due comandanti del movimento`: with the armed group its men are known. */
function giveMembers(discourse: Discourse, word: number, group: number): void {
  const { words, registry, tree, references } = discourse;
  const members = mentionAt(discourse, words.head[word]);
  if (members === null || members.head !== words.head[word] || members.kind !== "description") return;
  if (registry.mentions.entities[group].kind !== "armed-group" || entityOf(discourse, members).kind !== "agent") return;
  if (wordsOf(references, "genitive").has(prepositionOf(tree, word))) members.entity = group;
}

/** What stands beside a noun and leaves it open whose it is; its demonym, its creed do not. */
export function isNarrowed(discourse: Discourse, word: number): boolean {
  const { tree, words, references } = discourse;
  const own = mentionAt(discourse, word);
  const creeds = wordsOf(references, "creed-adjective");
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    const relation = words.deprel[child];
    const creed = creeds.has(words.lemma[child]) || creeds.has(words.form[child].toLowerCase());
    const beside = mentionAt(discourse, child);
    // A demonym is a mention of its own or part of the description.
    if (
      (relation === D.amod || relation === D.compound) &&
      (creed || beside?.kind === "adjective" || (beside !== null && beside === own))
    )
      continue;
    if (
      relation === D.nmod ||
      relation === D["nmod:poss"] ||
      relation === D.compound ||
      relation === D.amod ||
      relation === D.appos ||
      relation === D.flat
    )
      return true;
  }
  return false;
}

/** The country of the demonym beside a noun: `the Lebanese group`; null when it has none. */
function demonymOf(discourse: Discourse, word: number): string | null {
  const { tree, words } = discourse;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    const mention = words.deprel[child] === D.amod ? mentionAt(discourse, child) : null;
    if (mention?.kind === "adjective") return entityOf(discourse, mention).country;
  }
  const own = mentionAt(discourse, word);
  return own === null ? null : entityOf(discourse, own).country;
}

const isUnnamedForce = ({ kind, country, sectors }: Entity): boolean =>
  kind === "agent" && country !== null && REBELS.has(sectors[0] ?? "");

import { hasFeature } from "../grammar/morphology.ts";
import { D, U } from "../grammar/universal.ts";
import { type Discourse, entityOf, mentionAt, nounOf, REACH } from "./discourse.ts";
import { addMention } from "./registry.ts";
import { isDefinite } from "./roles.ts";
import type { Entity, Mention } from "./types.ts";

const isPlural = hasFeature("Number", "Plur");
/** How far back the body may have been named, in sentences. */
const SENTENCES_BACK = 6;
/** Sectors of fighters without a state's name: definite ones are those of the one group the text has named. */
const FIGHTERS = new Set(["REB", "UAF", "PRM", "CRM"]);

/** What a noun such as `the bloc`, `the group`, `il partito` may resume; the sorts of `body-noun` rows. */
const SORTS: Readonly<Record<string, (entity: Entity) => boolean>> = {
  international: ({ kind, country }) => kind === "organisation" && country === "IGO",
  armed: ({ kind }) => kind === "armed-group",
  party: ({ kind, sectors }) => kind === "organisation" && (sectors[0] === "PTY" || sectors[0] === "OPP"),
  union: ({ sectors, kind }) => sectors[0] === "LAB" && kind !== "person",
  company: ({ kind, sectors }) => kind === "organisation" && sectors[0] === "BUS",
  court: ({ kind, sectors }) => kind === "organisation" && sectors[0] === "JUD",
  charity: ({ kind, sectors }) => kind === "organisation" && sectors[0] === "NGO",
};

/**
 * `the bloc`, `il gruppo`, `the insurgents`: the body of that sort named last, when no other of the sort stands as near. A noun
 * with a state, owner or clause of its own resumes nothing. Gives whether the noun is such a one, found or left open.
 */
export function resolveBody(discourse: Discourse, word: number): boolean {
  const own = mentionAt(discourse, word);
  if (own !== null && (own.head !== word || own.kind !== "description" || entityOf(discourse, own).country !== null))
    return false;
  const { words, registry } = discourse;
  const fits = fittingOf(discourse, word, own);
  if (fits === null || isNarrowed(discourse, word)) return false;
  // `militants were still on the island`: English leaves the article out.
  const bare = own !== null && fits === SORTS.armed && words.upos[own.firstWord - 1] !== U.DET;
  if (!bare && !isDefinite(discourse, own?.firstWord ?? word)) return false;
  const found = lastOf(discourse, word, fits);
  if (found === NONE) return false;
  if (found === SEVERAL) return true;
  if (own !== null) own.entity = found;
  else
    discourse.recent.push(
      addMention(registry, found, "description", { firstWord: word, endWord: word + 1, head: word }),
    );
  return words.length > 0;
}

function fittingOf(discourse: Discourse, word: number, own: Mention | null): ((entity: Entity) => boolean) | null {
  const { words, references } = discourse;
  if (own !== null && FIGHTERS.has(entityOf(discourse, own).sectors[0] ?? "") && isPlural(words.morph[word]))
    return SORTS.armed;
  if (words.upos[word] !== U.NOUN || isPlural(words.morph[word])) return null;
  const sorts = references.bodies.get(words.lemma[word]);
  return sorts === undefined ? null : (entity) => sorts.some((sort) => SORTS[sort]?.(entity) ?? false);
}

function isNarrowed(discourse: Discourse, word: number): boolean {
  const { tree, words } = discourse;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    const relation = words.deprel[child];
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

const NONE = -1;
const SEVERAL = -2;

/** The last entity of a sort; SEVERAL when another of the sort stands in the same sentence. */
function lastOf(discourse: Discourse, word: number, fits: (entity: Entity) => boolean): number {
  const { words, registry, recent } = discourse;
  const { mentions, entities } = registry.mentions;
  let found = NONE;
  let sentence = -1;
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - 2 * REACH; back--) {
    const mention = mentions[recent[back]];
    const at = words.sentence[mention.head];
    if (at < words.sentence[word] - SENTENCES_BACK || (found >= 0 && at !== sentence)) break;
    if (mention.head >= word || !fits(entities[mention.entity]) || mention.entity === found) continue;
    if (found >= 0) return SEVERAL;
    found = mention.entity;
    sentence = at;
  }
  return found;
}

/** `il sultanato`, `the island`: the one such state the text has named. Gives whether the noun is such a one, found or left open. */
export function resolveEpithet(discourse: Discourse, word: number): boolean {
  const { registry, references } = discourse;
  const states = references.epithets.get(nounOf(discourse, word));
  if (states === undefined || !isDefinite(discourse, word) || isNarrowed(discourse, word)) return false;
  const found = lastOf(discourse, word, ({ kind, id }) => kind === "state" && states.includes(id));
  if (found >= 0)
    discourse.recent.push(
      addMention(registry, found, "description", { firstWord: word, endWord: word + 1, head: word }),
    );
  return found !== NONE;
}

import { isRelative } from "../../grammar/features.ts";
import { D, U } from "../../grammar/universal.ts";
import { addMention } from "../add-mention.ts";
import { type Reference, wordsOf } from "../references.ts";
import type { MentionKind } from "../types.ts";
import { bodyOwning, joinBody } from "./body-members.ts";
import { type Discourse, entityOf, isSubjectRelation, mentionAt, nounOf } from "./discourse.ts";
import { resolveGroup } from "./groups.ts";
import { pairBefore } from "./met-pair.ts";
import { findPossessor } from "./possessives.ts";
import { findAntecedent } from "./pronouns.ts";
import { findRelativeAntecedent } from "./relative-pronouns.ts";
import { placeAgent } from "./role-agents.ts";

/** Adds whom a pronoun or possessive stands for, and gives what it owns its place. */
export function resolvePronoun(discourse: Discourse, word: number): void {
  const { words, references } = discourse;
  if (discourse.quoted[word] === 1) return;
  const form = words.form[word].toLowerCase();
  const possessive = references.possessives.get(form);
  const pronoun = references.pronouns.get(form);
  if (possessive !== undefined && (pronoun === undefined || words.head[word] > word) && words.upos[word] !== U.ADP) {
    const owner = findPossessor(discourse, word, possessive);
    add(discourse, word, "possessive", owner);
    placeOwned(discourse, words.head[word], owner);
    return;
  }
  const owning = words.deprel[word] === D["nmod:poss"] || words.deprel[word] === D["det:poss"];
  if (isRelative(words.morph[word]) && (words.upos[word] === U.PRON || owning)) {
    const antecedent = findRelativeAntecedent(discourse, word);
    add(discourse, word, "pronoun", antecedent);
    if (owning) placeOwned(discourse, words.head[word], antecedent);
    return;
  }
  // Taggers call `both` a determiner even where it stands alone: "appealed to both".
  const alone = words.upos[word] === U.DET && (words.deprel[word] === D.obj || words.deprel[word] === D.obl);
  if ((words.upos[word] === U.PRON || alone) && resolveGroup(discourse, word)) return;
  if (words.upos[word] !== U.PRON) return;
  const dative = words.deprel[word] === D.iobj ? references.datives.get(form) : undefined;
  const reference = dative ?? cliticAt(discourse, word) ?? pronoun;
  if (reference === undefined) return;
  const found = findAntecedent(discourse, word, reference);
  const pair = found < 0 && reference.number === "plur" && isSubjectRelation(words.deprel[word]);
  add(discourse, word, "pronoun", pair ? pairBefore(discourse, word) : found);
}

/** `lo ha ringraziato`: somebody; in `lo ha dichiarato` what was said. */
function cliticAt(discourse: Discourse, word: number): Reference | undefined {
  const { words, references } = discourse;
  const verb = words.head[word];
  const enclitic = verb >= 0 && words.start[verb] === words.start[word];
  if (
    words.deprel[word] !== D.obj ||
    (verb <= word && !enclitic) ||
    wordsOf(references, "propositional").has(words.lemma[verb])
  )
    return undefined;
  const clitic = references.clitics.get(words.form[word].toLowerCase());
  if (clitic === undefined || !wordsOf(references, "addressing").has(words.lemma[verb])) return clitic;
  return { ...clitic, standsFor: "any" };
}

/** `its ambassador`, `il suo governo`: the owner's state is theirs too. */
function placeOwned(discourse: Discourse, owned: number, owner: number): void {
  const { mentions, world } = discourse.registry;
  const mention = mentionAt(discourse, owned);
  if (owner < 0 || mention === null || mention.head !== owned) return;
  // `his counterpart, Khaled Nouri`, is of another's.
  if (wordsOf(discourse.references, "counterpart-noun").has(nounOf(discourse, owned))) return;
  if (mention.kind === "description" && joinBody(discourse, mention, owner)) return;
  const { country } = mentions.entities[owner];
  // `its ambassador, Harry Thomas`: nobody the tables know.
  const entity = entityOf(discourse, mention);
  if (mention.kind === "name" && entity.kind === "person" && entity.role !== null && entity.country === null) {
    entity.country = country;
    entity.body ??= bodyOwning(mentions.entities[owner]);
  }
  const state = country === null ? undefined : world.stateByCountry.get(country);
  if (state !== undefined && mention.kind === "description") placeAgent(discourse, mention, state);
}

export function add(discourse: Discourse, word: number, kind: MentionKind, entity: number): void {
  if (entity < 0) return;
  discourse.recent.push(
    addMention(discourse.registry, entity, kind, { firstWord: word, endWord: word + 1, head: word }),
  );
}

import { addMention } from "../add-mention.ts";
import { wordsOf } from "../references.ts";
import { enterOrganisation, enterState } from "../registry.ts";
import type { Mention } from "../types.ts";
import { mostSpokenOf, NONE } from "./body-sorts.ts";
import { type Discourse, entityOf, mentionAt, nounOf, REACH } from "./discourse.ts";
import { isNarrowed } from "./resumed-bodies.ts";
import { isDefinite } from "./roles.ts";

/** `il sultanato`, `the island`: the one such state the text has named. Gives whether the noun is such a one, found or left open. */
export function resolveEpithet(discourse: Discourse, word: number): boolean {
  const { registry, references } = discourse;
  const states = references.epithets.get(nounOf(discourse, word));
  if (states === undefined || !isDefinite(discourse, word) || isNarrowed(discourse, word)) return false;
  // `the North` is a state, the north a direction.
  if (wordsOf(references, "compass-noun").has(nounOf(discourse, word)) && !isCapital(discourse.words.form[word]))
    return false;
  const found = stateMeant(discourse, word, states);
  if (found >= 0)
    discourse.recent.push(
      addMention(registry, found, "description", { firstWord: word, endWord: word + 1, head: word }),
    );
  return found !== NONE;
}

/** `il Nord`, `l'Unione`: a noun of the tables that its capital made a name nothing is known of. */
export function resumeUnknownName(discourse: Discourse, mention: Mention): void {
  const { references, words } = discourse;
  const { political, country } = entityOf(discourse, mention);
  if (political || country !== null || mention.endWord !== mention.firstWord + 1) return;
  const noun = words.form[mention.head].toLowerCase();
  const states = references.epithets.get(noun);
  const organs = references.organs.get(noun);
  if (states === undefined && organs === undefined) return;
  if (!isDefinite(discourse, mention.firstWord) || isNarrowed(discourse, mention.head)) return;
  const found = states === undefined ? organMeant(discourse, organs!) : stateMeant(discourse, mention.head, states);
  if (found >= 0) mention.entity = found;
}

/** Of a few states the one the text has spoken of. */
function stateMeant(discourse: Discourse, word: number, states: readonly string[]): number {
  const found = mostSpokenOf(discourse, word, ({ kind, id }) => kind === "state" && states.includes(id));
  return found === NONE ? otherHalf(discourse, nounOf(discourse, word)) : found;
}

/** `The North fired two missiles, South Korea's army said`: half of a land of which the text names the other. */
function otherHalf({ registry, references }: Discourse, noun: string): number {
  const { world, mentions } = registry;
  const compass = wordsOf(references, "compass-noun");
  if (!compass.has(noun)) return NONE;
  const halves = (half: string) => references.epithets.get(half) ?? [];
  const others = new Set([...compass].filter((half) => half !== noun).flatMap(halves));
  if (!mentions.entities.some(({ kind, id }) => kind === "state" && others.has(id))) return NONE;
  const state = world.states.findIndex(({ id }) => halves(noun).includes(id));
  return state < 0 ? NONE : enterState(registry, state);
}

/** Of organs of one name that of a body the text has named; NONE without one. */
function organMeant({ registry }: Discourse, organs: readonly string[]): number {
  const { world, mentions } = registry;
  // An organ or official of a body names it too.
  const named = new Set(mentions.entities.flatMap(({ id, body }) => (body === null ? id : [id, body])));
  const organ = organs.find((id) => named.has(id) || named.has(world.wholes.get(id) ?? ""));
  const organisation = organ === undefined ? undefined : world.organisationById.get(organ);
  return organisation === undefined ? NONE : enterOrganisation(registry, organisation);
}

/**
 * `la Commissione`, `the Commission`, with a capital: the organ of that name of a body the text has named. Gives whether it was found.
 */
export function resolveOrgan(discourse: Discourse, word: number): boolean {
  const { registry, references, words } = discourse;
  if (!isCapital(words.form[word]) || mentionAt(discourse, word) !== null) return false;
  if (!isDefinite(discourse, word) || isNarrowed(discourse, word)) return false;
  const organs =
    references.organs.get(nounOf(discourse, word)) ?? references.organs.get(words.form[word].toLowerCase());
  if (organs === undefined) return resumeByLastWord(discourse, word);
  const organ = organMeant(discourse, organs);
  if (organ < 0) return false;
  discourse.recent.push(addMention(registry, organ, "description", { firstWord: word, endWord: word + 1, head: word }));
  return true;
}

/** `the Union`, in a text on the European Union: a noun for a body of people that its capital makes a great body's name. Gives whether it does. */
export function takeForOrgan(discourse: Discourse, mention: Mention): boolean {
  const { references, words } = discourse;
  const { head, firstWord, endWord } = mention;
  const organs = endWord === firstWord + 1 ? references.organs.get(words.form[head].toLowerCase()) : undefined;
  if (organs === undefined || !isCapital(words.form[head])) return false;
  if (!isDefinite(discourse, firstWord) || isNarrowed(discourse, head)) return false;
  const organ = organMeant(discourse, organs);
  if (organ >= 0) mention.entity = organ;
  return organ >= 0;
}

/** `the Authority` behind `the Palestinian Authority`: the one body whose name ends in the word. */
function resumeByLastWord(discourse: Discourse, word: number): boolean {
  const { registry, recent, words } = discourse;
  const { mentions, entities } = registry.mentions;
  let found = NONE;
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - 4 * REACH; back--) {
    const { kind, entity, endWord, firstWord } = mentions[recent[back]];
    if (kind !== "name" || endWord > word || endWord - firstWord < 2 || entity === found) continue;
    if (words.form[endWord - 1] !== words.form[word] || entities[entity].kind === "person") continue;
    if (found !== NONE) return false;
    found = entity;
  }
  if (found === NONE) return false;
  recent.push(addMention(registry, found, "description", { firstWord: word, endWord: word + 1, head: word }));
  return true;
}

const isCapital = (form: string): boolean => form[0] !== form[0].toLowerCase();

import { isFirstPerson } from "../../grammar/features.ts";
import { D } from "../../grammar/universal.ts";
import { mentionOf } from "../../names/mentions.ts";
import type { Participant, Scene } from "../scene.ts";

/** An entity as participant, with its first sector, by the word it stands at (-1: inferred). */
export function participantOf(scene: Scene, entity: number, word: number): Participant {
  const { sectors } = scene.mentions.entities[entity];
  return { entity, sector: sectors[0] ?? null, word, mention: word < 0 ? -1 : scene.mentions.mentionAt[word] };
}

/** The one country all of some participants belong to; null when there are several, or somebody belongs to none. */
export function soleCountry(scene: Scene, participants: readonly Participant[]): string | null {
  const countries = new Set(participants.map(({ entity }) => scene.mentions.entities[entity].country));
  const [country = null] = countries;
  return countries.size === 1 && country !== "IGO" ? country : null;
}

/**
 * The state that has power over those an act of authority was done to, where nothing says whose act it was: their own, but over "two Moldovan
 * nationals", who are called so abroad, that of which the text told last.
 */
export function stateOver(scene: Scene, sufferers: readonly Participant[], act: number): string | null {
  const { mentions, words, knowledge } = scene;
  const own = soleCountry(scene, sufferers);
  if (!sufferers.every(({ word }) => word >= 0 && knowledge.nationals.has(words.lemma[word]))) return own;
  for (let sentence = words.sentence[act]; sentence >= 0; sentence--) {
    const home = mentions.homes[sentence] ?? null;
    if (home !== null && home !== own) return home;
  }
  return own;
}

/** The entities at a word itself, groups opened; in a quotation "I" and "we" are the speaker. Places count when `places`. */
export function entitiesAt(scene: Scene, word: number, places: boolean): Participant[] {
  const { mentions, words, speech } = scene;
  const mention = mentionOf(mentions, word);
  if (mention) {
    const entity = mentions.entities[mention.entity];
    if (entity.members.length > 0) return entity.members.map((member) => participantOf(scene, member, word));
    if (entity.political) return [participantOf(scene, holderNamed(scene, word, mention.entity), word)];
    if (places && entity.kind === "place") {
      const state = stateOf(scene, entity.country);
      return state < 0 ? [] : [participantOf(scene, state, word)];
    }
    return [];
  }
  const quotation = speech.quotationAt[word] < 0 ? null : speech.quotations[speech.quotationAt[word]];
  if (quotation?.speaker && quotation.speaker.entity >= 0 && isFirstPerson(words.morph[word])) {
    if (mentions.entities[quotation.speaker.entity].political)
      return [participantOf(scene, quotation.speaker.entity, word)];
  }
  return [];
}

/** Dictionaries name states by who leads them: behind a title of the state ("Prime Minister X") the name is the title's holder. */
function holderNamed({ tree, mentions }: Scene, word: number, entity: number): number {
  const { kind, country } = mentions.entities[entity];
  for (let child = kind === "state" ? tree.first[word] : -1; child >= 0 && child < word; child = tree.next[child]) {
    const title = mentionOf(mentions, child);
    const holder = title?.kind === "description" ? mentions.entities[title.entity] : null;
    const owned = holder?.country === country || tree.words.deprel[child] === D["nmod:desc"];
    if (holder?.kind === "agent" && owned && !holder.plural && title!.endWord === word) return title!.entity;
  }
  return entity;
}

/** The document's entity that is the state with this code, -1 when the document has none. */
export function stateOf(scene: Scene, country: string | null): number {
  if (country === null) return -1;
  return scene.mentions.entities.findIndex((entity) => entity.kind === "state" && entity.country === country);
}

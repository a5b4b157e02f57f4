import { U } from "../../grammar/universal.ts";
import { isOnePerson, mentionOf } from "../../names/mentions.ts";
import { ARMED_SECTORS } from "../../names/sides.ts";
import type { Entity } from "../../names/types.ts";
import type { Slot } from "../acts/predicates.ts";
import type { Participant, Scene } from "../scene.ts";
import { participantsAt } from "./participants.ts";
import type { Arguments } from "./slots.ts";

/** "I colloqui con la mediazione dell'Oman": company that is itself an act names nobody's other side. */
function isHelpOfOthers({ knowledge, words, mentions }: Scene, slot: string, word: number): boolean {
  return (
    knowledge.company.has(slot) && mentions.mentionAt[word] < 0 && knowledge.predicates.nouns.has(words.lemma[word])
  );
}

/** Some slots are for international bodies, armed forces, people or a single person only. */
const suits = ({ body, force, person }: Slot, entity: Entity): boolean =>
  (!body || entity.country === "IGO") &&
  (!person || isOnePerson(entity)) &&
  (!force || ((entity.role === null || entity.plural) && entity.sectors.some((sector) => ARMED_SECTORS.has(sector))));

/** "See Rama's notes", "called it the mark of Rama": who only owns the thing that stands there is not spoken to. */
const isOwner = ({ words, mentions }: Scene, participant: Participant, word: number): boolean =>
  participant.word !== word && words.upos[word] === U.NOUN && mentions.mentionAt[word] < 0;

/** Students, traders, "thousands of Chileans": neither a government nor armed forces. */
function isPeople({ mentions }: Scene, { entity, word }: Participant): boolean {
  const { kind, country, sectors } = mentions.entities[entity];
  if (kind === "state") return mentionOf(mentions, word)?.kind === "adjective";
  return country !== "IGO" && sectors[0] !== "GOV" && !ARMED_SECTORS.has(sectors[0] ?? "");
}

/** "A Ginevra gli Stati Uniti hanno imposto sanzioni a tre funzionari": the town that opens the sentence is where, if the slot is filled behind the verb too. */
function isWhere({ words, mentions }: Scene, word: number, others: readonly number[]): boolean {
  const mention = mentionOf(mentions, word);
  if (mention === null || words.head[word] < word) return false;
  if (mention.kind !== "metonym" && mentions.entities[mention.entity].kind !== "place") return false;
  return others.some((other) => words.head[other] === words.head[word] && other > words.head[other]);
}

/** Those who stand in the wanted slots: of the first that is filled and those beside it, or of `all`; places stand for states where `places`. */
export function fill(
  scene: Scene,
  slots: Arguments,
  wanted: readonly Slot[],
  places: boolean,
  all: boolean,
): Participant[] {
  const found: Participant[] = [];
  for (const slot of wanted) {
    if (!all && slot.beside !== found.length > 0) continue;
    const filling = slots.get(slot.name) ?? [];
    for (const word of filling) {
      if (isHelpOfOthers(scene, slot.name, word) || isWhere(scene, word, filling)) continue;
      for (const participant of participantsAt(scene, word, places)) {
        if (!suits(slot, scene.mentions.entities[participant.entity])) continue;
        if (slot.person && isOwner(scene, participant, word)) continue;
        if (slot.people && !isPeople(scene, participant)) continue;
        if (!found.some((known) => known.entity === participant.entity)) found.push(participant);
      }
    }
  }
  return found;
}

/**
 * "Cut off the transit of Russian gas to Europe", "sent Ukrainian prisoners to Minsk": where the object is only somebody's thing, whom it goes
 * to comes first.
 */
export function namedFirst({ mentions, knowledge }: Scene, slots: Arguments, wanted: readonly Slot[]): readonly Slot[] {
  const { addressed } = knowledge.slots;
  const receiving = wanted.filter(({ name }) => name === addressed || name === "iobj");
  if (receiving.length === 0 || wanted[0].name !== "obj") return wanted;
  const named = (word: number) => mentions.mentionAt[word] >= 0;
  const received = receiving.some(({ name }) => (slots.get(name) ?? []).some(named));
  return received && !(slots.get("obj") ?? []).some(named)
    ? [...receiving, ...wanted.filter((slot) => !receiving.includes(slot))]
    : wanted;
}

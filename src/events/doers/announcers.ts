import { isParticiple, isPlural, isThirdPerson } from "../../grammar/features.ts";
import { dependent } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { othersAmong } from "../story/inference.ts";

/** So many words before a participle its colon stands at most: "congelati i beni", "da ieri sospesi i voli". */
const BEFORE = 4;

/**
 * Who did what a participle behind a colon tells without its doer: "Bruxelles fa sul serio: congelati i beni di sei ministri", "Ankara hits back:
 * two bases bombed". The subject of the clause before it, or the owner of its noun, unless it is done to its own side.
 */
export function announcers(scene: Scene, { head, recipients }: EventDraft): Participant[] {
  const { words, mentions } = scene;
  // "Two diplomats expelled": a participle without a verb of its own hangs on what it is done to.
  const top = UNIVERSAL_RELATION[words.deprel[head]] === D.acl ? words.head[head] : head;
  const above = top < 0 ? -1 : words.head[top];
  if (above < 0 || above > top || !isBare(scene, head) || !isBehindColon(scene, top, above)) return [];
  const sufferers = new Set(recipients.map(({ entity }) => sideOf(mentions.entities[entity])));
  const topics = topicsOf(scene, above).filter((word) => word < head);
  return othersAmong(
    scene,
    topics.flatMap((word) => participantsAt(scene, word, false)),
    sufferers,
  );
}

/** Of rows of light verbs: who decided on an act, and who made it known. */
const DECIDED: ReadonlySet<string> = new Set(["decide", "announce"]);

/** "Relazioni interrotte con Quito: lo ha deciso López Obrador", "Espulsi tre diplomatici. Lo ha annunciato Praga": who is said right behind an act to have decided on it. */
export function deciders(scene: Scene, { head, recipients }: EventDraft): Participant[] {
  const { words, sentences, mentions, knowledge } = scene;
  const sentence = words.sentence[head];
  const end = sentences.firstWord[Math.min(sentence + 2, sentences.length)];
  for (let pronoun = head + 1; pronoun + 1 < end; pronoun++) {
    const opens = words.form[pronoun - 1] === ":" || sentences.firstWord[words.sentence[pronoun]] === pronoun;
    if (!opens || words.upos[pronoun] !== U.PRON || words.deprel[pronoun] !== D.obj) continue;
    const verb = words.head[pronoun];
    if (verb < pronoun || !isThirdPerson(words.morph[pronoun]) || isPlural(words.morph[pronoun])) return [];
    if (!knowledge.operators.light.get(words.lemma[verb])?.some(({ effect }) => DECIDED.has(effect))) return [];
    const sufferers = new Set(recipients.map(({ entity }) => sideOf(mentions.entities[entity])));
    return othersAmong(
      scene,
      (argumentsOf(scene, verb).get("subj") ?? []).flatMap((word) => participantsAt(scene, word, false)),
      sufferers,
    );
  }
  return [];
}

/** The subject of a clause, or whose the noun is that stands there without a verb: "Linea dura di Praga: espulsi …". */
function topicsOf(scene: Scene, above: number): readonly number[] {
  const slots = argumentsOf(scene, above);
  const subjects = slots.get("subj") ?? [];
  if (subjects.length > 0 || scene.words.upos[above] !== U.NOUN) return subjects;
  return [...(slots.get("gen") ?? []), ...(slots.get("mod") ?? [])];
}

/** A participle without auxiliary, copula or active subject: what it is done to may stand behind it. */
const isBare = ({ tree, words }: Scene, head: number): boolean =>
  isParticiple(words.morph[head]) && dependent(tree, head, D.aux, D.cop, D.nsubj) < 0;

function isBehindColon({ words }: Scene, top: number, above: number): boolean {
  for (let word = top - 1; word > above && word >= top - BEFORE; word--) if (words.form[word] === ":") return true;
  return false;
}

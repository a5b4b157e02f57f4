import { isDefinite } from "../../grammar/features.ts";
import { dependent, prepositionOf } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import type { PredicateMatch } from "../acts/match.ts";
import { topicOf } from "../acts/titles.ts";
import type { Participant, Scene } from "../scene.ts";
import { argumentsOf } from "./control.ts";
import { soleCountry, stateOf } from "./entities-at.ts";
import { lightVerbOver } from "./light-verbs.ts";
import { participantsAt } from "./participants.ts";
import type { Arguments } from "./slots.ts";

/** Who protests where nobody is named: the people of the place ("sciopero generale in Argentina", "corteo a Roma"). */
export function crowdOf(
  scene: Scene,
  match: PredicateMatch,
  slots: Arguments,
  against: readonly Participant[],
): Participant[] {
  const { knowledge } = scene;
  if (match.predicate.meaning.type?.name !== "PROTEST" || slots.has("subj")) return [];
  for (const [slot, words] of slots) {
    if (!knowledge.locative.has(slot)) continue;
    for (const word of words) {
      // "Sit-in all'ambasciata russa di Erevan": whose embassy it is, is protested against.
      if (knowledge.legation.has(scene.words.lemma[word])) continue;
      const found = participantsAt(scene, word, true);
      if (found.length > 0) return found.map((one) => ({ ...one, sector: "CVL" }));
    }
  }
  const struck = placeStruck(scene, match);
  if (struck.length > 0) return struck;
  const counted = inNumbers(scene, match.head);
  if (counted >= 0) {
    const state = stateOf(scene, scene.mentions.homes[scene.words.sentence[match.head]] ?? null);
    if (state >= 0) return [{ entity: state, sector: "CVL", word: counted, mention: -1 }];
  }
  const topic = topicOf(scene, match.head);
  if (topic !== null) return [{ ...topic, sector: "CVL" }];
  const own = ofTheirOwn(scene, match, against);
  return own.length > 0 ? own : ofTheLand(scene, match.head, against);
}

/** "Le proteste si sono acuite", "durante una protesta contro i licenziamenti": unrest told of as known is that of the land its sentence speaks of. */
function ofTheLand(scene: Scene, noun: number, against: readonly Participant[]): Participant[] {
  const { mentions, words, tree, knowledge } = scene;
  if (!knowledge.unrest.has(words.lemma[noun]) || against.length > 0) return [];
  const determiner = dependent(tree, noun, D.det);
  if (determiner < 0) return [];
  if (!isDefinite(words.morph[determiner]) && !knowledge.occasion.has(prepositionOf(tree, noun))) return [];
  const state = stateOf(scene, mentions.homes[words.sentence[noun]] ?? null);
  return state < 0 ? [] : [{ entity: state, sector: "CVL", word: noun, mention: -1 }];
}

/** "Uno sciopero ha paralizzato l'Argentina", "Kenya gripped by protests": the people of what a protest strikes. */
function placeStruck(scene: Scene, { predicate, head }: PredicateMatch): Participant[] {
  if (predicate.pos !== "NOUN") return [];
  const { words, knowledge } = scene;
  const carrier = words.deprel[head] === D["obl:agent"] ? words.head[head] : lightVerbOver(scene, head);
  if (carrier < 0 || !knowledge.operators.light.has(words.lemma[carrier])) return [];
  const struck = argumentsOf(scene, carrier).get("obj") ?? [];
  return struck
    .filter((word) => word !== head)
    .flatMap((word) => participantsAt(scene, word, true))
    .map((one) => ({ ...one, sector: "CVL" }));
}

/** "Le proteste contro la giunta maliana", where nothing speaks of another land: a government's own people. Against a state anybody may march. */
function ofTheirOwn(scene: Scene, { head }: PredicateMatch, against: readonly Participant[]): Participant[] {
  const { mentions, words } = scene;
  const country = soleCountry(scene, against);
  const state = stateOf(scene, country);
  if (words.upos[head] !== U.NOUN || state < 0) return [];
  // "La giunta maliana", not "Bamako".
  const isGovernment = ({ entity, mention }: Participant) => {
    const [sector] = mentions.entities[entity].sectors;
    return mention >= 0 && mentions.mentions[mention].kind === "description" && (sector === "GOV" || sector === "MIL");
  };
  const home = mentions.homes[words.sentence[head]] ?? null;
  if ((home !== null && home !== country) || !against.every(isGovernment)) return [];
  return [{ entity: state, sector: "CVL", word: against[0].word, mention: -1 }];
}

/** "Hanno manifestato in diciassettemila", "in ventimila hanno sfilato": how many took part, for who they were; -1 when nothing tells. */
function inNumbers({ tree, words, knowledge }: Scene, verb: number): number {
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child])
    if (words.upos[child] === U.NUM && knowledge.locative.has(prepositionOf(tree, child))) return child;
  return -1;
}

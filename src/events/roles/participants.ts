import { isPlural, isRelative } from "../../grammar/features.ts";
import { conjuncts, prepositionOf, subtreeSpan } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { mentionOf } from "../../names/mentions.ts";
import type { Participant, Scene } from "../scene.ts";
import { entitiesAt } from "./entities-at.ts";

/** How far behind its noun a second demonym may stand, in words. */
const DEMONYM_REACH = 8;

/**
 * The political participants an argument's head stands for: itself, else the state or body its modifiers name ("una base
 * americana", "il territorio dell'Ucraina"); coordination followed. `places`: a city may stand for its state (targets).
 */
export function participantsAt(scene: Scene, head: number, places: boolean): Participant[] {
  const found: Participant[] = [];
  for (const word of conjuncts(scene.tree, head)) {
    for (const participant of [...single(scene, word, places, 0), ...coordinatedDemonyms(scene, word)]) {
      if (!found.some((known) => known.entity === participant.entity)) found.push(participant);
    }
  }
  return found;
}

/** "Guardie di frontiera kirghise e tagike", "officials from the United States and Iran": the second state is a second side. */
function coordinatedDemonyms(scene: Scene, noun: number): Participant[] {
  const { tree, words, mentions } = scene;
  const described = mentionOf(mentions, noun);
  if (described?.kind !== "description" || mentions.entities[described.entity].members.length > 0) return [];
  const found: Participant[] = [];
  const [first, end] = subtreeSpan(tree, noun);
  // "His Somali and Eritrean counterparts": the description is of the nearer.
  for (let word = Math.max(first, noun - DEMONYM_REACH); word < noun; word++) {
    // "A British-Iranian aid worker": he is of both.
    if (words.form[word + 1] === "-" && isAdjectival(scene, word + 2, noun))
      found.push(...entitiesAt(scene, word, false));
    if (words.deprel[word] !== D.conj || words.head[words.head[word]] !== noun) continue;
    const pair = [words.head[word], word];
    if (pair.every((one) => mentionOf(mentions, one)?.kind === "adjective"))
      found.push(...pair.flatMap((one) => entitiesAt(scene, one, false)));
  }
  for (let word = Math.max(first, noun); word < Math.min(end, noun + DEMONYM_REACH); word++) {
    const mention = words.deprel[word] === D.conj ? mentionOf(mentions, word) : null;
    const owner = mention?.kind === "name" && mentions.entities[mention.entity].kind === "state";
    if (mention?.kind === "adjective" || (owner && words.head[words.head[word]] === noun))
      found.push(...entitiesAt(scene, word, false));
  }
  return found;
}

/** Whether an adjective stands at a word, of the description that a noun heads. */
const isAdjectival = ({ words, mentions }: Scene, word: number, noun: number): boolean =>
  word < noun && words.upos[word] === U.ADJ && mentions.mentionAt[word] === mentions.mentionAt[noun];

function single(scene: Scene, word: number, places: boolean, depth: number): Participant[] {
  const direct = entitiesAt(scene, word, places);
  if (direct.length > 0 && direct.every((one) => isPlaceless(scene, one)) && depth < 2) {
    // "Demonstrators in Peru", "villages in Nepal": whoever is named only by kind belongs to the state named beside.
    const beside = modifiers(scene, word, true, depth);
    return beside.length > 0 ? beside.map((one) => ({ ...one, sector: direct[0].sector ?? one.sector })) : direct;
  }
  // A relative pronoun is whom it stands for, not whom its complements name.
  if (direct.length > 0 || depth >= 3 || isRelative(scene.words.morph[word])) return direct;
  // "La Ong Sea-Watch": the name behind a common noun taken for one.
  for (let child = scene.tree.first[word]; child >= 0; child = scene.tree.next[child]) {
    const named = UNIVERSAL_RELATION[scene.words.deprel[child]] === D.flat ? entitiesAt(scene, child, places) : [];
    if (named.length > 0) return named;
  }
  // A named thing that is no political actor is not replaced by what stands around it.
  return mentionOf(scene.mentions, word) === null ? modifiers(scene, word, places, depth) : [];
}

const isPlaceless = (scene: Scene, { entity }: Participant): boolean => {
  const { kind, country } = scene.mentions.entities[entity];
  return kind === "agent" && country === null;
};

/** The participants a noun's modifiers name: demonyms, owners, genitives, and places when `places`. */
function modifiers(scene: Scene, word: number, places: boolean, depth: number): Participant[] {
  const { tree, words, knowledge } = scene;
  const found: Participant[] = [];
  const around: Participant[] = [];
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    // "Its ally" is another than its owner.
    if (words.deprel[child] === D["nmod:poss"] && knowledge.otherSides.has(words.lemma[word])) continue;
    if (
      relation === D.amod ||
      relation === D.compound ||
      words.deprel[child] === D["nmod:poss"] ||
      relation === D.det
    ) {
      // "French and Italian cheese": demonyms joined are all named.
      for (const other of conjuncts(tree, child)) found.push(...entitiesAt(scene, other, places));
    } else if (relation === D.appos || relation === D.flat) {
      found.push(...single(scene, child, places, depth + 1));
    } else if (relation === D.nmod && words.upos[child] !== U.NUM) {
      const preposition = prepositionOf(tree, child);
      const isPronoun = words.upos[word] === U.PRON;
      // A demonym the tagger took for a noun: "l'addetto consolare lettone".
      if (preposition === "" && mentionOf(scene.mentions, child)?.kind === "adjective")
        found.push(...entitiesAt(scene, child, places));
      // "Nobody from the government", "quelli del Mali": a pronoun is whoever its complement names.
      else if (
        preposition === knowledge.slots.genitive ||
        // "A decision by the German government"
        (preposition === knowledge.slots.agent && knowledge.actNouns.has(words.lemma[word])) ||
        // "Observers from the European Union", "several countries from the bloc"
        (knowledge.origin.has(preposition) &&
          (mentionOf(scene.mentions, word) !== null || isOfBody(scene, word, child))) ||
        (knowledge.borders.has(words.lemma[word]) && knowledge.company.has(preposition)) ||
        knowledge.between.has(preposition) ||
        isPronoun ||
        // "Molti Paesi, ad esempio Danimarca e Grecia": who is named beside a plural is of it.
        (preposition === "" && words.upos[child] === U.PROPN && isPlural(words.morph[word]))
      ) {
        for (const other of conjuncts(tree, child)) found.push(...single(scene, other, places, depth + 1));
        // "A base near the Venezuelan border" is not said to be Venezuela's.
      } else if (
        (knowledge.locative.has(preposition) || knowledge.company.has(preposition)) &&
        places &&
        !knowledge.borders.has(words.lemma[child])
      )
        around.push(...single(scene, child, true, depth + 1));
    } else if (relation === D.acl && places && words.deprel[child] !== D["acl:relcl"] && around.length === 0) {
      // "The roads leading into Mali"
      for (let end = tree.first[child]; end >= 0 && around.length === 0; end = tree.next[end])
        if (knowledge.locative.has(prepositionOf(tree, end))) around.push(...single(scene, end, true, depth + 1));
    }
  }
  // "Hezbollah positions in southern Lebanon" are Hezbollah's: where they lie matters only when nothing says whose they are.
  return found.length > 0 ? found : around;
}

/** Several that come from an international body: its members. */
function isOfBody({ words, mentions }: Scene, word: number, child: number): boolean {
  const body = isPlural(words.morph[word]) ? mentionOf(mentions, child) : null;
  return body !== null && mentions.entities[body.entity].country === "IGO";
}

import { dependent, prepositionOf } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import { mentionOf } from "../../names/mentions.ts";
import { sideOf } from "../../names/sides.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantOf, stateOf } from "../roles/entities-at.ts";
import { participantsAt } from "../roles/participants.ts";
import type { Participant, Scene } from "../scene.ts";
import type { BareOperator } from "./bare-operators.ts";

/**
 * The state or place a title names before the comma or colon that sets it off: "Siria, l'Ue stanzia 235 milioni", "Turchia: arrestato
 * il sindaco"; as its state, null when the sentence opens otherwise.
 */
export function topicOf(scene: Scene, word: number): Participant | null {
  const { words, mentions, sentences } = scene;
  const first = sentences.firstWord[words.sentence[word]];
  const index = mentions.mentionAt[first];
  if (index < 0) return null;
  const { entity, endWord, firstWord } = mentions.mentions[index];
  const { kind, country } = mentions.entities[entity];
  if (firstWord !== first || (kind !== "state" && kind !== "place") || endWord > word) return null;
  const mark = words.form[endWord];
  const next = words.upos[endWord + 1];
  if ((mark !== "," && mark !== ":") || next === U.PRON || next === U.CCONJ) return null;
  const state = kind === "state" ? entity : stateOf(scene, country);
  return state < 0 ? null : participantOf(scene, state, first);
}

/** "Meloni ad Ankara da Erdogan", "Tusk a Kiev: «…»": a person of office who opens a title with a place abroad behind is there on a visit. */
export function visitsInTitles(scene: Scene): BareOperator[] {
  const { words, mentions, sentences, knowledge } = scene;
  const found: BareOperator[] = [];
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const guest = personOpening(scene, sentences.firstWord[sentence], sentences.firstWord[sentence + 1]);
    if (guest === null) continue;
    const first = guest.firstWord;
    const { kind, sectors } = mentions.entities[guest.entity];
    if (kind !== "person" || (sectors[0] !== "GOV" && sectors[0] !== "IGO")) continue;
    const preposition = guest.endWord;
    if (words.upos[preposition] !== U.ADP || !knowledge.venue.has(words.lemma[preposition])) continue;
    const place = mentionStarting(scene, preposition + 1);
    if (place === null || (place.place < 0 && mentions.entities[place.entity].kind === "person")) continue;
    const behind = place.endWord;
    const ends =
      behind >= sentences.firstWord[sentence + 1] || words.upos[behind] === U.PUNCT || words.upos[behind] === U.ADP;
    const host = mentions.entities[place.entity];
    const state = host.kind === "state" ? place.entity : stateOf(scene, host.country);
    if (!ends || state < 0 || sideOf(mentions.entities[state]) === sideOf(mentions.entities[guest.entity])) continue;
    found.push({
      ...visitOf(scene, first, participantOf(scene, guest.entity, first), participantOf(scene, state, preposition + 1)),
      done: words.form[behind] === ":",
    });
  }
  return found;
}

/** "Zelensky dal papa", "Orban da Putin a Mosca": a person of office who opens a title with another's behind calls on him. */
export function callsInTitles(scene: Scene): BareOperator[] {
  const { words, mentions, sentences, knowledge } = scene;
  const found: BareOperator[] = [];
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const end = sentences.firstWord[sentence + 1];
    const guest = personOpening(scene, sentences.firstWord[sentence], end);
    if (guest === null || !OFFICIAL.has(mentions.entities[guest.entity].sectors[0] ?? "")) continue;
    const { endWord: preposition, firstWord } = guest;
    if (preposition >= end || !knowledge.callingOn.has(words.lemma[preposition])) continue;
    const behind = words.upos[preposition + 1] === U.DET ? preposition + 2 : preposition + 1;
    const host = behind < end ? mentionStarting(scene, behind) : null;
    if (host === null) continue;
    const { role, kind } = mentions.entities[host.entity];
    if ((kind !== "person" && role === null) || sameSide(scene, host.entity, guest.entity)) continue;
    found.push(
      visitOf(
        scene,
        firstWord,
        participantOf(scene, guest.entity, firstWord),
        participantOf(scene, host.entity, behind),
      ),
    );
  }
  return found;
}

const OFFICIAL: ReadonlySet<string> = new Set(["GOV", "IGO"]);

const sameSide = ({ mentions: { entities } }: Scene, one: number, other: number): boolean =>
  sideOf(entities[one]) === sideOf(entities[other]);

/** "Domani Tajani sarà a Belgrado": a person of office who is or will be in a place abroad visits it. */
export function staysAbroad(scene: Scene): BareOperator[] {
  const { tree, words, mentions, knowledge } = scene;
  const found: BareOperator[] = [];
  for (let place = 0; place < words.length; place++) {
    const index = mentions.mentionAt[place];
    if (index < 0 || words.upos[place] !== U.PROPN || dependent(tree, place, D.cop) < 0) continue;
    if (!knowledge.venue.has(prepositionOf(tree, place))) continue;
    const host = mentions.entities[mentions.mentions[index].entity];
    const state = host.kind === "state" ? mentions.mentions[index].entity : stateOf(scene, host.country);
    if (state < 0 || host.kind === "person") continue;
    for (const word of argumentsOf(scene, place).get("subj") ?? []) {
      for (const guest of participantsAt(scene, word, false)) {
        const { kind, sectors } = mentions.entities[guest.entity];
        const bare = kind === "state" && mentionOf(mentions, word)?.kind !== "description";
        if (bare || sectors[0] !== "GOV") continue;
        if (sideOf(mentions.entities[guest.entity]) === sideOf(mentions.entities[state])) continue;
        found.push(visitOf(scene, place, guest, participantOf(scene, state, place)));
      }
    }
  }
  return found;
}

/** How many words of office may stand before a name: "il ministro degli Esteri". */
const TITLE_WORDS = 4;

/** The person named first, with nothing but his office before: "Tajani", "il presidente Sisi". */
function personOpening(scene: Scene, first: number, end: number): Scene["mentions"]["mentions"][number] | null {
  const { words, mentions } = scene;
  for (let word = first; word < Math.min(end, first + TITLE_WORDS); word++) {
    const mention = mentionStarting(scene, word);
    if (mention !== null && mentions.entities[mention.entity].kind === "person") return mention;
    if (words.upos[word] === U.VERB || words.upos[word] === U.PUNCT) return null;
  }
  return null;
}

function mentionStarting({ mentions, words }: Scene, word: number): Scene["mentions"]["mentions"][number] | null {
  if (word >= words.length || mentions.mentionAt[word] < 0) return null;
  const mention = mentions.mentions[mentions.mentionAt[word]];
  return mention.firstWord === word ? mention : null;
}

/** A visit that no row tells. */
export function visitOf(scene: Scene, head: number, guest: Participant, host: Participant): BareOperator {
  const { language, ontology } = scene.knowledge;
  return {
    match: {
      predicate: {
        rule: `${language}:visit by place`,
        pos: "NOUN",
        lemmas: ["visit"],
        pronominal: false,
        frame: { actors: [], recipients: [], symmetric: false },
        meaning: ontology.meanings.get("visit")!,
      },
      head,
      used: [head],
    },
    roles: { actors: [guest], recipients: [host], inferred: 1, steps: ["a person of office abroad"] },
    open: false,
    hinted: false,
  };
}

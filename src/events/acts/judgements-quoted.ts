import { dependent } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { clauseFactuality } from "../factuality/factuality.ts";
import { participantsAt } from "../roles/participants.ts";
import { isRival } from "../roles/rivals.ts";
import type { Roles } from "../roles/roles.ts";
import type { Participant, Scene } from "../scene.ts";
import { judgementAt, whereDone } from "./judgements.ts";
import type { PredicateMatch } from "./match.ts";
import type { Meaning } from "./ontology.ts";
import { unlistedPredicate } from "./predicates.ts";
import { speakerAt } from "./threats-uttered.ts";

/**
 * What somebody is quoted as calling something: "«L'attacco russo è inaccettabile», ha detto Macron", "«Si tratta di una provocazione»", "«Un atto
 * di guerra»". Whoever speaks praises or blames those whose thing it is; where the words leave that open the text tells.
 */
export function judgementsQuoted(scene: Scene, told: Uint8Array): { match: PredicateMatch; roles: Roles }[] {
  const { words, speech } = scene;
  const found: { match: PredicateMatch; roles: Roles }[] = [];
  let last = -1;
  for (let word = 0; word < words.length; word++) {
    if (speech.voiceAt[word] < 0 || told[word] === 1) continue;
    const meaning = judgementAt(scene, word);
    const clause = meaning === null ? -1 : assertingClause(scene, predicateOf(scene, word));
    // A speaker is told once of blaming in a sentence.
    if (meaning === null || clause < 0 || words.sentence[word] === last) continue;
    const speaker = speakerAt(scene, word);
    const recipients = speaker === null ? null : judgedAt(scene, speaker, clause, meaning);
    if (speaker === null || recipients === null) continue;
    last = words.sentence[word];
    found.push(judgementOf(scene, word, meaning, speaker, recipients));
  }
  return found;
}

/** What is said to be so: of "un pericoloso precedente", "un atto di pirateria" the first noun. */
function predicateOf({ words, knowledge }: Scene, word: number): number {
  const relation = UNIVERSAL_RELATION[words.deprel[word]];
  const above = words.head[word];
  const kind = relation === D.nmod && above >= 0 && above < word && knowledge.instances.has(words.lemma[above]);
  return relation === D.amod || kind ? above : word;
}

/** The word whose clause says that something is so: with a copula, of a verb that amounts to one, or all of what is quoted; -1 when none does. */
function assertingClause(scene: Scene, word: number): number {
  const { tree, words, knowledge, speech } = scene;
  const relation = UNIVERSAL_RELATION[words.deprel[word]];
  // "«Il governo mente»": a verb that blames whoever is its subject.
  if (words.upos[word] === U.VERB)
    return dependent(tree, word, D.nsubj) >= 0 && !isAttribute(relation) && isAsserted(scene, word) ? word : -1;
  if (dependent(tree, word, D.cop) >= 0) return isAsserted(scene, word) ? word : -1;
  const verb = words.head[word];
  if (verb >= 0 && (relation === D.obj || relation === D.obl) && knowledge.amounting.has(words.lemma[verb]))
    return isAsserted(scene, verb) ? verb : -1;
  // "«Un atto inaccettabile»": quoted without a verb.
  const at = speech.quotationAt[word];
  const quotation = at < 0 ? null : speech.quotations[at];
  if (quotation === null || quotation.kind === "indirect" || !standsAlone(scene, word)) return -1;
  if (quotation.endWord - quotation.firstWord > FRAGMENT || (verb >= quotation.firstWord && verb < quotation.endWord))
    return -1;
  for (let one = quotation.firstWord; one < quotation.endWord; one++)
    if ((words.upos[one] === U.VERB && words.deprel[one] !== D.amod) || words.upos[one] === U.AUX) return -1;
  return word;
}

/** What a relative clause or a condition tells in passing is not what somebody says. */
const isAttribute = (relation: number): boolean => relation === D.acl || relation === D.advcl || relation === D.xcomp;

/** "L'ha invitata a smetterla con le «dichiarazioni irresponsabili»": what has a place in another's clause says nothing by itself. */
const standsAlone = ({ words }: Scene, word: number): boolean =>
  words.head[word] < 0 || ALONE.has(UNIVERSAL_RELATION[words.deprel[word]]);

const ALONE = new Set<number>([D.root, D.parataxis, D.ccomp, D.dislocated, D.nsubj]);

/** How many words a quotation may have that is nothing but a judgement. */
const FRAGMENT = 6;

/** What would or will be so blames nobody. */
function isAsserted(scene: Scene, clause: number): boolean {
  const { time, certainty, negated } = clauseFactuality(scene, clause);
  return time !== "future" && certainty === "certain" && !negated;
}

/** Whom a judgement is passed on, nobody when its words leave it open; null when it is on something else, or on the speaker's own. */
function judgedAt(scene: Scene, speaker: Participant, clause: number, meaning: Meaning): Participant[] | null {
  const { tree, words, mentions } = scene;
  const target = dependent(tree, clause, D.nsubj);
  const blames = meaning.type?.name === "ACCUSE";
  const own = sideOf(mentions.entities[speaker.entity]);
  if (target < 0)
    return blames && dependent(tree, clause, D.csubj, D.ccomp) < 0 ? occasionOf(scene, clause, own) : null;
  const named = participantsAt(scene, target, false);
  const act = isConflict(scene, target);
  const sides = named.length > 0 || !act ? named : whereDone(scene, target);
  const others = sides.filter(
    (one) => sideOf(mentions.entities[one.entity]) !== own || isRival(scene, speaker.entity, one),
  );
  if (others.length > 0 || sides.length > 0) return others.length > 0 ? others : null;
  if (!blames) return null;
  const pronoun = words.upos[target] === U.PRON;
  return pronoun || act ? occasionOf(scene, clause, own) : null;
}

/** Those of another side whose act of conflict the sentence names behind the quotation: "…, ha detto dopo il raid israeliano". */
function occasionOf(scene: Scene, clause: number, own: string | null): Participant[] {
  const { words, speech, mentions } = scene;
  const at = speech.quotationAt[clause];
  if (at < 0) return [];
  for (let word = speech.quotations[at].endWord; word < words.length; word++) {
    if (words.sentence[word] !== words.sentence[clause]) break;
    if (words.upos[word] !== U.NOUN || !isConflict(scene, word)) continue;
    const doers = participantsAt(scene, word, false).filter(({ entity }) => sideOf(mentions.entities[entity]) !== own);
    if (doers.length > 0) return doers;
  }
  return [];
}

/** Whether a noun is an act of conflict. */
const isConflict = ({ words, knowledge }: Scene, noun: number): boolean =>
  knowledge.predicates.nouns.get(words.lemma[noun])?.some(({ meaning: { type } }) => (type?.quad ?? 0) > 2) === true;

function judgementOf(scene: Scene, word: number, meaning: Meaning, speaker: Participant, recipients: Participant[]) {
  const predicate = unlistedPredicate(`${scene.knowledge.language}:« ${scene.words.lemma[word]} »`, "NOUN", meaning);
  return {
    match: { predicate, head: word, used: [word] },
    roles: { actors: [speaker], recipients, inferred: recipients.length === 0 ? 1 : 0, steps: ["said so of it"] },
  };
}

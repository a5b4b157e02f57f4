import { dependent } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { clauseFactuality } from "../factuality/factuality.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import type { Roles } from "../roles/roles.ts";
import type { Participant, Scene } from "../scene.ts";
import type { WordClasses } from "../words/word-classes.ts";
import type { PredicateMatch } from "./match.ts";
import { unlistedPredicate } from "./predicates.ts";

/** Words of threats that name no act, each with its use in `grammar-words.tsv`: what others will bear, what will be answered. */
export const THREAT_USES = {
  /** Verbs of bearing something: `subire`. */
  bearing: "bearing",
  /** What is borne: `conseguenza`. */
  consequences: "consequence",
  /** Verbs of bearing it that need no object: "will regret it". */
  ruing: "ruing",
  /** Verbs by which they come to be: "there will be consequences". */
  existing: "existing",
  /** Verbs of answering an act: `reagire`. */
  answering: "answering",
  /** Nouns of an answer, `risposta`, and what a threatened one will be: `duro`. */
  answers: "answer-noun",
  stern: "stern",
} as const;

export type ThreatWords = WordClasses<typeof THREAT_USES>;

/**
 * Who says that others will bear the consequences, or that his side will answer: "«L'Iran ne pagherà il prezzo»", "«Risponderemo»", "«la nostra
 * risposta sarà dura»". `told` marks the words of which rows have told an act.
 */
export function threatsUttered(scene: Scene, told: Uint8Array): { match: PredicateMatch; roles: Roles }[] {
  const { words, knowledge } = scene;
  const { bearing, consequences, ruing, answering, answers, stern } = knowledge.threats;
  const found: { match: PredicateMatch; roles: Roles }[] = [];
  for (let word = 0; word < words.length; word++) {
    if (scene.speech.voiceAt[word] < 0 || told[word] === 1) continue;
    const lemma = words.lemma[word];
    const verb = words.upos[word] === U.VERB;
    let clause = -1;
    let whom: Participant[] | null = null;
    const follows = !verb && consequences.has(lemma) && willFollow(scene, word);
    const rues = verb && ruing.has(lemma);
    if (!(verb ? rues || bearing.has(lemma) || answering.has(lemma) : follows || answers.has(lemma))) continue;
    const speaker = speakerAt(scene, word);
    if (speaker === null) continue;
    if (follows) {
      clause = words.head[word];
      whom = spokenTo(scene, speaker, clause);
    } else if (rues || (verb && bearing.has(lemma))) {
      const object = dependent(scene.tree, word, D.obj);
      if (!rues && (object < 0 || !consequences.has(words.lemma[object]))) continue;
      clause = word;
      whom = others(scene, speaker, argumentsOf(scene, word).get("subj") ?? []);
      if (whom.length === 0) continue;
    } else if (verb && answering.has(lemma)) {
      clause = word;
      if (!isOwn(scene, speaker, argumentsOf(scene, word).get("subj") ?? [])) continue;
    } else if (!verb && answers.has(lemma) && words.deprel[word] === D.nsubj && words.head[word] > word) {
      clause = words.head[word];
      if (dependent(scene.tree, clause, D.cop) < 0 || !stern.has(words.lemma[clause])) continue;
      if (others(scene, speaker, [word]).length > 0) continue;
    } else continue;
    const { time, negated } = clauseFactuality(scene, clause);
    if (time !== "future" || negated) continue;
    const { addressed } = knowledge.slots;
    const slots = argumentsOf(scene, clause);
    const answered = [...(slots.get("iobj") ?? []), ...(slots.get(addressed) ?? [])];
    whom ??= others(scene, speaker, answered);
    // "Risponderemo alle domande" threatens nobody.
    if (answered.some((one) => words.upos[one] === U.NOUN && !isHostile(scene, one))) continue;
    found.push(threatOf(scene, word, clause, speaker, whom));
  }
  return found;
}

/** "There will be consequences", "ci saranno ritorsioni", "le conseguenze saranno gravi": what others will bear, as the subject of what will be. */
function willFollow({ tree, words, knowledge }: Scene, noun: number): boolean {
  const clause = words.head[noun];
  const relation = UNIVERSAL_RELATION[words.deprel[noun]];
  if (clause < 0 || (relation !== D.nsubj && relation !== D.obj)) return false;
  if (dependent(tree, clause, D.cop) >= 0) return knowledge.threats.stern.has(words.lemma[clause]);
  return knowledge.threats.existing.has(words.lemma[clause]);
}

/** Those of another side to whom the verb over a clause is spoken: "told the Netherlands that there would be …". */
function spokenTo(scene: Scene, speaker: Participant, clause: number): Participant[] {
  const verb = scene.words.head[clause];
  if (verb < 0 || scene.words.upos[verb] !== U.VERB) return [];
  const slots = argumentsOf(scene, verb);
  const { addressed } = scene.knowledge.slots;
  return others(
    scene,
    speaker,
    ["iobj", "obj", addressed].flatMap((slot) => slots.get(slot) ?? []),
  );
}

function threatOf(scene: Scene, word: number, clause: number, speaker: Participant, recipients: Participant[]) {
  const { language, ontology } = scene.knowledge;
  const predicate = unlistedPredicate(
    `${language}:${scene.words.lemma[word]} + threaten`,
    "VERB",
    ontology.meanings.get("threaten")!,
  );
  return {
    match: { predicate, head: clause, used: clause === word ? [clause] : [word, clause] },
    roles: {
      actors: [speaker],
      recipients,
      inferred: recipients.length === 0 ? 1 : 0,
      steps: ["said of what will come"],
    },
  };
}

/** The actor in whose words something stands; null when nobody political speaks. */
export function speakerAt({ speech, mentions }: Scene, word: number): Participant | null {
  const voice = speech.voiceAt[word];
  const entity = voice < 0 ? -1 : speech.voices[voice].source.entity;
  if (entity < 0 || !mentions.entities[entity].political) return null;
  return { entity, sector: mentions.entities[entity].sectors[0] ?? null, word, mention: -1 };
}

/** Whether a noun is an act of conflict other than a demand. */
const isHostile = ({ words, knowledge }: Scene, word: number): boolean =>
  (knowledge.predicates.nouns.get(words.lemma[word]) ?? []).some(
    ({ meaning: { type } }) => type !== null && type.quad > 2 && type.name !== "REQUEST",
  );

/** Those at some words who are of another side than somebody. */
function others(scene: Scene, { entity }: Participant, at: readonly number[]): Participant[] {
  const { entities } = scene.mentions;
  const own = sideOf(entities[entity]);
  return at.flatMap((word) => participantsAt(scene, word, false)).filter((one) => sideOf(entities[one.entity]) !== own);
}

/** Whether somebody's own side stands at some words, and nobody else. */
export function isOwn(scene: Scene, speaker: Participant, at: readonly number[]): boolean {
  const named = at.flatMap((word) => participantsAt(scene, word, false));
  return named.length > 0 && others(scene, speaker, at).length === 0;
}

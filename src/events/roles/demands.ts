import {
  isImperative,
  isInfinitive,
  isPresent,
  isSingular,
  isSubjunctive,
  isThirdPerson,
} from "../../grammar/features.ts";
import { dependent, isClause } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { verbGroup } from "../factuality/verb-group.ts";
import type { Effect } from "../operators/operators.ts";
import type { Participant, Scene } from "../scene.ts";
import { complementForm } from "./complement-form.ts";
import { argumentsOf } from "./control.ts";
import { isCommand } from "./imperatives.ts";
import { participantsAt } from "./participants.ts";
import { isRival } from "./rivals.ts";

/** Relations of clauses that say when or why, or of whom: their moods are their markers'. */
const SUBORDINATE = new Set<number>([D.advcl, D.acl]);

/** Who says that another must do something demands it: "said Russia must pull back". */
export function demandedOf(
  scene: Scene,
  actors: readonly Participant[],
  effect: Effect,
  at: number,
  operator: number,
): Effect {
  if (effect === "demand" || effect === "promise") return isClaim(scene, at, operator) ? "say" : effect;
  if (effect !== "say" || !isClause(scene.tree, at) || actors.length === 0) return effect;
  if (!isDue(scene, at)) return effect;
  const speakers = (argumentsOf(scene, operator).get("subj") ?? []).flatMap((word) =>
    participantsAt(scene, word, false),
  );
  const ofRivals = actors.every((actor) => speakers.every(({ entity }) => isRival(scene, entity, actor)));
  return speakers.length > 0 && ofRivals ? "demand" : effect;
}

/** "Insists that Iran is building a bomb", "agrees that it lies": a clause in the indicative is held to be so, not asked for or undertaken. */
function isClaim(scene: Scene, clause: number, operator: number): boolean {
  const { words, knowledge } = scene;
  if (!knowledge.asserting.has(words.lemma[operator]) || complementForm(scene, clause) !== "that") return false;
  const { finite, tense, modal, perfect, progressive, conditional } = verbGroup(scene, clause);
  if (finite < 0 || modal !== null || conditional !== null || tense === "future") return false;
  const told = isThirdPerson(words.morph[finite]) && isSingular(words.morph[finite]);
  return tense !== "present" || perfect || progressive || (told && words.form[finite] !== words.lemma[finite]);
}

/** "Must", not "had to"; "needs to". */
export function isDue(scene: Scene, clause: number): boolean {
  const { modal, perfect, realised, tense, conditional } = verbGroup(scene, clause);
  if (modal !== null) return modal === "obligation" && !perfect && !realised;
  if (!scene.knowledge.owing.has(scene.words.lemma[clause])) return false;
  const due = dependent(scene.tree, clause, D.xcomp);
  return (
    due > clause && isInfinitive(scene.words.morph[due]) && tense === "present" && !perfect && conditional === null
  );
}

/** "«Mosca ritiri le truppe»", "l'Iran fermi i lanci": a main clause in the subjunctive tells others to do something. */
function isJussive({ tree, words }: Scene, finite: number, clause: number): boolean {
  if (finite !== clause || words.upos[clause] !== U.VERB || !isPresent(words.morph[clause])) return false;
  if (!isSubjunctive(words.morph[clause]) && !isImperative(words.morph[clause])) return false;
  return dependent(tree, clause, D.mark) < 0 && !SUBORDINATE.has(UNIVERSAL_RELATION[words.deprel[clause]]);
}

/**
 * Who is quoted as saying that another must do something: "«Israele deve fermarsi», ha detto Macron", "per Borrell Mosca deve ritirarsi".
 * Null when nobody political speaks, or of himself.
 */
export function demanderOf(scene: Scene, actors: readonly Participant[], head: number): Participant | null {
  const { speech, mentions, tree } = scene;
  const voice = speech.voiceAt[head];
  if (voice < 0 || actors.length === 0 || !isClause(tree, head)) return null;
  // "Deve liberare i prigionieri e aprire un dialogo": the modal stands with the first.
  const { words } = scene;
  const shared = words.deprel[head] === D.conj && words.head[head] >= 0 && verbGroup(scene, head).finite < 0;
  const clause = shared ? words.head[head] : head;
  if (!isDue(scene, clause) && !isJussive(scene, verbGroup(scene, clause).finite, head) && !isCommand(scene, head))
    return null;
  const { entity } = speech.voices[voice].source;
  if (entity < 0 || !mentions.entities[entity].political) return null;
  const side = sideOf(mentions.entities[entity]);
  if (
    side === null ||
    actors.some((one) => sideOf(mentions.entities[one.entity]) === side && !isRival(scene, entity, one))
  )
    return null;
  return { entity, sector: mentions.entities[entity].sectors[0] ?? null, word: head, mention: -1 };
}

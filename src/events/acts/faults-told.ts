import { dependent, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { statesCondition } from "../factuality/factuality.ts";
import { negationAt } from "../factuality/modality.ts";
import { verbGroup } from "../factuality/verb-group.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import { isRival } from "../roles/rivals.ts";
import type { Roles } from "../roles/roles.ts";
import type { EventDraft, Scene } from "../scene.ts";
import { judgementAt } from "./judgements.ts";
import type { PredicateMatch } from "./match.ts";
import { speakerAt } from "./threats-uttered.ts";

/**
 * What somebody says a rival did wrong in words that blame nobody by themselves: "said the president failed to listen", "wrote that the mayor has
 * done nothing", "said Berlin should have acted", "says the bill is too weak". Once a sentence, and not where it tells of blame already.
 */
export function faultsTold(
  scene: Scene,
  told: Uint8Array,
  drafts: readonly EventDraft[],
): { match: PredicateMatch; roles: Roles }[] {
  const { words, speech } = scene;
  const found: { match: PredicateMatch; roles: Roles }[] = [];
  const blamed = new Set(drafts.filter(({ type }) => type === "ACCUSE").map(({ head }) => words.sentence[head]));
  for (let clause = 0; clause < words.length; clause++) {
    if (speech.voiceAt[clause] < 0 || told[clause] === 1 || blamed.has(words.sentence[clause])) continue;
    if (!isSaid(scene, clause) || !isFault(scene, clause)) continue;
    const speaker = speakerAt(scene, clause);
    if (speaker === null) continue;
    const accused = (argumentsOf(scene, clause).get("subj") ?? [])
      .flatMap((word) => participantsAt(scene, word, false))
      .filter((one) => isRival(scene, speaker.entity, one));
    if (accused.length === 0) continue;
    blamed.add(words.sentence[clause]);
    const predicate = {
      rule: `${scene.knowledge.language}:fault … ${words.lemma[clause]}`,
      pos: "VERB" as const,
      lemmas: [],
      pronominal: false,
      frame: { actors: [], recipients: [], symmetric: false },
      meaning: scene.knowledge.ontology.meanings.get("criticise")!,
    };
    found.push({
      match: { predicate, head: clause, used: [clause] },
      roles: { actors: [speaker], recipients: accused, inferred: 0, steps: ["said of a rival: a fault"] },
    });
  }
  return found;
}

/** What is said itself: no relative clause, condition or circumstance of it. */
function isSaid(scene: Scene, clause: number): boolean {
  const { tree, words } = scene;
  const upos = words.upos[clause];
  if (upos !== U.VERB && dependent(tree, clause, D.cop) < 0) return false;
  const relation = UNIVERSAL_RELATION[words.deprel[clause]];
  if (relation === D.acl || relation === D.advcl || relation === D.xcomp || relation === D.csubj) return false;
  return verbGroup(scene, clause).finite >= 0 && !statesCondition(scene, clause);
}

function isFault(scene: Scene, clause: number): boolean {
  const { tree, words, knowledge } = scene;
  const group = verbGroup(scene, clause);
  const negated = isNegated(scene, tree, clause);
  // "Should have acted": what was due was not done.
  if (group.modal === "obligation" && group.perfect) return true;
  if (group.modal !== null || group.conditional !== null || group.tense === "future") return false;
  const lemma = words.lemma[clause];
  if (words.upos[clause] === U.VERB) {
    if (knowledge.failing.has(lemma)) return !negated;
    if (knowledge.meriting.has(lemma) && negated) return true;
    return knowledge.yielding.has(lemma) && givesLittle(scene, clause);
  }
  return !negated && words.upos[clause] === U.ADJ && hasExcess(scene, clause);
}

/** "Did nothing", "offered no plan", "has too little to say", "has not done enough". */
function givesLittle(scene: Scene, verb: number): boolean {
  const { tree, words, knowledge } = scene;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (relation !== D.obj && relation !== D.advmod) continue;
    const lemma = words.lemma[child];
    // "Has done nothing wrong" clears him.
    const clears = child + 1 < words.length && judgementAt(scene, child + 1)?.type?.name === "ACCUSE";
    if (clears) return false;
    if (knowledge.scant.has(lemma) && words.upos[child] !== U.NOUN) return true;
    if (knowledge.sufficient.has(lemma) && isNegated(scene, tree, verb)) return true;
    if (relation === D.obj && (isNegated(scene, tree, child) || negationAt(words, child, knowledge.modality)))
      return true;
    if (relation === D.obj && hasExcess(scene, child)) return true;
  }
  return false;
}

/** "Too weak", "too little". */
function hasExcess({ tree, words, knowledge }: Scene, word: number): boolean {
  for (let child = tree.first[word]; child >= 0; child = tree.next[child])
    if (child < word && knowledge.excess.has(words.lemma[child])) return true;
  return false;
}

function isNegated(scene: Scene, tree: Tree, word: number): boolean {
  for (let child = tree.first[word]; child >= 0; child = tree.next[child])
    if (child < word && negationAt(scene.words, child, scene.knowledge.modality)) return true;
  return false;
}

import {
  isConditional,
  isFiniteForm,
  isFuture,
  isGerund,
  isImperfect,
  isInfinitive,
  isParticiple,
  isPast,
} from "../../grammar/features.ts";
import { dependent, markerOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Scene } from "../scene.ts";

/** Modal force of an auxiliary: "can", "must", "want to". */
export type Modal = "possible" | "obligation" | "want";

/** What a verb and its auxiliaries say together, before mood and context are weighed. */
export interface VerbGroup {
  /** Finite verb or first auxiliary; -1 in a bare infinitive, gerund or participle. */
  finite: number;
  tense: "past" | "present" | "future";
  /** "has met", "aver incontrato", "si sono ritirate". */
  perfect: boolean;
  /** "is meeting", "sta incontrando". */
  progressive: boolean;
  modal: Modal | null;
  /** The modal is itself in the perfect: "ha potuto arrestare" did arrest. */
  realised: boolean;
  /** Italian conditional mood, English `would`, `should`. */
  conditional: "mood" | "auxiliary" | null;
}

/** Reads the verb group of a clause. */
export function verbGroup(scene: Scene, clause: number): VerbGroup {
  const { tree, words, knowledge } = scene;
  const { modality } = knowledge;
  const group: VerbGroup = {
    finite: isFiniteForm(words.morph[clause]) ? clause : -1,
    tense: "present",
    perfect: false,
    progressive: false,
    modal: null,
    realised: false,
    conditional: null,
  };
  const pronominal = dependent(tree, clause, D.expl, D["expl:pv"]) >= 0;
  let future = false;
  let helper = false;
  let cleft = false;
  let been = false;
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (relation !== D.aux && relation !== D.cop) continue;
    const lemma = words.lemma[child];
    if (isFiniteForm(words.morph[child]) || group.finite < 0) group.finite = child;
    const modal = modality.possible.has(lemma)
      ? "possible"
      : modality.obligation.has(lemma)
        ? "obligation"
        : modality.want.has(lemma)
          ? "want"
          : null;
    if (modal !== null) {
      group.modal = modal;
      if (isParticiple(words.morph[child])) group.realised = true;
    }
    if (modality.future.has(lemma)) future = true;
    if (modality.conditional.has(lemma)) group.conditional = "auxiliary";
    // "Si sono sviluppate" is a perfect, though parsers call its auxiliary a passive's.
    if (modality.perfect.has(lemma) && (words.deprel[child] === D.aux || (pronominal && words.deprel[child] !== D.cop)))
      helper = true;
    // "Sono rimasti uccisi", both auxiliaries taken for the passive's: a participle behind an auxiliary makes a perfect.
    been ||= words.deprel[child] === D["aux:pass"] && isParticiple(words.morph[child]) && isPast(words.morph[child]);
    // "È stata la Francia a chiederlo": the copula of a cleft tells when.
    cleft ||= isInfinitive(words.morph[clause]) && relation === D.aux && isPast(words.morph[child]);
  }
  const participle = isParticiple(words.morph[clause]) && !isGerund(words.morph[clause]);
  helper ||= been && modality.perfect.has(words.lemma[group.finite] ?? "");
  group.perfect = helper && ((participle && isPast(words.morph[clause])) || cleft);
  group.progressive = isGerund(words.morph[clause]) || (participle && !isPast(words.morph[clause]));
  if (group.finite >= 0) {
    const morph = words.morph[group.finite];
    if (isConditional(morph)) group.conditional = "mood";
    // "is to train": what is arranged lies ahead.
    const arranged = words.deprel[group.finite] === D.cop ? isInfinitive(words.morph[clause]) : isToBe(scene, clause);
    if (isFuture(morph) || future || (arranged && group.modal === null))
      group.tense = group.perfect ? "past" : "future";
    else if (isPast(morph) || isImperfect(morph) || group.perfect || group.realised) group.tense = "past";
  } else if (participle && isPast(words.morph[clause])) group.tense = "past";
  // "Italy to send troops": an infinitive that heads a line.
  else if (words.deprel[clause] === D.root && knowledge.headlineFuture.has(markerOf(tree, clause)))
    group.tense = "future";
  return group;
}

/** "Is to be held": the infinitive of a passive behind a form of `be`. */
function isToBe({ tree, words }: Scene, clause: number): boolean {
  const passive = dependent(tree, clause, D["aux:pass"]);
  const mark = dependent(tree, clause, D.mark);
  return passive >= 0 && isInfinitive(words.morph[passive]) && mark >= 0 && mark === passive - 1;
}

/** Whether a verb form is tensed by itself: finite, or a perfect infinitive or gerund ("aver incontrato", "having met"). */
export const isTensed = (group: VerbGroup, scene: Scene): boolean =>
  group.perfect || (group.finite >= 0 && isFiniteForm(scene.words.morph[group.finite]));

/** Whether the word is a verb or auxiliary. */
export const isVerbal = (scene: Scene, word: number): boolean =>
  scene.words.upos[word] === U.VERB || scene.words.upos[word] === U.AUX;

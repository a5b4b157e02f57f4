import { dependent, subtreeSpan } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { clauseFactuality } from "../factuality/factuality.ts";
import { lemmasFollow } from "../factuality/modality.ts";
import { operatorOver } from "../roles/operator-over.ts";
import { isFiniteClause } from "../roles/voice.ts";
import type { Certainty, Scene } from "../scene.ts";

/** A forecast that words other than tense and modals make. */
export interface Forecast {
  certainty: Certainty;
  /** First word of the phrase that makes it. */
  first: number;
  cue: string;
}

/** "Rischia il default", "si profila uno scontro", "lascia prevedere un inasprimento", "non è escluso un intervento"; null when none. */
export function foretoldByPhrase(scene: Scene, clause: number): Forecast | null {
  const { words, knowledge, text } = scene;
  for (const { lemmas, certainty } of knowledge.modality.forecasts.get(words.lemma[clause]) ?? []) {
    const first = clause - lemmas.indexOf(words.lemma[clause]);
    if (first < 0 || words.sentence[first] !== words.sentence[clause] || !lemmasFollow(words, first, lemmas)) continue;
    const { time, negated } = clauseFactuality(scene, clause);
    const denying = lemmas.some((lemma) => knowledge.modality.negations.has(lemma));
    if (time === "past" || (negated && !denying)) continue;
    return { certainty, first, cue: text.slice(words.start[first], words.end[first + lemmas.length - 1]) };
  }
  return null;
}

/** "È probabile che il Senato bocci", "c'è il rischio che si allarghi", "difficile che accetti": what governs a clause; null when none. */
export function foretoldByGovernor(scene: Scene, clause: number): Forecast | null {
  const { tree, words, text } = scene;
  const governor = words.head[clause];
  if (governor < 0 || !isFiniteClause(tree, clause) || words.sentence[governor] !== words.sentence[clause]) return null;
  const noun = predicated(scene, clause, governor);
  if (noun < 0 && words.upos[governor] !== U.NOUN && words.upos[governor] !== U.ADJ) return null;
  const certainty = CERTAINTY[(noun < 0 ? operatorOver(scene, clause)?.effect : effectOf(scene, noun)) ?? ""];
  const { time } = clauseFactuality(scene, clause);
  if (certainty === undefined || time === "past" || isGone(scene, governor)) return null;
  const [first] = subtreeSpan(tree, governor);
  return { certainty, first, cue: text.slice(words.start[governor], words.end[governor]) };
}

/** "Il rischio è che la crisi …": the noun of which a clause is predicated; -1 when it is not. */
function predicated({ tree, words }: Scene, clause: number, governor: number): number {
  if (words.upos[governor] !== U.VERB && words.upos[governor] !== U.AUX) return -1;
  if (UNIVERSAL_RELATION[words.deprel[clause]] !== D.ccomp || dependent(tree, governor, D.obj) >= 0) return -1;
  const subject = dependent(tree, governor, D.nsubj);
  return subject >= 0 && words.upos[subject] === U.NOUN ? subject : -1;
}

const effectOf = ({ words, knowledge }: Scene, noun: number): string | undefined =>
  knowledge.operators.operators.get(words.lemma[noun])?.find(({ pos }) => pos === "NOUN")?.effect;

const CERTAINTY: Readonly<Record<string, Certainty | undefined>> = {
  possible: "possible",
  probable: "probable",
  unlikely: "probable",
};

/** What was possible once, or is denied, foretells nothing. */
function isGone(scene: Scene, governor: number): boolean {
  const { tree, words } = scene;
  const verb =
    words.upos[governor] === U.ADJ || dependent(tree, governor, D.cop) >= 0 ? governor : words.head[governor];
  if (verb < 0) return false;
  const { time, negated } = clauseFactuality(scene, verb);
  return time === "past" || (negated && words.upos[governor] === U.NOUN);
}

/** "Probabile un rinvio": an adjective that alone says of an act how likely it is, as titles do; null when none. */
export function foretoldByAdjective(scene: Scene, word: number): Forecast | null {
  const { tree, words, knowledge, text } = scene;
  if (words.upos[word] !== U.ADJ || UNIVERSAL_RELATION[words.deprel[word]] !== D.root) return null;
  const subject = dependent(tree, word, D.nsubj, D.obj);
  if (subject < word || words.upos[subject] !== U.NOUN || isFiniteClause(tree, word)) return null;
  const hedge = knowledge.modality.hedges.get(words.lemma[word])?.find(({ lemmas }) => lemmas.length === 1);
  if (hedge === undefined || (hedge.certainty !== "possible" && hedge.certainty !== "probable")) return null;
  return { certainty: hedge.certainty, first: word, cue: text.slice(words.start[word], words.end[word]) };
}

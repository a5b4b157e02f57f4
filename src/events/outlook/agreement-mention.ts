import { dependent, governingClause, subtreeSpan } from "../../grammar/tree.ts";
import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { factualityOf, nounFactuality } from "../factuality/factuality.ts";
import { weaker } from "../factuality/modality.ts";
import { operatorOver } from "../roles/operator-over.ts";
import type { Certainty, Scene } from "../scene.ts";

/** An agreement spoken of in the text. */
export interface AgreementMention {
  kind: string;
  /** UTF-16 offsets of its name as written. */
  name: [number, number];
  /** Country codes or ids of bodies. */
  parties: string[];
  known: string | null;
  certainty: Certainty;
  /** UTF-16 offsets. */
  evidence: [number, number];
}

/** An agreement named or described by the words [first, last], with how certain it is. */
export function mentionOfAgreement(
  scene: Scene,
  first: number,
  last: number,
  kind: string,
  parties: string[],
  known: string | null,
): AgreementMention {
  const { words, tree, sentences } = scene;
  const clause = governingClause(tree, last);
  let certainty = nounFactuality(scene, last).certainty;
  const sentence = words.sentence[first];
  let evidence: [number, number] = [first, last + 1];
  if (clause >= 0) {
    certainty = weaker(certainty, factualityOf(scene, clause).certainty);
    const operator = operatorOver(scene, clause);
    if (operator?.effect === "probable" || operator?.effect === "possible")
      certainty = weaker(certainty, operator.effect);
    const [low, high] = subtreeSpan(tree, dependent(tree, clause, D.cop) >= 0 ? clause : topOf(scene, clause));
    evidence = [
      Math.max(Math.min(low, first), sentences.firstWord[sentence]),
      Math.min(Math.max(high, last + 1), sentences.firstWord[sentence + 1]),
    ];
  }
  return {
    kind,
    name: [words.start[first], words.end[last]],
    parties,
    known,
    certainty,
    evidence: [words.start[evidence[0]], words.end[evidence[1] - 1]],
  };
}

/** A complement infinitive is told by the clause above it: "sembra indicare". */
function topOf(scene: Scene, clause: number): number {
  const { words } = scene;
  return UNIVERSAL_RELATION[words.deprel[clause]] === D.xcomp && words.head[clause] >= 0 ? words.head[clause] : clause;
}

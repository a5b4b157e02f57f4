import { dependent, markerOf } from "../../grammar/tree.ts";
import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { isOnePerson, mentionOf } from "../../names/mentions.ts";
import { matchPredicates } from "../acts/match.ts";
import { lemmasFollow } from "../factuality/modality.ts";
import type { Operator } from "../operators/operators.ts";
import type { Scene } from "../scene.ts";
import { complementForm } from "./complement-form.ts";
import { headedBy, reflexive } from "./light-verbs.ts";
import { isFiniteClause, isPassive } from "./voice.ts";

/** Whether an infinitive with a marker (`di andare`, `a sostenere`, `to go`) fits an operator's complement list. */
function accepts(operator: Operator, form: string, infinitive: boolean): boolean {
  return operator.complements.has(form) || (infinitive && operator.complements.has("inf"));
}

/** "Called Lavrov to discuss Syria": a person whom a verb speaks to is asked nothing by what it is done for. */
function speaksToObject({ tree, words, mentions, knowledge }: Scene, verb: number): boolean {
  const mention = mentionOf(mentions, dependent(tree, verb, D.obj));
  if (mention === null || !isOnePerson(mentions.entities[mention.entity])) return false;
  const rows = knowledge.predicates.verbs.get(words.lemma[verb]) ?? [];
  return rows.some(({ frame }) => frame.recipients.some(({ person }) => person));
}

/** The operator a word is the complement of, or null: `minacciare` for `attaccare` in "ha minacciato di attaccare". */
export function operatorOver(scene: Scene, word: number): Operator | null {
  const { tree, words, knowledge } = scene;
  const head = words.head[word];
  if (head < 0) return null;
  const rows = knowledge.operators.operators.get(words.lemma[head]);
  if (!rows) return null;
  const form = complementForm(scene, word);
  if (form === "") return null;
  const relation = UNIVERSAL_RELATION[words.deprel[word]];
  const clausal = relation === D.xcomp || relation === D.advcl || relation === D.acl || relation === D.ccomp;
  // "set the tone when he travelled": a finite clause of circumstance is nobody's infinitive.
  // "told reporters before meeting him": nor is a clause of time.
  const marker = relation === D.advcl ? markerOf(tree, word) : "";
  // "Lanciato razzi senza causare vittime": what was not done by it is not what was done.
  const negating = knowledge.modality.negations.get(marker)?.some(({ length }) => length === 1) === true;
  const timed = negating || (marker !== "" && knowledge.timeMarkers.has(marker));
  const finite = relation === D.advcl && (timed || isFiniteClause(tree, word));
  // "called in the ambassador to express concern": a phrase of its own is no operator over its purpose.
  const phrased = relation === D.advcl && isPhrase(scene, head);
  let second: Operator | null = null;
  for (const row of rows) {
    const marked = clausal && !finite && row.complements.has(markerOf(tree, word));
    if (
      !(marked || accepts(row, form, clausal && !finite && form !== "that" && form !== "ger")) ||
      !hasWords(scene, head, row) ||
      (phrased && !row.lemma.includes(" ")) ||
      (!marked && row.effect === "demand" && speaksToObject(scene, head))
    )
      continue;
    // "Wants Hungary to change" asks Hungary; "wants to change" asks nobody.
    if (row.controllers.length > 1 || row.controllers[0] !== "obj" || form === "obj" || hasObject(scene, head))
      return row;
    second ??= row;
  }
  return second;
}

/** Whether a row of several words that tells an act is headed by a verb. */
const isPhrase = ({ tree, knowledge }: Scene, verb: number): boolean => {
  const [longest] = matchPredicates(tree, verb, knowledge.predicates);
  return longest !== undefined && longest.predicate.lemmas.length > 2 && longest.predicate.meaning.type !== null;
};

/** The further words of an operator's row beside its head. */
function hasWords(scene: Scene, head: number, { lemma }: Operator): boolean {
  const { tree, words } = scene;
  const lemmas = lemma.split(" ");
  if (lemmas[0] === "si" && lemmas.length > 2 && !headedBy(scene, head, lemmas.slice(1))) return false;
  if (lemmas[0] === "si")
    return dependent(tree, head, D["expl:pv"], D["expl:impers"], D["expl:pass"], D.expl) >= 0 || reflexive(scene, head);
  return lemmas.length === 1 || lemmasFollow(words, head, lemmas) || headedBy(scene, head, lemmas);
}

const hasObject = ({ tree }: Scene, head: number): boolean =>
  isPassive(tree, head) || dependent(tree, head, D.obj, D.iobj) >= 0;

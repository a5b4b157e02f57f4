import { isThirdPerson } from "../../grammar/features.ts";
import { dependent } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import type { PredicateMatch } from "../acts/match.ts";
import { isBareAnswer } from "../counterparts/answers.ts";
import type { Participant, Scene } from "../scene.ts";
import type { Arguments } from "./slots.ts";
import { isPassive } from "./voice.ts";

/** Types of acts that react to what somebody did. */
const REACTING = new Set(["ACCUSE", "REJECT", "SUPPORT"]);

/** Whether a row that asks for a recipient may do without: the words say that there is one, and the text around who it is. */
export function leavesRecipientOpen(
  scene: Scene,
  match: PredicateMatch,
  slots: Arguments,
  actors: readonly Participant[],
): boolean {
  if (isPartitive(scene, slots) || takesUp(scene, match, slots) || isBareAnswer(scene, match.head)) return true;
  const { pos, meaning, lemmas } = match.predicate;
  if (pos !== "VERB" || actors.length === 0) return false;
  const type = meaning.type?.name ?? "";
  // "Struck them", "ne fermò cento", "had seized it": land and people are somebody's, a villa occupied is nobody's.
  if (type === "ASSAULT" && isCounted(scene, slots)) return true;
  if (type === "COERCE" && !(meaning.mode === "seize" && isThing(scene, slots))) return true;
  if (isPersonTakenUp(scene, slots)) return true;
  // "Warned that it might limit aid", "asked that it be reconsidered"
  if (lemmas.length > 1 || isPassive(scene.tree, match.head) || !tellsContent(scene, match.head)) return false;
  return type === "THREATEN" || (type === "REQUEST" && !isWish(scene, match.head));
}

/** "La polizia ne ha fermati sei": somebody is the object, though the text may not tell who. */
const isPartitive = ({ words, knowledge }: Scene, slots: Arguments): boolean =>
  (slots.get("obj") ?? []).some((word) => words.upos[word] === U.PRON && knowledge.partitives.has(words.lemma[word]));

/** "Ha condannato il gesto", "l'avrebbero rifiutata": an act told before is the object, and the story knows whose it was. */
function takesUp({ words, mentions, knowledge }: Scene, { predicate }: PredicateMatch, slots: Arguments): boolean {
  if (!REACTING.has(predicate.meaning.type?.name ?? "")) return false;
  return (slots.get("obj") ?? []).some((word) => {
    if (mentions.mentionAt[word] >= 0) return false;
    if (words.upos[word] === U.PRON) return isThirdPerson(words.morph[word]) && words.lemma[word] !== "si";
    return words.upos[word] === U.NOUN && knowledge.actNouns.has(words.lemma[word]);
  });
}

/** "Captured nine", "struck them": whoever is only counted, or told by a pronoun. */
const isCounted = ({ words, mentions }: Scene, slots: Arguments): boolean =>
  (slots.get("obj") ?? []).some(
    (word) => mentions.mentionAt[word] < 0 && (words.upos[word] === U.NUM || words.upos[word] === U.PRON),
  );

/** "Occupies a villa", "occupare un seggio" */
const isThing = ({ words, mentions }: Scene, slots: Arguments): boolean =>
  (slots.get("obj") ?? []).some((word) => mentions.mentionAt[word] < 0 && words.upos[word] === U.NOUN);

/** "Lo aveva accolto a Phuket": a pronoun for somebody. */
const isPersonTakenUp = ({ words, mentions }: Scene, slots: Arguments): boolean =>
  (slots.get("obj") ?? []).some(
    (word) =>
      mentions.mentionAt[word] < 0 &&
      words.upos[word] === U.PRON &&
      isThirdPerson(words.morph[word]) &&
      words.lemma[word] !== "si" &&
      words.lemma[word] !== "it",
  );

const tellsContent = ({ tree }: Scene, head: number): boolean => dependent(tree, head, D.ccomp) >= 0;

const isWish = ({ words, knowledge }: Scene, head: number): boolean =>
  (knowledge.operators.operators.get(words.lemma[head]) ?? []).some(({ effect }) => effect === "want");

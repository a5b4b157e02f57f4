import { isIndefinite } from "../../grammar/features.ts";
import { dependent, prepositionOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { mentionOf } from "../../names/mentions.ts";
import type { Composed } from "../operators/compose.ts";
import { type Roles, rolesOf } from "../roles/roles.ts";
import type { Scene } from "../scene.ts";
import { isForegone } from "./foregone.ts";
import { matchPredicates, type PredicateMatch } from "./match.ts";
import { inTitle, isLiability, isStandingForce, isStandingTie, isStandingTrade, isTrait } from "./standing-facts.ts";

/** Whether a row tells nothing of its own: trade as it always is, talks that are only referred to, any act whatever, the denial of an act it could not read. */
export const isNoNews = (scene: Scene, match: PredicateMatch, roles: Roles, composed: Composed): boolean =>
  isStandingTrade(scene, match, composed) ||
  isReference(scene, match, roles, composed) ||
  isAnyWhatever(scene, match) ||
  isNeeded(scene, match) ||
  isCharge(scene, match) ||
  isAccusedOf(scene, match) ||
  isNameGiven(scene, match) ||
  isStopped(scene, match) ||
  isForeseen(scene, match) ||
  isContent(scene, match) ||
  isVehicle(scene, match) ||
  isTrait(scene, match) ||
  isSquareByName(scene, match) ||
  isStandingTie(scene, match) ||
  isStandingForce(scene, match) ||
  isLiability(scene, match) ||
  isForegone(scene, match) ||
  deniesAct(scene, match);

/** "Warned that Russia could test the alliance": who says what others may do, speaking to nobody, threatens none. */
function isForeseen(scene: Scene, { predicate, head, used }: PredicateMatch): boolean {
  const { tree, words, knowledge } = scene;
  if (predicate.pos !== "VERB" || predicate.meaning.id !== "threaten" || used.length > 1) return false;
  if (dependent(tree, head, D.obj, D.iobj) >= 0) return false;
  const content = dependent(tree, head, D.ccomp);
  if (content < 0 || dependent(tree, content, D.nsubj) < 0) return false;
  for (let child = tree.first[content]; child >= 0; child = tree.next[child])
    if (UNIVERSAL_RELATION[words.deprel[child]] === D.aux && knowledge.modality.possible.has(words.form[child]))
      return true;
  return false;
}

/** "An agreement on sharing the river": what is done is the agreement. */
function isContent({ tree, words, knowledge }: Scene, { predicate, head }: PredicateMatch): boolean {
  const above = words.head[head];
  if (predicate.pos !== "VERB" || above < 0 || words.upos[above] !== U.NOUN || above > head) return false;
  if (words.deprel[head] !== D.acl && words.deprel[head] !== D.nmod) return false;
  const marker = dependent(tree, head, D.mark, D.case);
  return marker >= 0 && knowledge.topical.has(words.lemma[marker]);
}

/** "Urged restraint in a joint statement": what is said in a text is told, not the text. */
function isVehicle({ tree, words, knowledge }: Scene, { predicate, head }: PredicateMatch): boolean {
  if (predicate.pos !== "NOUN" || !knowledge.documents.has(words.lemma[head])) return false;
  const relation = words.deprel[head];
  return (relation === D.obl || relation === D.nmod) && knowledge.locative.has(prepositionOf(tree, head));
}

/** Effects of verbs by which a text is not agreed on. */
const STOPPING = new Set(["refuse", "prevent", "cancel"]);

/** "Blocked a statement condemning the raid": what a text says that was stopped nobody said. */
function isStopped({ words, knowledge }: Scene, { predicate, head }: PredicateMatch): boolean {
  if (predicate.pos !== "VERB") return false;
  const relation = UNIVERSAL_RELATION[words.deprel[head]];
  const document = relation === D.acl ? words.head[head] : relation === D.advcl ? head - 1 : -1;
  if (document < 1 || !knowledge.documents.has(words.lemma[document])) return false;
  const verb = words.head[document];
  if (verb < 0 || (relation === D.advcl && words.head[head] !== verb) || words.upos[verb] !== U.VERB) return false;
  if (words.deprel[document] !== D.obj && words.deprel[document] !== D["nsubj:pass"]) return false;
  const operators = knowledge.operators.operators.get(words.lemma[verb]) ?? [];
  return operators.some(({ effect }) => STOPPING.has(effect));
}

/**
 * "Nel corso del colloquio", "at the first meeting": a noun for what two do together that names neither of them nor a place tells of no
 * other such act, unless it brings it in ("a meeting") or foretells it ("the next meeting will be in Zagreb").
 */
function isReference(
  scene: Scene,
  { predicate, head }: PredicateMatch,
  { actors, inferred }: Roles,
  { factuality }: Composed,
): boolean {
  if (predicate.pos !== "NOUN" || !predicate.frame.symmetric || inferred < actors.length) return false;
  if (factuality.time === "future" || inTitle(scene, head)) return false;
  const { tree, words, mentions } = scene;
  for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
    if (isIndefinite(words.morph[child]) || mentionOf(mentions, child) !== null) return false;
    // "At talks on Friday hosted by the Union": nor is what is told without an article and with a clause of its own.
    if (UNIVERSAL_RELATION[words.deprel[child]] === D.acl && dependent(tree, head, D.det) < 0) return false;
  }
  return true;
}

/** "Must leave before any truce", "in qualsiasi accordo": an act spoken of in a phrase as whichever it may be is none that was told. */
function isAnyWhatever({ tree, words, knowledge }: Scene, { predicate, head }: PredicateMatch): boolean {
  if (predicate.pos !== "NOUN") return false;
  const relation = UNIVERSAL_RELATION[words.deprel[head]];
  if (relation !== D.obl && relation !== D.nmod) return false;
  for (let child = tree.first[head]; child >= 0 && child < head; child = tree.next[child])
    if (knowledge.whichever.has(words.lemma[child])) return true;
  return false;
}

/** "È necessario un accordo tra i due", "serve una tregua": what should be is not told to be. */
function isNeeded({ tree, words, knowledge }: Scene, { predicate, head }: PredicateMatch): boolean {
  if (predicate.pos !== "NOUN" || UNIVERSAL_RELATION[words.deprel[head]] !== D.nsubj) return false;
  const need = words.head[head];
  if (!knowledge.needing.has(words.lemma[need])) return false;
  // "Serve" somebody or as something is another verb.
  return words.upos[need] === U.VERB ? dependent(tree, need, D.obj) < 0 : dependent(tree, need, D.cop) >= 0;
}

/** How far behind its free relative a verb of naming may stand. */
const NAMING_REACH = 4;

/** "In what it called a serious warning": what something is called by whoever does it is no second act, and calling it so none either. */
function isNameGiven({ words, knowledge }: Scene, { predicate, head }: PredicateMatch): boolean {
  const verb = predicate.pos === "NOUN" ? words.head[head] : head;
  if (verb < 1 || predicate.meaning.own || !knowledge.naming.has(words.lemma[verb])) return false;
  for (let word = verb - 1; word >= 1 && verb - word <= NAMING_REACH; word--) {
    if (words.sentence[word] !== words.sentence[verb]) return false;
    if (knowledge.selfNaming.has(`${words.form[word - 1]} ${words.form[word]}`)) return true;
  }
  return false;
}

/** Acts whose reason may stand beside them by its bare name. */
const PUNISHING = new Set(["ACCUSE", "COERCE", "SANCTION"]);

/** "Would be tried for terrorism", "arrestato per spionaggio": a bare noun for what somebody is punished for is no act told. */
function isCharge({ tree, words, knowledge }: Scene, { predicate, head }: PredicateMatch): boolean {
  if (predicate.pos !== "NOUN" || predicate.lemmas.length > 1 || tree.first[head] < 0) return false;
  if (!knowledge.reason.has(prepositionOf(tree, head)) || dependent(tree, head, D.det, D.amod, D.nmod) >= 0)
    return false;
  const rows = knowledge.predicates.verbs.get(words.lemma[words.head[head]] ?? "") ?? [];
  return rows.some(({ meaning }) => PUNISHING.has(meaning.type?.name ?? ""));
}

/** "È in carcere con l'accusa di omicidio": what somebody stands accused of is no accusation of his. */
function isAccusedOf({ tree, words, knowledge }: Scene, { predicate, head }: PredicateMatch): boolean {
  if (predicate.pos !== "NOUN" || !predicate.meaning.id.startsWith("accuse")) return false;
  const relation = words.deprel[head];
  const article = dependent(tree, head, D.det);
  return (
    (relation === D.obl || relation === D.nmod) &&
    knowledge.company.has(prepositionOf(tree, head)) &&
    article >= 0 &&
    !isIndefinite(words.morph[article])
  );
}

/** "In piazza Mazzini": a noun for a crowd's square that a name follows at once is the square. */
function isSquareByName({ words, knowledge }: Scene, { predicate, head }: PredicateMatch): boolean {
  if (predicate.pos !== "NOUN" || !knowledge.squares.has(words.lemma[head])) return false;
  return words.upos[head + 1] === U.PROPN && words.sentence[head + 1] === words.sentence[head];
}

/** "Denied that any had been captured": what is denied is an act, which is told where those who take part are known. */
function deniesAct(scene: Scene, { predicate, head }: PredicateMatch): boolean {
  const { tree, words, knowledge } = scene;
  if (predicate.meaning.id !== "deny" || predicate.pos !== "VERB") return false;
  for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if ((relation !== D.ccomp && relation !== D.xcomp) || words.upos[child] !== U.VERB) continue;
    if (matchPredicates(tree, child, knowledge.predicates).some((row) => isActOfSomebody(scene, row))) return true;
  }
  return false;
}

/** What two do together is an act where both are known: "denies that he spoke at all" is none. */
function isActOfSomebody(scene: Scene, row: PredicateMatch): boolean {
  const { meaning, frame } = row.predicate;
  if (meaning.type === null) return false;
  return !frame.symmetric || (rolesOf(scene, row)?.actors.length ?? 0) > 1;
}

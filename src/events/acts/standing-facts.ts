import { isIndicative, isPast, isPlural, isPresent } from "../../grammar/features.ts";
import { dependent, prepositionOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { dateOf } from "../circumstances/circumstances.ts";
import type { Composed } from "../operators/compose.ts";
import { isPassive } from "../roles/voice.ts";
import type { Scene } from "../scene.ts";
import type { PredicateMatch } from "./match.ts";

/** The title stands first. */
export const inTitle = ({ words }: Scene, word: number): boolean => words.sentence[word] === 0;

/** How closely a date is told that is a day's. */
const DAYS: ReadonlySet<string> = new Set(["day", "hour"]);

/** CAMEO codes of trade and investment begin so. */
const TRADE = "061";

/** Of money given. */
const AID = "071";

/**
 * "New Zealand sells it a third of its exports", "che compra dai cinesi il gallio": a plain present tells how it is, but in a title, or of a
 * day ("da oggi fornisce elettricità").
 */
export function isStandingTrade(
  scene: Scene,
  { predicate, head }: PredicateMatch,
  { cameo, factuality }: Composed,
): boolean {
  if (predicate.meaning.cameo.startsWith(AID)) return predicate.pos === "NOUN" && isTopic(scene, head);
  if (!predicate.meaning.cameo.startsWith(TRADE) && !cameo.startsWith(TRADE)) return false;
  // "An inquiry into Chinese exports", "to protest against imports", "cooperation in trade": so is what other acts are about.
  if (predicate.pos === "NOUN") return isTheme(scene, head);
  if (!cameo.startsWith(TRADE) || predicate.pos !== "VERB" || factuality.time !== "present") return false;
  if (inTitle(scene, head) || dependent(scene.tree, head, D.aux) >= 0) return false;
  const day = dateOf(scene, head);
  return day < 0 || !DAYS.has(scene.times[day].value?.precision ?? "");
}

/** "An inquiry into Chinese subsidies" */
const isTopic = ({ tree, words, knowledge }: Scene, head: number): boolean =>
  (words.deprel[head] === D.nmod || words.deprel[head] === D.obl) && knowledge.topical.has(prepositionOf(tree, head));

/** A noun behind a preposition that no day is told of. */
function isTheme(scene: Scene, head: number): boolean {
  const { tree, words, knowledge } = scene;
  const relation = UNIVERSAL_RELATION[words.deprel[head]];
  if (relation !== D.nmod && relation !== D.obl && relation !== D.conj) return false;
  if (relation === D.conj) return isTheme(scene, words.head[head]);
  const preposition = prepositionOf(tree, head);
  return preposition !== "" && !knowledge.occasion.has(preposition);
}

/** "American soldiers stationed in Syria": where forces are, told in passing, no day with it; a title of nothing else tells it as news. */
export function isStandingForce(scene: Scene, { predicate, head }: PredicateMatch): boolean {
  const { words } = scene;
  if (predicate.meaning.id !== "mobilize" || predicate.pos !== "VERB") return false;
  const relation = words.deprel[head];
  if (inTitle(scene, head) && words.deprel[words.head[head]] === D.root) return false;
  return (relation === D.acl || relation === D.amod) && isPast(words.morph[head]) && dateOf(scene, head) < 0;
}

/** "The striking workers", "invading armies": a present participle before its noun says of what sort it is. */
export function isTrait({ words }: Scene, { predicate, head }: PredicateMatch): boolean {
  if (predicate.pos !== "VERB" || predicate.meaning.type?.name !== "ASSAULT" || words.deprel[head] !== D.amod)
    return false;
  return words.head[head] > head && isPresent(words.morph[head]);
}

/** "Which has close ties with both": what two have is no step they take. */
export function isStandingTie({ words, knowledge }: Scene, { predicate, head }: PredicateMatch): boolean {
  if (predicate.pos !== "NOUN" || predicate.meaning.id !== "improve-relations" || words.deprel[head] !== D.obj)
    return false;
  const verb = words.head[head];
  return knowledge.possessing.has(words.lemma[verb]) && isPresent(words.morph[verb]);
}

/** What a law has done to those who break it. */
const PENALTIES = new Set(["convict", "arrest"]);

/** "Gli organizzatori possono essere multati": what whoever does a thing is liable to by law, and nobody does. */
export function isLiability({ tree, words, knowledge }: Scene, { predicate, head }: PredicateMatch): boolean {
  if (predicate.pos !== "VERB" || !PENALTIES.has(predicate.meaning.mode ?? "") || !isPassive(tree, head)) return false;
  const subject = dependent(tree, head, D["nsubj:pass"], D.nsubj);
  if (subject < 0 || !isPlural(words.morph[subject]) || dependent(tree, head, D["obl:agent"]) >= 0) return false;
  for (let child = tree.first[head]; child >= 0; child = tree.next[child])
    if (words.upos[child] === U.AUX && knowledge.modality.possible.has(words.lemma[child]))
      return isPresent(words.morph[child]) && isIndicative(words.morph[child]);
  return false;
}

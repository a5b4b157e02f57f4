import { isFirstPerson, isPresent, isSingular } from "../../grammar/features.ts";
import { dependent, prepositionOf } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import type { Composed } from "../operators/compose.ts";
import type { Scene } from "../scene.ts";
import { isOperating } from "./bare-operators.ts";
import type { PredicateMatch } from "./match.ts";

/** Whether a row that fits a word tells no act there: part of a name or a preposition, or the verb of a clause that is another act. */
export const isNoAct = (scene: Scene, match: PredicateMatch): boolean =>
  (!match.predicate.meaning.own && isOperating(scene, match)) ||
  isNamed(scene, match) ||
  isNobodys(scene, match) ||
  isPartOfPreposition(scene, match);

/** "L'Organizzazione del Trattato …", "Downing Street": a noun inside a name is no act. */
function isNamed({ mentions }: Scene, { predicate, head }: PredicateMatch): boolean {
  const index = mentions.mentionAt[head];
  if (predicate.pos !== "NOUN" || index < 0) return false;
  const { kind, firstWord, endWord } = mentions.mentions[index];
  return (kind === "name" || kind === "metonym") && firstWord <= head && head < endWord;
}

/** "L'oleodotto, fermo da due anni": nobody speaks of himself but in quotation marks; so tagged, a word is an adjective or noun. */
const isNobodys = ({ words, speech }: Scene, { head }: PredicateMatch): boolean =>
  words.upos[head] === U.VERB &&
  isFirstPerson(words.morph[head]) &&
  isSingular(words.morph[head]) &&
  isPresent(words.morph[head]) &&
  speech.quotationAt[head] < 0 &&
  words.form[head].endsWith("o");

/** "Nei confronti della Bielorussia": the noun of a complex preposition is no act. */
function isPartOfPreposition({ tree, words, knowledge }: Scene, { predicate, head }: PredicateMatch): boolean {
  if (predicate.pos !== "NOUN" || predicate.lemmas.length > 1) return false;
  const preposition = prepositionOf(tree, head);
  if (preposition === "") return false;
  for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
    if (child < head) continue;
    if (knowledge.complex.has(`${preposition} ${words.lemma[head]} ${prepositionOf(tree, child)}`)) return true;
  }
  return false;
}

/** Sectors of people who go abroad on no business of their state's. */
const TRAVELLERS = new Set(["CVL", "REF", "JRN", "LAB"]);

/** A visit at home is none, nor are the journeys of ordinary people, nor of words: "solidarietà è arrivata da Roma". */
export function staysAtHome(scene: Scene, { head, used }: PredicateMatch, { actors, recipients }: Composed): boolean {
  const { mentions, tree, words, knowledge } = scene;
  const subject = dependent(tree, head, D.nsubj, D["nsubj:pass"]);
  // "The visit began on Friday": the subject is the act itself.
  const another = subject >= 0 && !used.includes(subject) && mentions.mentionAt[subject] < 0;
  if (another && knowledge.predicates.nouns.has(words.lemma[subject])) return true;
  const travellers = actors.every(({ entity }) => TRAVELLERS.has(mentions.entities[entity].sectors[0] ?? ""));
  if (actors.length > 0 && travellers) return true;
  const sides = new Set([...actors, ...recipients].map(({ entity }) => sideOf(mentions.entities[entity])));
  return actors.length > 0 && recipients.length > 0 && sides.size === 1;
}

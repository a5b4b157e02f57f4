import { isParticiple, isPast, isPlural, isRelative, isSingular } from "../../../grammar/features.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { isFiniteClause } from "../../roles/voice.ts";

const LONGEST_ADJUNCT = 4;

/** The finite verb without a subject of its own that begins right behind a comma, adverbs and a phrase of time aside; -1 when none does. */
export function verbBehind(tree: Tree, comma: number, { temporal }: EventKnowledge): number {
  const { words } = tree;
  let first = comma + 1;
  const end = Math.min(words.length, comma + LONGEST_ADJUNCT + 1);
  for (let word = first; word < end && words.upos[word] !== U.PUNCT; word++) {
    if (CLAUSAL.has(words.upos[word]) || isRelative(words.morph[word])) break;
    // "…, at first accused Moscow"
    const adverbial = words.upos[word] === U.ADJ && words.upos[word - 1] === U.ADP && word > comma + 1;
    if (words.upos[word] === U.ADV || adverbial) first = word + 1;
    else if (temporal.has(words.lemma[word].toLowerCase()) && onlyTime(tree, comma + 1, word)) first = word + 1;
  }
  let verb = first;
  const inGroup = (word: number) => IN_GROUP.has(words.upos[word]) || words.deprel[word] === D.aux;
  while (verb < words.length && inGroup(verb) && !isRelative(words.morph[verb])) verb++;
  // "…, is likely to lean on both": the predicate behind a copula.
  const copula = verb - 1;
  if (copula >= first && words.upos[copula] === U.AUX && words.deprel[copula] === D.cop && words.head[copula] > copula)
    return words.sentence[copula] === words.sentence[comma] ? words.head[copula] : -1;
  if (verb >= words.length || words.upos[verb] !== U.VERB || words.sentence[verb] !== words.sentence[comma]) return -1;
  if (dependent(tree, verb, D.mark, D.cc) > comma) return -1;
  // "Non ha ancora escluso": a perfect whose auxiliary a parser took for the verb.
  const next = words.upos[verb + 1] === U.ADV ? verb + 2 : verb + 1;
  if (words.upos[next] === U.VERB && isParticiple(words.morph[next]) && isPast(words.morph[next])) return -1;
  const auxiliary = verb > first && words.upos[verb - 1] !== U.PRON;
  if (!auxiliary && !isFiniteClause(tree, verb) && !isBarePast(tree, verb)) return -1;
  return verb;
}

const CLAUSAL = new Set<number>([U.VERB, U.AUX, U.SCONJ, U.CCONJ]);
const IN_GROUP = new Set<number>([U.AUX, U.PRON, U.ADV, U.PART]);

/** Whether nothing but preposition, article and adjective stands before a noun of time. */
function onlyTime({ words }: Tree, from: number, time: number): boolean {
  for (let word = from; word < time; word++)
    if (words.upos[word] === U.NOUN || words.upos[word] === U.PROPN || words.upos[word] === U.CCONJ) return false;
  return true;
}

/** A past form that could be a participle, with a bare object right behind it. */
function isBarePast({ words }: Tree, verb: number): boolean {
  if (!isPast(words.morph[verb]) || !words.form[verb].endsWith("ed")) return false;
  const particle = words.deprel[verb + 1] === D["compound:prt"];
  const behind = words.upos[particle ? verb + 2 : verb + 1];
  return behind === U.DET || behind === U.PROPN || behind === U.NOUN || behind === U.PRON || behind === U.NUM;
}

/** Names agree with any verb; a noun must not differ from it in number. */
export function agrees(tree: Tree, nominal: number, verb: number): boolean {
  const { words } = tree;
  if (words.upos[nominal] === U.PROPN || dependent(tree, nominal, D.conj) >= 0) return true;
  const auxiliary = dependent(tree, verb, D.aux, D["aux:pass"]);
  const finite = words.morph[auxiliary >= 0 && auxiliary < verb ? auxiliary : verb];
  const morph = words.morph[nominal];
  return !(isPlural(finite) && isSingular(morph)) && !(isSingular(finite) && isPlural(morph));
}

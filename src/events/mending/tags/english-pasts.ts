import { isFiniteForm, isPast, isPresent } from "../../../grammar/features.ts";
import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, subtreeSpan, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { isFiniteClause } from "../../roles/voice.ts";
import { verbLemma } from "../known-lemmas.ts";

const PAST = packMorphology("Mood=Ind|Tense=Past|VerbForm=Fin");
const PASSIVE = packMorphology("Tense=Past|VerbForm=Part|Voice=Pass");

/** "Which froze assets": a finite English form that is neither the lemma nor ends in `s` is a past tense. Tags only. */
export function mendPastsTakenForPresents(tree: Tree, { headlineFuture, invariable }: EventKnowledge): boolean {
  const { words } = tree;
  if (headlineFuture.size === 0) return false;
  for (let verb = 0; verb < words.length; verb++) {
    const morph = words.morph[verb];
    if (words.upos[verb] !== U.VERB || isPast(morph) || !isFiniteForm(morph)) continue;
    const form = words.form[verb].toLowerCase();
    const irregular = isPresent(morph) && form !== words.lemma[verb] && !form.endsWith("s");
    if (irregular || (invariable.has(form) && tellsNews(tree, verb))) words.morph[verb] = PAST;
  }
  return false;
}

/** "Mali and Niger quit the bloc.", "which cut ties": with a subject and no auxiliary, in a whole sentence, a form of both tenses is a past. */
function tellsNews(tree: Tree, verb: number): boolean {
  const { words } = tree;
  const subject = dependent(tree, verb, D.nsubj);
  if (subject < 0 || subject > verb || dependent(tree, verb, D.aux, D.mark) >= 0) return false;
  let end = verb;
  while (end + 1 < words.length && words.sentence[end + 1] === words.sentence[verb]) end++;
  return words.form[end] === ".";
}

/**
 * "Asked about the raid, the minister shrugged": no English clause begins with a past tense, so a word that looks like one at the head of a
 * sentence is a passive participle, and the clause behind the comma heads it. Gives whether heads changed.
 */
export function mendOpeningParticiples(tree: Tree, { headlineFuture }: EventKnowledge): boolean {
  const { words } = tree;
  if (headlineFuture.size === 0) return false;
  let changed = false;
  for (let opening = 0; opening + 1 < words.length; opening++) {
    if (opening > 0 && words.sentence[opening] === words.sentence[opening - 1]) continue;
    if (words.upos[opening] !== U.VERB || !isPast(words.morph[opening]) || !isFiniteForm(words.morph[opening]))
      continue;
    if (dependent(tree, opening, D.nsubj, D["nsubj:pass"], D.aux, D["aux:pass"], D.csubj, D.obj) >= 0) continue;
    const main = words.deprel[opening] === D.root ? mainBehind(tree, opening) : words.head[opening];
    if (main < 0) continue;
    words.morph[opening] = PASSIVE;
    if (words.deprel[opening] !== D.root) continue;
    for (let child = tree.first[opening]; child >= 0; child = tree.next[child])
      if (child !== main && subtreeSpan(tree, child)[0] > commaBehind(tree, opening)) words.head[child] = main;
    words.head[main] = -1;
    words.deprel[main] = D.root;
    words.head[opening] = main;
    words.deprel[opening] = D.advcl;
    changed = true;
  }
  return changed;
}

/** What is done to people by force or by law: whoever "is detained" suffers it. */
const SUFFERED = new Set(["COERCE", "ASSAULT"]);

/** "23 people were detained": an adjective that is a past of a verb of force, behind a copula, is a passive. Tags, lemmas and relations. */
export function mendPassivesTakenForAdjectives(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  if (knowledge.headlineFuture.size === 0) return false;
  for (let word = 2; word < words.length; word++) {
    if (words.upos[word] !== U.ADJ || !words.form[word].endsWith("ed")) continue;
    const copula = dependent(tree, word, D.cop);
    const subject = dependent(tree, word, D.nsubj);
    if (copula < 0 || subject < 0 || subject > copula || copula > word || dependent(tree, word, D.case) >= 0) continue;
    const lemma = verbLemma(words.form[word], knowledge);
    const rows = lemma === null ? undefined : knowledge.predicates.verbs.get(lemma);
    if (!rows?.some(({ meaning, lemmas }) => lemmas.length === 1 && SUFFERED.has(meaning.type?.name ?? ""))) continue;
    words.upos[word] = U.VERB;
    words.lemma[word] = lemma!;
    words.morph[word] = PASSIVE;
    words.deprel[copula] = D["aux:pass"];
    words.deprel[subject] = D["nsubj:pass"];
  }
  return false;
}

/** The first comma of a sentence behind a word; the sentence's end where there is none. */
function commaBehind({ words }: Tree, word: number): number {
  let comma = word + 1;
  while (comma < words.length && words.sentence[comma] === words.sentence[word] && words.form[comma] !== ",") comma++;
  return comma;
}

/** The finite verb with its own subject behind the first comma; -1 when there is none. */
function mainBehind(tree: Tree, opening: number): number {
  const { words } = tree;
  const comma = commaBehind(tree, opening);
  for (let verb = comma + 1; verb < words.length && words.sentence[verb] === words.sentence[opening]; verb++) {
    if (words.upos[verb] !== U.VERB || !isFiniteClause(tree, verb)) continue;
    const subject = dependent(tree, verb, D.nsubj, D["nsubj:pass"]);
    return subject > comma && subject < verb && words.upos[subject] !== U.PRON ? verb : -1;
  }
  return -1;
}

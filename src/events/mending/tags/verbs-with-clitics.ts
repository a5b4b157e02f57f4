import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, isUnder, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { becomePresent } from "./present.ts";

const PRONOUN = packMorphology("Number=Sing|Person=3|PronType=Prs");
const RELATIVE = packMorphology("PronType=Rel");
/** Forms that are pronouns before a feminine noun, whose article they cannot be. */
const NO_ARTICLE = new Set(["lo", "li", "gli"]);
/** The form that is article and pronoun alike: a noun with a subject of its own is a verb behind it. */
const ELIDED = new Set(["l'", "l’"]);
const THAT = "che";
/** How many words of its subject may stand between a relative pronoun and its verb. */
const REACH = 7;

/** A noun in `-a` that is also the present of a verb of the tables, with what it is blamed for or threatens behind it: "accusa di spiare". */
function mayBeVerb({ words }: Tree, { predicates }: EventKnowledge, word: number): boolean {
  const form = words.form[word];
  return (
    words.upos[word] === U.NOUN &&
    form.endsWith("a") &&
    predicates.verbs.has(`${form}re`) &&
    words.sentence[word + 1] === words.sentence[word] &&
    words.lemma[word + 1] === "di"
  );
}

/** "Kiev lo accusa di …", "il movimento l'accusa di governare", "li accusa di …": what stands before the verb is no article. Changes tags, heads and relations. */
export function mendVerbsBehindArticles(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 1; verb + 2 < words.length; verb++) {
    if (!mayBeVerb(tree, knowledge, verb) || words.upos[verb - 1] !== U.DET) continue;
    const form = words.form[verb - 1].toLowerCase();
    const before = verb > 1 && words.sentence[verb - 2] === words.sentence[verb] ? verb - 2 : -1;
    const subject = before < 0 ? -1 : subjectEnding(tree, before, verb);
    if (!NO_ARTICLE.has(form) && !(ELIDED.has(form) && subject >= 0)) continue;
    turn(tree, verb);
    words.upos[verb - 1] = U.PRON;
    words.morph[verb - 1] = PRONOUN;
    words.lemma[verb - 1] = form;
    words.head[verb - 1] = verb;
    words.deprel[verb - 1] = form === "gli" ? D.iobj : D.obj;
    if (subject >= 0) {
      if (isUnder(tree, verb, subject)) takePlace(words, verb, subject);
      words.head[subject] = verb;
      words.deprel[subject] = D.nsubj;
    } else takeSubjectBehind(tree, verb);
    changed = true;
  }
  return changed;
}

/** "Il Cile, che il presidente peruviano accusa di ingerenza": the verb of a relative clause with its subject before it. Changes tags, heads and relations. */
export function mendVerbsOfRelatives(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 3; verb + 2 < words.length; verb++) {
    if (!mayBeVerb(tree, knowledge, verb) || dependent(tree, verb, D.case, D.cop) >= 0) continue;
    const that = relativeBefore(tree, verb);
    if (that < 1) continue;
    const antecedent = antecedentOf(tree, that);
    if (antecedent < 0 || isUnder(tree, antecedent, verb)) continue;
    const subject = subjectBetween(tree, that, verb);
    if (subject < 0) continue;
    turn(tree, verb);
    words.head[verb] = antecedent;
    words.deprel[verb] = D["acl:relcl"];
    words.head[subject] = verb;
    words.deprel[subject] = D.nsubj;
    words.upos[that] = U.PRON;
    words.morph[that] = RELATIVE;
    words.head[that] = verb;
    words.deprel[that] = D.obj;
    for (let word = that + 1; word < subject; word++) if (words.head[word] === verb) words.head[word] = subject;
    changed = true;
  }
  return changed;
}

/** The nominal without preposition that ends at a word before a verb, by its head; -1 when it is something else. */
function subjectEnding(tree: Tree, before: number, verb: number): number {
  const { words } = tree;
  let subject = before;
  for (let steps = 0; steps < REACH; steps++) {
    const upos = words.upos[subject];
    if (upos !== U.NOUN && upos !== U.PROPN && upos !== U.ADJ) return -1;
    const head = words.head[subject];
    if (head < 0 || head >= before || !isNominal(tree, head)) break;
    subject = head;
  }
  if (words.upos[subject] === U.ADJ || dependent(tree, subject, D.case, D.mark, D.cop) >= 0) return -1;
  const over = words.head[subject];
  const taken = over > verb && words.upos[over] === U.VERB;
  return taken || (over >= 0 && over < subject && words.upos[over] === U.VERB) ? -1 : subject;
}

/** The `che` with only a bare nominal between it and a verb; -1 when there is none. */
function relativeBefore({ words }: Tree, verb: number): number {
  for (let word = verb - 1; word > 0 && verb - word <= REACH; word--) {
    if (words.sentence[word] !== words.sentence[verb]) return -1;
    if (words.form[word] === THAT) return word === verb - 1 ? -1 : word;
    const upos = words.upos[word];
    if (upos === U.VERB || upos === U.AUX || upos === U.PUNCT || upos === U.CCONJ || upos === U.PRON) return -1;
  }
  return -1;
}

/** The noun or name that comes first behind `che`, a name that the parser took for an adjective too; -1 behind an adjective. */
function subjectBetween({ words }: Tree, that: number, verb: number): number {
  for (let word = that + 1; word < verb; word++) {
    const upos = words.upos[word];
    if (upos === U.NOUN || upos === U.PROPN) return word;
    if (upos === U.DET) continue;
    const form = words.form[word];
    if (form[0] === form[0].toLowerCase()) return -1;
    words.upos[word] = U.PROPN;
    words.lemma[word] = form;
    return word;
  }
  return -1;
}

/** Who a relative clause is about: the nominal that ends before its pronoun, a comma aside. */
function antecedentOf({ words }: Tree, that: number): number {
  let word = words.upos[that - 1] === U.PUNCT ? that - 2 : that - 1;
  for (let steps = 0; word >= 0 && steps < REACH; steps++) {
    const relation = UNIVERSAL_RELATION[words.deprel[word]];
    const part = words.upos[word] === U.ADJ || relation === D.flat || relation === D.amod;
    if (!part || words.head[word] < 0 || words.head[word] > that) break;
    word = words.head[word];
  }
  return word >= 0 && (words.upos[word] === U.NOUN || words.upos[word] === U.PROPN) ? word : -1;
}

/** "Li accusa di tradimento il procuratore": a nominal without preposition behind the verb is its subject. */
function takeSubjectBehind(tree: Tree, verb: number): void {
  const { words } = tree;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    if (child < verb || !isNominal(tree, child) || dependent(tree, child, D.case) >= 0) continue;
    words.deprel[child] = D.nsubj;
    return;
  }
}

const isNominal = ({ words }: Tree, word: number): boolean =>
  words.upos[word] === U.NOUN || words.upos[word] === U.PROPN;

/** Makes a noun the verb of the same letters, and what hangs on it the verb's. */
function turn(tree: Tree, verb: number): void {
  const { words } = tree;
  becomePresent(words, verb);
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    if (child < verb) continue;
    if (words.upos[child] === U.VERB) words.deprel[child] = D.xcomp;
    else if (isNominal(tree, child) && dependent(tree, child, D.case) >= 0) words.deprel[child] = D.obl;
  }
}

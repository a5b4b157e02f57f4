import { isImperfect, isPast, isPlural, isRelative } from "../../grammar/features.ts";

import { dependent, governingClause, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { EventKnowledge } from "../knowledge.ts";
import { isFiniteClause } from "../roles/arguments.ts";

/** "Mosca, che ad agosto aveva concesso un prestito, non vuole …": the clause of `che` is no main clause. */
export function mendRelativeRoots(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let pronoun = 1; pronoun < words.length; pronoun++) {
    if (!isRelative(words.morph[pronoun])) continue;
    const inner = clauseOf(tree, pronoun);
    if (inner < 0) continue;
    const noun = nominalBefore(tree, pronoun, inner);
    const isRoot = words.deprel[inner] === D.root;
    let main = isRoot ? finiteAfter(tree, inner) : mainOver(tree, inner);
    if (isRoot && main < 0) main = participleAfter(tree, inner);
    if (noun < 0 || main < 0) continue;
    if (isRoot) {
      words.head[main] = -1;
      words.deprel[main] = D.root;
    }
    words.head[noun] = main;
    words.deprel[noun] = D.nsubj;
    words.head[inner] = noun;
    words.deprel[inner] = D["acl:relcl"];
    changed = true;
  }
  return changed;
}

/** The verb of a relative clause: over the pronoun, or over the noun it owns or stands before ("il cui inviato è …"); -1 when none. */
function clauseOf({ words }: Tree, pronoun: number): number {
  const above = words.head[pronoun];
  const inner = above > pronoun && words.upos[above] === U.NOUN ? words.head[above] : above;
  return inner > pronoun && words.upos[inner] === U.VERB ? inner : -1;
}

/**
 * "Niger e Burkina Faso, che sono usciti": a relative clause in the plural behind the last of several is of them all. "Il Marocco, cui l'Algeria
 * ha tagliato le forniture": a bare `cui` is a dative. Changes heads and relations; gives whether any changed.
 */
export function mendSharedRelatives(tree: Tree, { dativeRelatives }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let pronoun = 1; pronoun < words.length; pronoun++) {
    if (words.upos[pronoun] !== U.PRON || !isRelative(words.morph[pronoun])) continue;
    const verb = words.head[pronoun];
    if (verb < pronoun || words.upos[verb] !== U.VERB) continue;
    const bare = dependent(tree, pronoun, D.case) < 0 && words.form[pronoun - 1] === ",";
    if (bare && dativeRelatives.has(words.form[pronoun])) words.deprel[pronoun] = D.iobj;
    const last = words.head[verb];
    if (!bare || last < 0 || words.deprel[last] !== D.conj || UNIVERSAL_RELATION[words.deprel[verb]] !== D.acl)
      continue;
    const first = words.head[last];
    const one = !isPlural(words.morph[last]) && UNIVERSAL_RELATION[words.deprel[pronoun]] === D.nsubj;
    if (first < 0 || words.upos[first] === U.VERB || !one || !isPlural(finiteOf(tree, verb))) continue;
    words.head[verb] = first;
    changed = true;
  }
  return changed;
}

/** Features of the word that shows a clause's number. */
function finiteOf(tree: Tree, verb: number): number {
  const auxiliary = dependent(tree, verb, D.aux, D["aux:pass"]);
  return tree.words.morph[auxiliary < 0 ? verb : auxiliary];
}

/** "Che già domenica aveva condannato …", "che martedì riferirà": a bare noun of time behind a relative pronoun is not the subject; the pronoun is. */
export function mendTimesInRelatives(tree: Tree, { temporal }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let time = 1; time < words.length; time++) {
    const verb = words.head[time];
    const pronoun = time - 1;
    if (temporal.has(words.lemma[time]) && words.head[pronoun] === time && isRelative(words.morph[pronoun])) {
      if (verb < time || words.upos[verb] !== U.VERB) continue;
      words.head[pronoun] = verb;
      words.deprel[pronoun] = dependent(tree, verb, D.nsubj, D["nsubj:pass"]) < 0 ? D.nsubj : D.obj;
      words.deprel[time] = D.obl;
      changed = true;
      continue;
    }
    if (UNIVERSAL_RELATION[words.deprel[time]] !== D.nsubj || !temporal.has(words.lemma[time]) || verb < time) continue;
    if (dependent(tree, time, D.det, D.case) >= 0) continue;
    for (let child = tree.first[verb]; child >= 0 && child < time; child = tree.next[child]) {
      if (words.upos[child] !== U.PRON || !isRelative(words.morph[child])) continue;
      words.deprel[child] = words.deprel[time];
      words.deprel[time] = D.obl;
      break;
    }
  }
  return changed;
}

/**
 * "Ha respinto il trattato, che giudica illegale, e ha convocato l'ambasciatore": what stands behind a relative clause between commas, in
 * the tense of the main clause and not of the relative, is coordinated with the main clause. Heads only.
 */
export function mendEnclosedRelatives(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 2; verb < words.length; verb++) {
    if (words.deprel[verb] !== D.conj || words.upos[verb] !== U.VERB) continue;
    const relative = words.head[verb];
    if (
      relative < 0 ||
      words.deprel[relative] !== D["acl:relcl"] ||
      dependent(tree, verb, D.nsubj, D["nsubj:pass"]) >= 0
    )
      continue;
    const link = dependent(tree, verb, D.cc);
    if (link < 1 || words.form[link - 1] !== ",") continue;
    const main = governingClause(tree, words.head[relative]);
    if (main < 0 || words.upos[main] !== U.VERB || main > relative) continue;
    const tense = tenseOf(tree, verb);
    if (tense !== tenseOf(tree, main) || tense === tenseOf(tree, relative)) continue;
    words.head[verb] = main;
    changed = true;
  }
  return changed;
}

/** A number for the tense a clause stands in, compound ones apart. */
function tenseOf(tree: Tree, verb: number): number {
  const { words } = tree;
  const auxiliary = dependent(tree, verb, D.aux, D["aux:pass"]);
  const tense = words.morph[auxiliary < 0 ? verb : auxiliary];
  return (isPast(tense) ? 2 : isImperfect(tense) ? 4 : 0) + (auxiliary < 0 ? 0 : 1);
}

/** The bare nominal right before a relative pronoun that hangs on the pronoun's own verb. */
function nominalBefore(tree: Tree, pronoun: number, verb: number): number {
  const { words } = tree;
  for (let word = pronoun - 1; word >= 0 && words.sentence[word] === words.sentence[pronoun]; word--) {
    if (words.head[word] !== verb) continue;
    if (words.upos[word] === U.PUNCT) continue;
    const nominal = words.upos[word] === U.NOUN || words.upos[word] === U.PROPN;
    return nominal && dependent(tree, word, D.case) < 0 ? word : -1;
  }
  return -1;
}

/** The finite verb without a subject behind a relative clause that was hung on it; -1 when none. */
function mainOver(tree: Tree, inner: number): number {
  const { words } = tree;
  const main = words.head[inner];
  const relation = UNIVERSAL_RELATION[words.deprel[inner]];
  if (
    main < inner ||
    words.upos[main] !== U.VERB ||
    (relation !== D.advcl && relation !== D.ccomp && relation !== D.parataxis)
  )
    return -1;
  return dependent(tree, main, D.nsubj, D["nsubj:pass"]) < 0 && isFiniteClause(tree, main) ? main : -1;
}

/**
 * A finite clause behind `verb` that hangs on it or on its conjuncts without a marker and without a subject: the real main clause.
 * Behind a comma a past form counts as finite though the parser saw a participle: "Niger, which borders … and has …, closed …".
 */
function finiteAfter(tree: Tree, verb: number): number {
  const { words } = tree;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (
      child < verb ||
      words.upos[child] !== U.VERB ||
      (relation !== D.advcl && relation !== D.conj && relation !== D.parataxis && relation !== D.ccomp)
    )
      continue;
    const subject = dependent(tree, child, D.nsubj, D["nsubj:pass"]);
    const linked = dependent(tree, child, D.mark, D.cc) >= 0 || (subject >= 0 && subject < child);
    const behindComma = words.form[child - 1] === ",";
    if (!linked && (isFiniteClause(tree, child) ? subject < 0 : behindComma && isPast(words.morph[child]))) {
      if (subject >= 0) words.deprel[subject] = D.obj;
      return child;
    }
    if (relation !== D.conj) continue;
    const further = finiteAfter(tree, child);
    if (further >= 0) return further;
  }
  return -1;
}

/** "China, which says nothing, called for talks": a past form behind the comma, taken for a participle of the clause's last noun; -1 when none. */
function participleAfter(tree: Tree, verb: number): number {
  const { words } = tree;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    if (child < verb || words.upos[child] === U.VERB || words.upos[child] === U.PUNCT) continue;
    for (let inner = tree.first[child]; inner >= 0; inner = tree.next[inner]) {
      const bare = words.deprel[inner] === D.acl && words.upos[inner] === U.VERB && isPast(words.morph[inner]);
      if (bare && inner > child && words.form[inner - 1] === "," && dependent(tree, inner, D.aux, D["obl:agent"]) < 0)
        return inner;
    }
  }
  return -1;
}

import { isPast, isRelative } from "../../../grammar/features.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import { isFiniteClause } from "../../roles/voice.ts";

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

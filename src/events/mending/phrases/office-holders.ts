import { isRelative } from "../../../grammar/features.ts";
import { hasFeature } from "../../../grammar/morphology.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import { nameBeforeComma } from "./appositions.ts";

const isClitic = hasFeature("Person", "3");

/**
 * "Il ministro degli Esteri Antonio Tajani": a bare name of several words behind what an office is of names the holder. Heads only.
 */
export function mendNamesOfHolders(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let name = 2; name < words.length; name++) {
    const field = words.head[name];
    if (words.upos[name] !== U.PROPN || words.deprel[name] !== D.nmod || field !== name - 1) continue;
    if (words.upos[field] !== U.NOUN || words.deprel[field] !== D.nmod || dependent(tree, field, D.case) < 0) continue;
    if (dependent(tree, name, D.case) >= 0 || !hasFurtherNames(tree, name)) continue;
    const office = words.head[field];
    if (office < 0 || office > field || words.upos[office] !== U.NOUN) continue;
    words.head[name] = office;
    changed = true;
  }
  return changed;
}

function hasFurtherNames({ words, first, next }: Tree, name: number): boolean {
  for (let child = first[name]; child >= 0; child = next[child])
    if (child > name && UNIVERSAL_RELATION[words.deprel[child]] === D.flat) return true;
  return false;
}

/**
 * "… un incontro con l'omologo Mohammed bin Abdulrahman, che ha ringraziato": behind a comma right after a personal name a relative clause
 * is about its bearer. Heads only.
 */
export function mendRelativesBehindNames(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let pronoun = 3; pronoun < words.length; pronoun++) {
    if (!isRelative(words.morph[pronoun]) || words.upos[pronoun] !== U.PRON) continue;
    const clause = words.head[pronoun];
    if (clause < pronoun || words.deprel[clause] !== D["acl:relcl"] || words.deprel[pronoun] !== D.nsubj) continue;
    const name = nameBeforeComma(tree, pronoun - 1);
    // One word alone may be the place or the state of whoever the clause is about.
    if (name < 0 || name === pronoun - 2 || words.upos[name] !== U.PROPN) continue;
    if (words.head[clause] === name || words.head[clause] > name) continue;
    words.head[clause] = name;
    changed = true;
  }
  return changed;
}

/** "Lo ha annunciato il ministro": beside an object clitic a bare nominal behind the verb is its subject. Relations only. */
export function mendSubjectsBesideClitics(tree: Tree): boolean {
  const { words } = tree;
  for (let clitic = 0; clitic + 1 < words.length; clitic++) {
    if (words.upos[clitic] !== U.PRON || words.deprel[clitic] !== D.obj || !isClitic(words.morph[clitic])) continue;
    const verb = words.head[clitic];
    if (verb < clitic || words.upos[verb] !== U.VERB || dependent(tree, verb, D.nsubj, D["nsubj:pass"]) >= 0) continue;
    for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
      if (child < verb || words.deprel[child] !== D.obj) continue;
      if (words.upos[child] !== U.NOUN && words.upos[child] !== U.PROPN) continue;
      words.deprel[child] = D.nsubj;
      break;
    }
  }
  return false;
}

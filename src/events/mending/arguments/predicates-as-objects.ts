import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/** "Called Ukraine's Zelensky on Friday": the name a verb of naming calls nobody is whom it calls, its object. Relations only. */
export function mendPredicatesOfNobody(tree: Tree, { naming }: EventKnowledge): boolean {
  const { words } = tree;
  for (let name = 1; name < words.length; name++) {
    const verb = words.head[name];
    if (words.deprel[name] !== D.xcomp || words.upos[name] !== U.PROPN || verb < 0 || verb > name) continue;
    if (words.upos[verb] !== U.VERB || !naming.has(words.lemma[verb]) || dependent(tree, name, D.case) >= 0) continue;
    if (dependent(tree, verb, D.obj, D.iobj, D["aux:pass"], D["nsubj:pass"]) < 0) words.deprel[name] = D.obj;
  }
  return false;
}

/**
 * "Called the president to apologise", "phoned him to congratulate": who calls somebody to say what is said to him says it himself.
 * Relations only.
 */
export function mendCallsToSay(tree: Tree, { naming, predicates }: EventKnowledge): boolean {
  const { words } = tree;
  for (let said = 2; said < words.length; said++) {
    const verb = words.head[said];
    if (UNIVERSAL_RELATION[words.deprel[said]] !== D.xcomp || words.upos[said] !== U.VERB || verb < 0 || verb > said)
      continue;
    if (!naming.has(words.lemma[verb]) || dependent(tree, said, D.mark) < 0) continue;
    const called = dependent(tree, verb, D.obj);
    if (called < 0 || words.upos[called] === U.PRON) continue;
    const calls = predicates.verbs.get(words.lemma[verb])?.some(({ meaning }) => meaning.mode === "phone");
    const says = predicates.verbs
      .get(words.lemma[said])
      ?.some(({ lemmas, meaning }) => lemmas.length === 1 && SAID.has(meaning.id));
    if (calls && says) words.deprel[said] = D.advcl;
  }
  return false;
}

/** Meanings of what is done by saying it to somebody. */
const SAID: ReadonlySet<string> = new Set(["apologise", "condole", "support"]);

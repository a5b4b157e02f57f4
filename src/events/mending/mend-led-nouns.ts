import { packMorphology } from "../../grammar/morphology.ts";
import { dependent, type Tree } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import type { EventKnowledge } from "../knowledge.ts";
import { verbLemma } from "./mend-lemmas.ts";

const PASSIVE_PARTICIPLE = packMorphology("Tense=Past|VerbForm=Part|Voice=Pass");

/**
 * "A Saudi-led strike", "US-imposed sanctions": whose act a noun is, is told by the name before the hyphen. "A rebel-held town": who has
 * something does nothing. Either way the participle tells no act.
 */
export function mendLedNouns(tree: Tree, { leading, having }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let led = 2; led < words.length; led++) {
    const noun = words.head[led];
    const leads = leading.has(words.lemma[led]);
    if (noun <= led || words.deprel[led] !== D.amod || (!leads && !having.has(words.lemma[led]))) continue;
    const name = led - 2;
    if (words.form[led - 1] !== "-" || words.head[name] !== led || dependent(tree, led, D["aux:pass"]) >= 0) continue;
    words.upos[led] = U.ADJ;
    if (!leads) continue;
    words.head[name] = noun;
    words.deprel[name] = words.upos[name] === U.ADJ ? D.amod : D.compound;
    changed = true;
  }
  return changed;
}

/**
 * "Malaysian-brokered talks": whoever stands before the hyphen of a mediator's participle mediated and was no party. Changes tags, heads and
 * relations; gives whether any changed.
 */
export function mendMediatedNouns(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let participle = 2; participle < words.length; participle++) {
    const noun = words.head[participle];
    const name = participle - 2;
    if (noun <= participle || words.deprel[participle] !== D.amod || words.form[participle - 1] !== "-") continue;
    if (words.upos[participle] !== U.ADJ && words.upos[participle] !== U.VERB) continue;
    const lemma = verbLemma(words.form[participle], knowledge);
    if (lemma === null || !knowledge.mediating.has(lemma)) continue;
    if (words.head[name] !== participle && words.head[name] !== noun) continue;
    words.upos[participle] = U.VERB;
    words.lemma[participle] = lemma;
    words.morph[participle] = PASSIVE_PARTICIPLE;
    words.deprel[participle] = D.acl;
    words.head[name] = participle;
    words.deprel[name] = D["obl:agent"];
    changed = true;
  }
  return changed;
}

import { dependent, type Tree } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import type { EventKnowledge } from "../knowledge.ts";

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

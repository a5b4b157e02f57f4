import { isFiniteForm, isParticiple, isPast } from "../../../grammar/features.ts";
import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { agree } from "../arguments/agreement.ts";
import { agentBehindVerb } from "../voice/agents.ts";

/** What a past participle of a verb in -ere or -ire ends in, which its present never does. */
const IRREGULAR = /(?:[iu]t|s|tt|rt|nt|st|lt)[oa]$/u;
const ENDINGS: Readonly<Record<string, number>> = {
  o: packMorphology("Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part"),
  a: packMorphology("Gender=Fem|Number=Sing|Tense=Past|VerbForm=Part"),
};

/** Whether a form can only be an Italian past participle: "decisa" of `decidere`, "ordinata" of `ordinare`. */
function onlyParticiple(form: string, lemma: string): boolean {
  if (lemma.endsWith("are")) return form.slice(0, -1) === `${lemma.slice(0, -2)}t` && /[oa]$/u.test(form);
  return /[ei]re$/u.test(lemma) && IRREGULAR.test(form);
}

/**
 * "La sospensione, decisa martedì dalla Francia, ha colpito …": a participle right behind a noun or a comma, with an agent behind it, that a
 * tagger took for the verb of the sentence. Changes tags; what hangs on it is set right by the passes behind.
 */
export function mendParticiplesTakenForVerbs(tree: Tree, { slots }: EventKnowledge): boolean {
  const { words } = tree;
  for (let verb = 2; verb + 2 < words.length; verb++) {
    if (words.upos[verb] !== U.VERB || !isFiniteForm(words.morph[verb])) continue;
    if (!onlyParticiple(words.form[verb], words.lemma[verb])) continue;
    const before = words.upos[verb - 1];
    if (words.form[verb - 1] !== "," && before !== U.NOUN && before !== U.PROPN && before !== U.ADJ) continue;
    if (dependent(tree, verb, D.aux, D["aux:pass"]) >= 0 || agentBehindVerb(tree, verb, slots.agent) < 0) continue;
    words.morph[verb] = ENDINGS[words.form[verb].slice(-1)];
  }
  return false;
}

/**
 * "L'espulsione dei diplomatici, ordinata da Praga", "the freezing of its assets announced by Moscow": what was decided is the act, not
 * what its genitive names, as far as the participle agrees. Changes heads and relations; gives whether any changed.
 */
export function mendDecidedActs(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  const { light } = knowledge.operators;
  let changed = false;
  for (let verb = 3; verb < words.length; verb++) {
    if (words.deprel[verb] !== D.acl || words.upos[verb] !== U.VERB || !isPast(words.morph[verb])) continue;
    if (!isParticiple(words.morph[verb]) || !light.has(words.lemma[verb])) continue;
    if (agentBehindVerb(tree, verb, knowledge.slots.agent) < 0) continue;
    let act = -1;
    for (let at = words.head[verb], steps = 0; steps < 4 && at >= 0 && at < verb; steps++) {
      const above = words.head[at];
      if (above < 0 || above > at || UNIVERSAL_RELATION[words.deprel[at]] !== D.nmod || words.upos[above] !== U.NOUN)
        break;
      if (knowledge.predicates.nouns.has(words.lemma[above]) && agree(words.morph[above], words.morph[verb]))
        act = above;
      at = above;
    }
    if (act < 0) continue;
    words.head[verb] = act;
    changed = true;
  }
  return changed;
}

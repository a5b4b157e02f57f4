import { isFiniteForm, isPast } from "../../../grammar/features.ts";
import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, prepositionOf, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { Words } from "../../../text/words.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { isPassive } from "../../roles/voice.ts";
import { verbLemma } from "../known-lemmas.ts";
import { PARTICIPIAL } from "../tags/participles-as-nouns.ts";
import { agentBehindVerb } from "../voice/agents.ts";

const PARTICIPLE = packMorphology("Tense=Past|VerbForm=Part");
const PASSIVE_PARTICIPLE = packMorphology("Tense=Past|VerbForm=Part|Voice=Pass");

/** How far before its agent an act noun may stand, in words. */
const REACH = 12;

/**
 * "Called for an inquiry into the bombing of a market by Saudi jets", "un'inchiesta sul raid da parte dell'aviazione": an agent hung on an
 * active verb is of the nearest noun before it that is done by somebody. Changes heads and relations; gives whether any changed.
 */
export function mendAgentsOfNouns(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let agent = 3; agent < words.length; agent++) {
    const relation = UNIVERSAL_RELATION[words.deprel[agent]];
    if ((relation !== D.obl && relation !== D.nmod) || prepositionOf(tree, agent) !== knowledge.slots.agent) continue;
    const above = words.head[agent];
    if (above < 0 || above > agent) continue;
    const slot = slotOf(tree, agent, knowledge);
    const joined = slot !== knowledge.slots.agent;
    if (slot === "" || (!joined && (!isActive(tree, above) || !mayAct(tree, agent, knowledge)))) continue;
    if (joined && words.upos[above] === U.NOUN) continue;
    const noun = actBefore(words, agent, above, slot, knowledge);
    if (noun < 0) continue;
    words.head[agent] = noun;
    words.deprel[agent] = D.nmod;
    changed = true;
  }
  return changed;
}

/** The slot an agent fills: that of its preposition or, behind "da parte di", of the whole; none where a noun before a preposition opens nothing. */
function slotOf(tree: Tree, agent: number, { complex, slots }: EventKnowledge): string {
  const { words } = tree;
  const inner = dependent(tree, agent, D.nmod);
  const phrase = inner < 0 ? "" : `${slots.agent} ${words.lemma[agent]} ${prepositionOf(tree, inner)}`;
  if (complex.has(phrase)) return phrase;
  // Italian `da` is also where something comes from; only the phrase is an agent's.
  return slots.genitive === "of" ? slots.agent : "";
}

const isActive = (tree: Tree, verb: number): boolean =>
  tree.words.upos[verb] === U.VERB && !isPassive(tree, verb) && dependent(tree, verb, D.nsubj) >= 0;

/** Names and nouns that are no time, sum or bare means: "by Friday", "by 10 percent", "by phone". */
function mayAct(tree: Tree, agent: number, { temporal, predicates }: EventKnowledge): boolean {
  const { words } = tree;
  if (words.upos[agent] === U.PROPN) return !temporal.has(words.lemma[agent].toLowerCase());
  if (words.upos[agent] !== U.NOUN || temporal.has(words.lemma[agent])) return false;
  if (predicates.measures.has(words.lemma[agent]) || dependent(tree, agent, D.nummod) >= 0) return false;
  return dependent(tree, agent, D.det, D.amod, D.compound) >= 0;
}

/** The nearest noun between a verb and an agent that has a row with a place for that agent; -1 when another verb stands between. */
function actBefore(words: Words, agent: number, above: number, slot: string, knowledge: EventKnowledge): number {
  const first = Math.max(slot === knowledge.slots.agent ? above + 1 : 0, agent - REACH);
  for (let noun = agent - 1; noun >= first && words.sentence[noun] === words.sentence[agent]; noun--) {
    if (words.upos[noun] === U.VERB && noun !== above) return -1;
    if (words.upos[noun] !== U.NOUN) continue;
    const rows = knowledge.predicates.nouns.get(words.lemma[noun]) ?? [];
    if (rows.some(({ frame, meaning }) => meaning.type !== null && frame.actors.some(({ name }) => name === slot)))
      return noun;
  }
  return -1;
}

/**
 * "La tregua concordata domenica da Houthi e governo", "the truce agreed by both": a participle with an agent that a tagger took for an adjective
 * or for a past tense. Changes tags, heads and relations; gives whether any changed.
 */
export function mendParticiplesWithAgents(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  const { slots, temporal } = knowledge;
  let changed = false;
  for (let verb = 1; verb + 2 < words.length; verb++) {
    const relation = UNIVERSAL_RELATION[words.deprel[verb]];
    const noun = words.head[verb];
    if ((relation !== D.acl && relation !== D.amod) || noun < 0 || noun > verb || words.deprel[verb] === D["acl:relcl"])
      continue;
    const adjective = words.upos[verb] === U.ADJ;
    const preterite = words.upos[verb] === U.VERB && isFiniteForm(words.morph[verb]) && isPast(words.morph[verb]);
    if (!preterite && !(adjective && PARTICIPIAL.test(words.form[verb]))) continue;
    let marker = verb + 1;
    while (marker <= verb + TIMES_BETWEEN && isTime(words, marker, temporal)) marker++;
    const dayBehind = temporal.has(words.lemma[verb + 1]) ? verb + 1 : -1;
    const agent = adjective
      ? agentMarkedAt(words, marker, [verb, noun, dayBehind], slots.agent)
      : agentBehindVerb(tree, verb, slots.agent);
    if (agent < 0) continue;
    const lemma = adjective ? verbLemma(words.form[verb], knowledge) : words.lemma[verb];
    if (lemma === null) continue;
    words.upos[verb] = U.VERB;
    words.lemma[verb] = lemma;
    words.morph[verb] = adjective ? PARTICIPLE : PASSIVE_PARTICIPLE;
    words.deprel[verb] = D.acl;
    words.head[agent] = verb;
    words.deprel[agent] = D["obl:agent"];
    if (adjective && dayBehind >= 0) {
      words.head[dayBehind] = verb;
      words.deprel[dayBehind] = D.obl;
    }
    changed = true;
  }
  return changed;
}

/** "Tesa ieri notte da": so many words for when may stand between a participle and its agent. */
const TIMES_BETWEEN = 2;

const isTime = ({ upos, lemma }: Words, word: number, temporal: ReadonlySet<string>): boolean =>
  temporal.has(lemma[word]) || upos[word] === U.ADV;

/** The nominal behind an agent's preposition at `marker`, hung on the adjective, its noun or the day between; -1 when none. */
function agentMarkedAt(words: Words, marker: number, heads: readonly number[], preposition: string): number {
  if (words.lemma[marker] !== preposition || words.upos[marker] !== U.ADP) return -1;
  const agent = words.head[marker];
  const hung = agent > marker && heads.includes(words.head[agent]);
  return hung && (words.upos[agent] === U.PROPN || words.upos[agent] === U.NOUN) ? agent : -1;
}

import { isPlural } from "../../../grammar/features.ts";
import type { Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { tellsAct } from "./acts-as-verbs.ts";
import { hasParticle, mendVerblessTitles, opensObject, type TitleVerb } from "./title-verb.ts";

/** What may stand before the noun of people that does something in a title. */
const BEFORE: ReadonlySet<number> = new Set([U.PROPN, U.ADJ, U.DET, U.NUM, U.ADP, U.NOUN]);
/** Words a title's subject has at most. */
const REACH = 6;

/**
 * "Armenia and Azerbaijan trade fire", "Germany summons Russian envoy", "Farmers block roads", "Thousands march in Lagos": in a title without a verb
 * a word right behind those who open it, of the letters of a verb of the tables that agrees with them, is that verb when its object or particle
 * begins right behind, or what crowds do. Changes tags, heads and relations.
 */
export function mendVerbsOfTitles(tree: Tree, knowledge: EventKnowledge): boolean {
  if (knowledge.headlineFuture.size === 0) return false;
  return mendVerblessTitles(
    tree,
    (first, end) => verbBehindNames(tree, first, end, knowledge) ?? verbBehindPeople(tree, first, end, knowledge),
  );
}

const isPlain = (form: string): boolean => /^\p{Ll}+$/u.test(form);

/** The verb right behind names: "Japan, US kick off drills". */
function verbBehindNames(tree: Tree, first: number, end: number, knowledge: EventKnowledge): TitleVerb | null {
  const { words } = tree;
  let verb = first;
  let many = false;
  while (verb + 1 < end && words.upos[verb] === U.PROPN) {
    verb++;
    const joins = words.upos[verb] === U.CCONJ || words.form[verb] === ",";
    if (!joins || words.upos[verb + 1] !== U.PROPN) continue;
    many = true;
    verb++;
  }
  const form = words.form[verb];
  if (verb === first || verb + 1 >= end || !isPlain(form)) return null;
  // "Taliban free two": what could only be an adjective of a name before it is a plural's verb.
  const bare = many || words.upos[verb] === U.ADJ;
  if (!bare && !form.endsWith("s")) return null;
  const lemma = bare ? form : form.slice(0, -1);
  const particle = hasParticle(tree, verb, lemma, knowledge) ? 1 : 0;
  const behind = verb + 1 + particle;
  if (behind >= end || !opensObject(tree, behind, lemma, knowledge)) return null;
  // "EU sanctions Russian banks", not "EU sanctions Belarus list".
  if (words.upos[behind] === U.PROPN && tellsAct(knowledge, words.lemma[verb])) return null;
  return { verb, lemma, subject: first, particle };
}

/** The verb right behind a plural noun: "Minsk police round up 20", "hundreds rally in Seoul". */
function verbBehindPeople(tree: Tree, first: number, end: number, knowledge: EventKnowledge): TitleVerb | null {
  const { words } = tree;
  for (let subject = first; subject + 2 < Math.min(end, first + REACH); subject++) {
    const verb = subject + 1;
    if (!BEFORE.has(words.upos[subject])) return null;
    if (words.upos[subject] !== U.NOUN || !isPlural(words.morph[subject]) || !isPlain(words.form[verb])) continue;
    const lemma = words.form[verb];
    if (!knowledge.verbs.has(lemma) || words.upos[verb] === U.ADP) continue;
    const crowd = isCrowd(knowledge, words.lemma[subject]) && tellsAct(knowledge, lemma);
    if (crowd && words.upos[verb + 1] === U.ADP) return { verb, lemma, subject, particle: 0 };
    const particle = hasParticle(tree, verb, lemma, knowledge) ? 1 : 0;
    const behind = verb + 1 + particle;
    if (behind >= end) continue;
    const upos = words.upos[behind];
    const counted = upos === U.DET || upos === U.NUM || upos === U.NOUN;
    // "Turkish troops shell Kurdish villages", "Rights groups slam Egypt", not "arms test new limits".
    const seen = upos === U.ADJ && words.head[behind] > behind && words.deprel[words.head[behind]] === D.obj;
    const named = upos === U.PROPN && !tellsAct(knowledge, lemma);
    if ((counted || seen || named) && opensObject(tree, behind, lemma, knowledge))
      return { verb, lemma, subject, particle };
  }
  return null;
}

/** "Thousands", "protesters": who can only be people. */
const isCrowd = ({ predicates, demonstrators }: EventKnowledge, lemma: string): boolean =>
  predicates.measures.has(lemma) || demonstrators.has(lemma);

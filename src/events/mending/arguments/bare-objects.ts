import { dependent, prepositionOf, subtreeSpan, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/** "dropping food on Wednesday to villages": a complement right behind a noun of time is the verb's. Genitives stay. */
export function mendBehindTime(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 0; word < words.length; word++) {
    const time = words.head[word];
    if (words.deprel[word] !== D.nmod || time < 0 || time > word || !knowledge.temporal.has(words.lemma[time]))
      continue;
    const preposition = prepositionOf(tree, word);
    const above = words.head[time];
    if (preposition === "" || preposition === knowledge.slots.genitive || above < 0 || words.upos[above] !== U.VERB)
      continue;
    if (knowledge.temporal.has(words.lemma[word]) || words.upos[word] === U.NUM) continue;
    words.head[word] = above;
    words.deprel[word] = D.obl;
    changed = true;
  }
  return changed;
}

/** "ha concesso a Minsk un prestito": a nominal with a determiner and no preposition is the verb's object, not the name's. */
export function mendBareObjects(tree: Tree, { temporal, openingMarks }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 0; word < words.length; word++) {
    const relation = words.deprel[word];
    const misplaced = relation === D.obj && words.head[word] >= 0 && words.upos[words.head[word]] === U.PROPN;
    // "Ha chiesto alla Francia aiuti militari": no noun is an adjective of what stands before it with a preposition.
    const bare = relation === D.amod && words.head[word] >= 0 && prepositionOf(tree, words.head[word]) !== "";
    if (relation !== D.nmod && relation !== D.obl && !misplaced && !bare) continue;
    if (words.upos[word] !== U.NOUN || words.head[word] > word || dependent(tree, word, D.case) >= 0) continue;
    // "Ha chiesto ad Ankara «piena trasparenza»": what a quotation opens with is nobody's name.
    const first = subtreeSpan(tree, word)[0];
    const quoted = first < word && openingMarks.has(words.form[first]) && words.upos[words.head[word]] === U.PROPN;
    if (!bare && !quoted && dependent(tree, word, D.det, D.nummod) < 0) continue;
    if (relation === D.obl && temporal.has(words.lemma[word])) continue;
    let verb = words.head[word];
    let apart = false;
    for (let between = verb + 1; between < (quoted ? first : word); between++)
      apart ||= words.upos[between] === U.PUNCT;
    while (verb >= 0 && words.upos[verb] !== U.VERB) verb = words.head[verb];
    // "Nella notte droni russi hanno colpito": before its verb it is the subject.
    if (bare && verb > word && dependent(tree, verb, D.nsubj, D["nsubj:pass"]) < 0) {
      words.head[word] = verb;
      words.deprel[word] = dependent(tree, verb, D["aux:pass"]) >= 0 ? D["nsubj:pass"] : D.nsubj;
      changed = true;
      continue;
    }
    if (apart || verb < 0 || verb > word || dependent(tree, verb, D.obj, D["nsubj:pass"], D["aux:pass"]) >= 0) continue;
    words.head[word] = verb;
    words.deprel[word] = D.obj;
    changed = true;
  }
  return changed;
}

/** "Ha prorogato di sei mesi le sanzioni": a noun behind a preposition has no object; it is the verb's above, where that lacks one. */
export function mendObjectsOfNouns(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 0; word < words.length; word++) {
    const noun = words.head[word];
    if (words.deprel[word] !== D.obj || noun < 0 || words.upos[noun] !== U.NOUN) continue;
    if (dependent(tree, noun, D.case) < 0) continue;
    const verb = words.head[noun];
    if (verb < 0 || words.upos[verb] !== U.VERB || dependent(tree, verb, D.obj, D["aux:pass"]) >= 0) continue;
    words.head[word] = verb;
    changed = true;
  }
  return changed;
}

import { isPast } from "../../../grammar/features.ts";
import { dependent, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/** "Sono scesi in piazza", "si sono scontrati": perfects whose auxiliary looks like a passive's. Relations only. */
export function mendPerfects(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  for (let verb = 0; verb < words.length; verb++) {
    if (words.upos[verb] !== U.VERB) continue;
    const auxiliary = dependent(tree, verb, D["aux:pass"]);
    if (auxiliary < 0) {
      mendOrigin(tree, verb, knowledge);
      continue;
    }
    const pronominal = dependent(tree, verb, D.expl, D["expl:pv"]) >= 0;
    if (!pronominal && !knowledge.unaccusative.has(words.lemma[verb])) continue;
    words.deprel[auxiliary] = D.aux;
    const subject = dependent(tree, verb, D["nsubj:pass"]);
    if (subject >= 0) words.deprel[subject] = D.nsubj;
  }
  return false;
}

/** "Critiche sono arrivate dal governo": who stands behind `da` by a verb without a passive is where it comes from. */
function mendOrigin(tree: Tree, verb: number, { unaccusative }: EventKnowledge): void {
  const origin = unaccusative.has(tree.words.lemma[verb]) ? dependent(tree, verb, D["obl:agent"]) : -1;
  if (origin >= 0) tree.words.deprel[origin] = D.obl;
}

/** Perfects whose auxiliary was taken for their governor. Gives whether heads changed. */
export function mendPerfectAuxiliaries(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 0; verb < words.length; verb++) {
    if (words.upos[verb] === U.VERB && knowledge.modality.possessive.has(words.lemma[verb]))
      changed = mendPerfect(tree, verb) || changed;
  }
  return changed;
}

/**
 * "having shelled", "has since banned": a form of `have` right before a past participle is its auxiliary, not its governor. Gives
 * whether heads changed.
 */
function mendPerfect(tree: Tree, having: number): boolean {
  const { words } = tree;
  let participle = having + 1;
  while (participle < words.length && (words.upos[participle] === U.ADV || words.upos[participle] === U.SCONJ))
    participle++;
  if (mendQuantifiedPerfect(tree, having)) return true;
  if (participle >= words.length || words.head[participle] !== having || participle - having > 3) return false;
  // Many an English past tense has the form of the participle.
  if (words.upos[participle] !== U.VERB || !isPast(words.morph[participle])) return false;
  for (let child = tree.first[having]; child >= 0; child = tree.next[child]) words.head[child] = participle;
  for (let between = having + 1; between < participle; between++) words.deprel[between] = D.advmod;
  words.head[participle] = words.head[having];
  // "Denied having met": no conjunct without a conjunction.
  const complement = words.deprel[having] === D.conj && words.head[having] === having - 1;
  words.deprel[participle] = complement ? D.xcomp : words.deprel[having];
  words.head[having] = participle;
  words.deprel[having] = D.aux;
  words.upos[having] = U.AUX;
  return true;
}

/** "Have each sent teams": what counts the subject may stand between, the participle taken for the object's adjective. */
function mendQuantifiedPerfect(tree: Tree, having: number): boolean {
  const { words } = tree;
  const participle = having + 2;
  if (participle >= words.length || words.upos[having + 1] !== U.DET || words.upos[participle] !== U.VERB) return false;
  const object = words.head[participle];
  if (words.deprel[participle] !== D.amod || object < participle || words.head[object] !== having) return false;
  if (dependent(tree, having, D.nsubj) < 0 || !isPast(words.morph[participle])) return false;
  for (let child = tree.first[having]; child >= 0; child = tree.next[child]) words.head[child] = participle;
  for (let child = tree.first[object]; child >= 0; child = tree.next[child])
    if (child > object && words.deprel[child] === D.nmod) {
      words.head[child] = participle;
      words.deprel[child] = D.obl;
    }
  words.head[having + 1] = participle;
  words.deprel[having + 1] = D.advmod;
  takePlace(words, participle, having);
  words.head[having] = participle;
  words.deprel[having] = D.aux;
  words.upos[having] = U.AUX;
  words.deprel[object] = D.obj;
  return true;
}

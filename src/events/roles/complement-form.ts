import { isGerund, isGerundForm, isInfinitive, isParticiple, isPast } from "../../grammar/features.ts";
import { dependent, markerOf, prepositionOf, subtreeSpan } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Scene } from "../scene.ts";

/** How a word is embedded in its head, in the terms of `operators.tsv`: inf, that, ger, obj, a preposition; "" when it is not. */
export function complementForm(scene: Scene, word: number): string {
  const { tree, words } = scene;
  switch (UNIVERSAL_RELATION[words.deprel[word]]) {
    case D.xcomp:
    case D.csubj:
      // "called the two nations rivers": a predicate is no complement.
      if (words.upos[word] === U.NOUN && dependent(tree, word, D.cop, D.mark, D.case) < 0) return "";
      // "called the advice uninvited": nor is what something is called.
      if (scene.knowledge.naming.has(words.lemma[words.head[word]] ?? "") && dependent(tree, word, D.mark) < 0)
        return "";
      return isGerundial(scene, word) ? "ger" : "inf";
    case D.ccomp:
      return "that";
    case D.acl:
    case D.advcl: {
      if (words.deprel[word] === D["acl:relcl"]) return isContent(scene, word) ? "that" : "";
      const marker = markerOf(tree, word);
      if (scene.knowledge.complementisers.has(marker)) return "that";
      if (marker !== "") return marker;
      // "Shares dropped, causing losses": what follows a comma goes along with the act and is not what was dropped.
      if (isGerundial(scene, word)) return isDetached(scene, word) ? "" : "ger";
      // "L'intesa firmata nel 2022" is no agreement to sign.
      return isParticiple(words.morph[word]) && isPast(words.morph[word]) ? "" : "inf";
    }
    case D.obj:
      return "obj";
    case D.nsubj:
      return words.deprel[word] === D["nsubj:pass"] || isSufferer(scene, word) ? "obj" : "subj";
    case D.obl:
    case D.nmod:
      return prepositionOf(tree, word);
    default:
      return "";
  }
}

/** "Si teme un attacco": what stands behind a verb with `si` is its object, and who does it is not named. */
const isSufferer = ({ tree, words }: Scene, subject: number): boolean =>
  subject > words.head[subject] && dependent(tree, words.head[subject], D.expl, D["expl:impers"], D["expl:pass"]) >= 0;

/** "Recognising", "having shelled", "avendo colpito". */
export function isGerundial({ tree, words }: Scene, word: number): boolean {
  const auxiliary = dependent(tree, word, D.aux);
  // "Appears to be running" is an infinitive.
  if (isGerundForm(words.morph[word])) return auxiliary < 0 || !isInfinitive(words.morph[auxiliary]);
  return auxiliary >= 0 && isGerund(words.morph[auxiliary]);
}

/** An adverbial clause with a subject of its own, or set off by a comma. */
function isDetached({ tree, words }: Scene, clause: number): boolean {
  if (UNIVERSAL_RELATION[words.deprel[clause]] !== D.advcl || clause < words.head[clause]) return false;
  if (dependent(tree, clause, D.nsubj) >= 0) return true;
  const [first] = subtreeSpan(tree, clause);
  return words.upos[first] === U.PUNCT || (first > 0 && words.upos[first - 1] === U.PUNCT);
}

/** A clause whose `che` is a conjunction, though parsers hang it on its noun like a relative: "prove che abbia bombardato". */
function isContent({ tree, words, knowledge }: Scene, clause: number): boolean {
  const mark = dependent(tree, clause, D.mark);
  return mark >= 0 && words.upos[mark] === U.SCONJ && knowledge.complementisers.has(words.lemma[mark]);
}

import { dependent, isNominal } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { isBreak, isFiniteWord } from "../surface.ts";
import type { Features } from "./features.ts";
import { type AttributionScene, nominalSort, openingSort, pathBetween, small } from "./scene.ts";

/** Words between a cue and its source, at most. */
const REACH = 45;

/** Relations of words inside a name or phrase, which head no source. */
const INNER = new Set<number>([D.flat, D.fixed, D.goeswith, D.case, D.punct, D.expl]);

/** The words of a cue's sentence that may head its source. */
export function sourceCandidates(scene: AttributionScene, cue: number): number[] {
  const { words } = scene.draft.scene.tree;
  const { firstWord } = scene.draft.sentences;
  const sentence = words.sentence[cue];
  const from = Math.max(firstWord[sentence], cue - REACH);
  const to = Math.min(firstWord[sentence + 1], cue + REACH);
  const found: number[] = [];
  for (let word = from; word < to; word++) {
    if (word === cue || INNER.has(UNIVERSAL_RELATION[words.deprel[word]])) continue;
    const upos = words.upos[word];
    const alone = upos === U.ADJ || upos === U.DET || upos === U.NUM;
    if (isNominal(words, word) || isOwner(scene, word) || (alone && isArgument(words.deprel[word]))) found.push(word);
  }
  return found;
}

const isOwner = ({ draft }: AttributionScene, word: number): boolean => {
  const { deprel } = draft.scene.tree.words;
  return deprel[word] === D["nmod:poss"] || deprel[word] === D["det:poss"];
};

const ARGUMENTS = new Set<number>([D.nsubj, D.obl, D.obj, D.nmod, D.conj]);
const isArgument = (relation: number): boolean => ARGUMENTS.has(UNIVERSAL_RELATION[relation]);

/** The features by which a word is the source of a cue, or is not. */
export function sourceFeatures(scene: AttributionScene, features: Features, cue: number, word: number): void {
  const { draft, kind, sort, found } = scene;
  const { tree } = draft.scene;
  const { words } = tree;
  const [first, last] = cue < word ? [cue, word] : [word, cue];
  let breaks = 0;
  let finite = 0;
  let nominals = 0;
  for (let at = first + 1; at < last; at++) {
    if (isBreak(words, at)) breaks++;
    else if (isFiniteWord(words, at)) finite++;
    else if (isNominal(words, at)) nominals++;
  }
  const path = pathBetween(scene, cue, word);
  const nominal = nominalSort(scene, word);
  const side = word < cue ? 0 : 1;
  const relation = words.deprel[word];
  const far = small(last - first) + 16 * side;
  const index = draft.cueAt[cue];
  const speaker = index < 0 ? null : scene.speakers[index];
  const told = speaker === null ? 0 : speaker.word === word ? 2 : 1;
  const phrase = found[cue] < 0 ? null : (draft.quotations[found[cue]].speaker?.phrase ?? null);
  const within = phrase === null ? 0 : words.start[word] >= phrase[0] && words.end[word] <= phrase[1] ? 2 : 1;
  const tag = words.upos[cue];
  const form = (words.morph[cue] >> 12) & 7;
  const passive = dependent(tree, cue, D["aux:pass"]) >= 0 ? 1 : 0;
  const inside = (draft.spanAt[cue] === draft.spanAt[word] ? 0 : 1) + (draft.spanAt[word] < 0 ? 0 : 2);
  const preposition = openingSort(scene, word);
  const governor = words.head[word];
  const clear = small(breaks) + 8 * small(finite) + 64 * small(nominals) + 512 * side;
  const bond =
    governor === cue ? 1 : words.head[cue] === word ? 3 : governor >= 0 && words.head[cue] === governor ? 2 : 0;
  features.clear();
  features.two(100, nominal, side);
  features.two(101, path, tag);
  features.three(102, path, tag, form + 8 * passive);
  features.two(103, path, nominal);
  features.two(104, path, kind[cue]);
  features.two(105, told, within);
  features.three(106, told, within, nominal);
  features.three(107, told, within, path);
  features.three(108, told, within, far);
  features.two(109, far, nominal);
  features.two(110, clear, tag);
  features.three(111, clear, path, told);
  features.two(112, relation, tag + 32 * side);
  features.three(113, relation, nominal, side);
  features.two(114, sort[word], side);
  features.two(115, inside, tag);
  features.three(116, inside, path, told);
  features.two(117, preposition, tag + 32 * side);
  features.three(118, preposition, relation, passive);
  features.three(119, preposition, kind[cue], side);
  features.three(120, relation, governor < 0 ? 0 : words.upos[governor], far);
  features.three(123, sort[word - 1] ?? 0, words.upos[word], sort[word + 1] ?? 0);
  features.two(124, bond, relation);
  features.three(125, words.deprel[cue], relation, clear);
  features.three(126, tag, far, nominal);
  if (scene.lemma === null) return;
  features.two(127, scene.lemma[word], side);
  features.two(128, scene.lemma[word], path);
  features.two(129, scene.lemma[cue], path);
  features.three(130, scene.lemma[cue], preposition, side);
}

import { dependent, prepositionOf, subtreeSpan, type Tree } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { mentionOf } from "../names/mentions.ts";
import type { Mentions } from "../names/types.ts";
import type { SpeechKnowledge } from "./knowledge.ts";
import type { QuotedSpan } from "./quoted-spans.ts";
import type { Source } from "./types.ts";

/** What the search for speakers looks at. */
export interface SpeechScene {
  text: string;
  tree: Tree;
  mentions: Mentions;
  knowledge: SpeechKnowledge;
}

/** The source a word heads: its entity when one is known, else the phrase as written. */
export function sourceAt(scene: SpeechScene, word: number): Source {
  const { words } = scene.tree;
  const mention = mentionOf(scene.mentions, word);
  if (mention) {
    const entity = scene.mentions.entities[mention.entity];
    if (entity.kind !== "agent" || mention.kind !== "description") {
      const written: [number, number] | null = mention.kind === "dropped" ? null : [mention.start, mention.end];
      return { entity: mention.entity, name: entity.name, mention: written };
    }
    // Who has no name is called as the text calls them.
    const [first, end] = phraseSpan(scene.tree, word);
    const span: [number, number] = [
      Math.min(words.start[first], mention.start),
      Math.max(words.end[end - 1], mention.end),
    ];
    return { entity: mention.entity, name: scene.text.slice(span[0], span[1]), mention: span };
  }
  const named = namedBeside(scene, word);
  if (named >= 0) return sourceAt(scene, named);
  const [first, end] = phraseSpan(scene.tree, word);
  const span: [number, number] = [words.start[first], words.end[end - 1]];
  return { entity: -1, name: scene.text.slice(span[0], span[1]), mention: span };
}

/** The name a common noun introduces: "l'agenzia di stampa Interfax"; -1 when none. */
function namedBeside(scene: SpeechScene, noun: number): number {
  const { tree, mentions } = scene;
  for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) {
    const mention = mentionOf(mentions, child);
    if (mention === null || dependent(tree, child, D.case) >= 0) continue;
    const { kind } = mentions.entities[mention.entity];
    if (kind === "media" || kind === "person" || kind === "organisation") return child;
  }
  return -1;
}

/** A nominal with its adjectives and genitives, without relative clauses and participles: "fonti libanesi". */
function phraseSpan(tree: Tree, head: number): [number, number] {
  const { words } = tree;
  let first = head;
  let end = head + 1;
  for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (
      relation !== D.amod &&
      relation !== D.nmod &&
      relation !== D.compound &&
      relation !== D.flat &&
      relation !== D.nummod
    )
      continue;
    const [low, high] = subtreeSpan(tree, child);
    if (high - low > 8) continue;
    first = Math.min(first, low);
    end = Math.max(end, high);
  }
  return [first, end];
}

/** The word that heads the subject of a reporting verb, understood subjects included; -1 when nobody is named. */
export function speakerWord(scene: SpeechScene, verb: number, quoted: QuotedSpan | null = null, depth = 0): number {
  const { tree, mentions, knowledge } = scene;
  const { words } = tree;
  const passive = dependent(tree, verb, D["aux:pass"], D["nsubj:pass"]) >= 0;
  let after = -1;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    const relation = words.deprel[child];
    const universal = UNIVERSAL_RELATION[relation];
    if (
      relation === D["obl:agent"] ||
      (passive && universal === D.obl && prepositionOf(tree, child) === knowledge.agent)
    )
      return child;
    if (universal === D.nsubj && relation !== D["nsubj:pass"]) return relative(tree, child);
    // Inverted subjects ("ha detto Putin") are often parsed as objects.
    if (
      universal === D.obj &&
      child > verb &&
      mentionOf(mentions, child) !== null &&
      dependent(tree, child, D.case) < 0
    )
      after = child;
  }
  if (after >= 0) return after;
  if (mentionOf(mentions, verb)?.kind === "dropped") return verb;
  const head = words.head[verb];
  if (head < 0 || depth > 4 || (quoted !== null && head >= quoted.firstWord && head < quoted.endWord)) return -1;
  const relation = words.deprel[verb];
  if (relation === D["acl:relcl"] || relation === D.acl) return namesPerson(scene, head) ? head : -1;
  if (words.upos[head] !== U.VERB) return -1;
  return speakerWord(scene, head, quoted, depth + 1);
}

/** The person named last before a reporting verb in its sentence, when grammar names nobody; -1 when there is none. */
export function nearestPerson(scene: SpeechScene, verb: number): number {
  const { words } = scene.tree;
  for (let word = verb - 1; word >= 0 && words.sentence[word] === words.sentence[verb]; word--) {
    const mention = mentionOf(scene.mentions, word);
    if (mention !== null && scene.mentions.entities[mention.entity].kind === "person") return word;
  }
  return -1;
}

/** A relative pronoun speaks for the noun its clause hangs on. */
function relative(tree: Tree, word: number): number {
  const { words } = tree;
  if (words.upos[word] !== U.PRON) return word;
  for (let at = words.head[word], steps = 0; at >= 0 && steps < 4; at = words.head[at], steps++) {
    if (
      words.deprel[at] === D["acl:relcl"] &&
      (words.lemma[word] === "che" || /^(who|which|that|il quale)$/.test(words.lemma[word]))
    )
      return words.head[at];
  }
  return word;
}

const namesPerson = (scene: SpeechScene, word: number): boolean => mentionOf(scene.mentions, word) !== null;

/** The person addressed by a reporting verb ("ha detto a Reuters", "told reporters"), or null. */
export function addresseeOf(scene: SpeechScene, verb: number): Source | null {
  const { tree, knowledge } = scene;
  const { words } = tree;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    const universal = UNIVERSAL_RELATION[words.deprel[child]];
    const addressed =
      universal === D.iobj || (universal === D.obl && prepositionOf(tree, child) === knowledge.addressed);
    if (addressed && mentionOf(scene.mentions, child) !== null) return sourceAt(scene, child);
  }
  return null;
}

import { hasFeature } from "../grammar/morphology.ts";
import { D, U } from "../grammar/universal.ts";
import { mentionOf } from "../names/mentions.ts";
import type { Draft } from "./draft.ts";
import { agentOf } from "./passing.ts";
import { ownedBy, sourceAt } from "./sources.ts";
import { isRelative } from "./surface.ts";
import type { Source } from "./types.ts";

/** Who speaks by a cue: the word that heads the phrase, -1 when an unwritten or earlier subject does. */
export interface Speaker {
  word: number;
  source: Source;
}

const isThirdPerson = hasFeature("Person", "3");
const isDefinite = hasFeature("Definite", "Def");
/** How far before a noun that takes it up an outlet may have been named, in words. */
const OUTLET_REACH = 250;

/** A speaker by the word that heads it; pronouns are followed to whom they mean. */
export function speakerAt(draft: Draft, word: number, last: Source | null): Speaker {
  const { scene } = draft;
  const { words } = scene.tree;
  const noun = ownedBy(words, relativeNoun(draft, word));
  const source = sourceAt(scene, noun);
  const carried =
    last !== null &&
    words.upos[word] === U.PRON &&
    isThirdPerson(words.morph[word]) &&
    isNearer(draft, word, last, source);
  if (carried) return { word, source: { ...last, mention: source.mention, phrase: source.phrase } };
  if (noun !== ownedBy(words, word)) {
    const { phrase } = sourceAt(scene, word);
    return { word: noun, source: { ...source, phrase } };
  }
  if (source.entity >= 0) return { word, source };
  const author = authorOf(draft, noun);
  if (author >= 0) return { word: author, source: sourceAt(scene, author) };
  const outlet = outletBefore(draft, noun);
  if (outlet >= 0) {
    const { entity, name } = sourceAt(scene, outlet);
    return { word, source: { ...source, entity, name } };
  }
  // "One", "we" and "nobody" mean somebody else than who spoke last.
  if (words.upos[word] !== U.PRON || !isThirdPerson(words.morph[word]) || last === null) return { word, source };
  return { word, source: { ...last, mention: source.mention, phrase: source.phrase } };
}

/** Whether an unnamed speaker stands nearer than any mention of the entity that names gave to a pronoun. */
function isNearer(draft: Draft, word: number, last: Source, source: Source): boolean {
  const { mentions, tree } = draft.scene;
  const named = last.entity >= 0 && (mentions.entities[last.entity].kind !== "agent" || last.entity === source.entity);
  if (named || last.mention === null || source.entity < 0) return false;
  for (let at = word - 1; at >= 0 && tree.words.start[at] > last.mention[0]; at--) {
    const mention = mentionOf(mentions, at);
    if (mention?.entity === source.entity && mention.kind !== "pronoun") return false;
  }
  return true;
}

/** Who speaks through a document: "a report published by a Manila newspaper said"; -1 when nobody is named. */
function authorOf(draft: Draft, noun: number): number {
  const { tree, knowledge } = draft.scene;
  const { words } = tree;
  if (!knowledge.nouns.has(words.lemma[noun])) return -1;
  for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) {
    if (words.deprel[child] !== D.acl || !knowledge.quoting.has(words.lemma[child])) continue;
    const agent = agentOf(draft, child);
    if (agent >= 0) return agent;
  }
  return -1;
}

/** "According to the paper": the outlet named last before a definite noun that takes one up; -1 when there is none. */
function outletBefore(draft: Draft, noun: number): number {
  const { tree, mentions, knowledge } = draft.scene;
  const { words } = tree;
  if (!knowledge.outlets.has(words.lemma[noun]) && !knowledge.outlets.has(words.form[noun].toLowerCase())) return -1;
  if (noun === 0 || !isDefinite(words.morph[noun - 1])) return -1;
  for (let word = noun - 1; word >= 0 && noun - word <= OUTLET_REACH; word--) {
    const mention = mentionOf(mentions, word);
    if (mention === null || mention.head !== word) continue;
    const { kind, sectors } = mentions.entities[mention.entity];
    if (kind === "media" || (kind === "agent" && knowledge.outlets.has(words.lemma[word]) && sectors.length > 0))
      return word;
  }
  return -1;
}

/** A relative pronoun speaks for the noun its clause hangs on, in the tree or right before it. */
export function relativeNoun(draft: Draft, word: number): number {
  const { tree } = draft.scene;
  const { words } = tree;
  if (
    !isRelative(words.morph[word]) &&
    !(words.upos[word] === U.PRON && draft.scene.knowledge.complementisers.has(words.lemma[word]))
  )
    return word;
  for (let at = words.head[word], steps = 0; at >= 0 && steps < 4; at = words.head[at], steps++) {
    if (words.deprel[at] === D["acl:relcl"] && words.head[at] >= 0 && words.head[at] < word) return words.head[at];
  }
  for (let at = word - 1; at >= 0 && word - at < 4; at--) {
    if (words.upos[at] === U.NOUN || words.upos[at] === U.PROPN) return at;
  }
  return word;
}

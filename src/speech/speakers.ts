import { isDefinite, isFeminine, isMasculine, isNeuter, isRelative, isThirdPerson } from "../grammar/features.ts";
import { D, U } from "../grammar/universal.ts";
import { mentionOf } from "../names/mentions.ts";
import type { Draft } from "./draft.ts";
import { agentOf } from "./passing.ts";
import { ownedBy, type SpeechScene, sourceAt } from "./sources.ts";
import { isComma } from "./surface.ts";
import type { Source } from "./types.ts";

/** Who speaks by a cue: the word that heads the phrase, -1 when an unwritten or earlier subject does. */
export interface Speaker {
  word: number;
  source: Source;
}

/** How far before a noun that takes it up an outlet may have been named, in words. */
const OUTLET_REACH = 250;

/** A speaker by the word that heads it; pronouns are followed to whom they mean. */
export function speakerAt(draft: Draft, word: number, spoken: Source | null): Speaker {
  const { scene } = draft;
  const { words } = scene.tree;
  const last = spoken !== null && mayBe(draft, word, spoken) ? spoken : null;
  const noun = ownedBy(words, relativeNoun(draft, word));
  const source = withName(scene, sourceAt(scene, noun), namedBehind(draft, noun));
  const carried =
    last !== null &&
    words.upos[word] === U.PRON &&
    isThirdPerson(words.morph[word]) &&
    (isNearer(draft, word, last, source) || isBody(draft, word, last));
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

/** "An inquiry showed …. It failed, he said": who is called "he" or "she" is no body, state or thing. */
function mayBe({ scene }: Draft, word: number, { entity, mention }: Source): boolean {
  const { words } = scene.tree;
  if (words.upos[word] !== U.PRON || scene.knowledge.dropsSubjects) return true;
  if (!isMasculine(words.morph[word]) && !isFeminine(words.morph[word])) return true;
  if (entity < 0) {
    for (let at = word - 1; mention !== null && at > 0 && words.start[at] > mention[0]; at--)
      if (words.end[at] <= mention[1] && scene.knowledge.nouns.has(words.lemma[at])) return false;
    return true;
  }
  const { kind, plural } = scene.mentions.entities[entity];
  return kind === "person" || (kind === "agent" && !plural);
}

/** "It said": a body that spoke before speaks on, whatever stands nearer. */
function isBody({ scene }: Draft, word: number, { entity }: Source): boolean {
  if (!isNeuter(scene.tree.words.morph[word]) || entity < 0) return false;
  const { kind } = scene.mentions.entities[entity];
  return kind === "agent" || kind === "organisation" || kind === "media";
}

/** What a common noun's phrase is made of up to the comma. */
const IN_PHRASE = new Set<number>([U.ADP, U.DET, U.NOUN, U.PROPN, U.ADJ, U.NUM, U.PRON]);
const HEADS = new Set<number>([U.NOUN, U.ADJ, U.PRON]);

/** A speaker described and named: who bears the name, in the whole phrase. */
function withName(scene: SpeechScene, described: Source, name: number): Source {
  if (name < 0) return described;
  const named = sourceAt(scene, name);
  const [from, to] = [described.phrase, named.phrase];
  return from && to ? { ...named, phrase: [Math.min(from[0], to[0]), Math.max(from[1], to[1])] } : named;
}

/** "Il portavoce del ministero, *Mario Rossi*, …": the person's name set off behind a common noun; -1 when there is none. */
function namedBehind({ scene, sentences }: Draft, noun: number): number {
  const { words } = scene.tree;
  if (noun < 0 || !HEADS.has(words.upos[noun])) return -1;
  const high = sentences.firstWord[words.sentence[noun] + 1];
  let end = noun + 1;
  while (end < high && end - noun < 12 && IN_PHRASE.has(words.upos[end]) && !namesOfficial(scene, end)) end++;
  if (namesOfficial(scene, end)) return end;
  if (end + 1 >= high || !isComma(words, end)) return -1;
  const mention = mentionOf(scene.mentions, end + 1);
  if (mention === null || mention.kind !== "name" || mention.firstWord !== end + 1) return -1;
  const { kind, wikidata } = scene.mentions.entities[mention.entity];
  const person = kind === "person" || (kind === "organisation" && wikidata === null);
  if (!person || mention.endWord - end < 3) return -1;
  // A list goes on with "and"; a name set off is closed by a mark.
  return mention.endWord >= high || words.upos[mention.endWord] === U.PUNCT ? end + 1 : -1;
}

/** "L'alto commissario Onu *Volker Türk*": whether a person's name begins right behind the body's. */
function namesOfficial(scene: SpeechScene, word: number): boolean {
  const { words } = scene.tree;
  const { entities } = scene.mentions;
  const mention = word < words.length ? mentionOf(scene.mentions, word) : null;
  const before = mentionOf(scene.mentions, word - 1);
  if (mention === null || before === null || mention.firstWord !== word || mention.kind !== "name") return false;
  if (entities[mention.entity].kind !== "person" || before.kind !== "name") return false;
  return entities[before.entity].kind === "organisation" && before.endWord === word;
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

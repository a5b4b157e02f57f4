import { isRelative } from "../grammar/features.ts";
import { dependent, type Tree } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { mentionOf } from "../names/mentions.ts";
import type { Mention, Mentions } from "../names/types.ts";
import type { Words } from "../text/words.ts";
import type { SpeechKnowledge } from "./knowledge.ts";
import { isOwner, shortPhrase, wholePhrase } from "./source-phrases.ts";
import { nounPhrase } from "./surface.ts";
import type { Source } from "./types.ts";

/** What the search for speakers looks at. */
export interface SpeechScene {
  text: string;
  tree: Tree;
  mentions: Mentions;
  knowledge: SpeechKnowledge;
  /** The first description of each entity, by its index. */
  descriptions: ReadonlyMap<number, Mention>;
}

/** The source a word heads: its entity when one is known, else the phrase as written. */
export function sourceAt(scene: SpeechScene, word: number): Source {
  const [low, high] = wholePhrase(scene.tree, word, scene.knowledge.temporal);
  const phrase = spanOf(scene, low, high);
  const mention = ownMention(scene, word);
  if (mention) {
    const entity = scene.mentions.entities[mention.entity];
    const written: [number, number] | null = mention.kind === "dropped" ? null : [mention.start, mention.end];
    if (isCalledAsWritten(scene, mention)) {
      const [first, end] = shortPhrase(scene.tree, word);
      const written = spanOf(scene, first, end);
      const span: [number, number] = [Math.min(written[0], mention.start), Math.max(written[1], mention.end)];
      return { entity: mention.entity, name: scene.text.slice(...span), mention: span, phrase };
    }
    if (mention.kind === "dropped") {
      const before = writtenBefore(scene, word, mention.entity);
      if (before >= 0) return { ...sourceAt(scene, before), mention: null, phrase: null };
    }
    const name = entity.kind === "agent" ? describedAs(scene, mention) : entity.name;
    return { entity: mention.entity, name, mention: written, phrase: written && phrase };
  }
  const named = namedBeside(scene, word);
  if (named >= 0) return { ...sourceAt(scene, named), phrase };
  const [first, end] = shortPhrase(scene.tree, word);
  const span = spanOf(scene, first, end);
  return { entity: -1, name: scene.text.slice(...span), mention: span, phrase };
}

/** The word by which a sentence has already called the entity that is its unwritten subject; -1 when it has not. */
function writtenBefore({ tree, mentions }: SpeechScene, word: number, entity: number): number {
  for (let at = word - 1; at >= 0 && tree.words.sentence[at] === tree.words.sentence[word]; at--) {
    const mention = mentionOf(mentions, at);
    if (mention?.entity === entity && (mention.kind === "metonym" || mention.kind === "description"))
      return mention.head;
  }
  return -1;
}

/** Offsets of words [first, end), an article left out that is written into its preposition: `la` in `alla`. */
export function spanOf({ tree }: SpeechScene, first: number, end: number): [number, number] {
  const { words } = tree;
  let from = first;
  while (from > 0 && from < end - 1 && words.start[from] === words.start[from - 1]) from++;
  return [words.start[from], endOf(words, end - 1)];
}

/** Where a word begins that shares its token with the one before: `'s` in "He's". */
export function startOf(words: Words, word: number): number {
  const shared = word > 0 && words.start[word - 1] === words.start[word];
  return shared ? Math.max(words.start[word], words.end[word] - words.form[word].length) : words.start[word];
}

/** Where a word ends that shares its token with the next: `He` in "He's". */
export function endOf(words: Words, word: number): number {
  const shared = word + 1 < words.length && words.start[word + 1] === words.start[word];
  return shared ? Math.min(words.end[word], words.start[word] + words.form[word].length) : words.end[word];
}

/** Whether a mention can speak: persons, bodies, states, whoever a description names; places and adjectives cannot. */
export function canSpeak(scene: SpeechScene, word: number): boolean {
  const mention = mentionOf(scene.mentions, word);
  if (mention === null || mention.kind === "adjective" || mention.kind === "possessive") return false;
  return scene.mentions.entities[mention.entity].kind !== "place";
}

/** The mention a nominal is, its owner's and its demonym's left aside: "its director" is not the owner. */
function ownMention(scene: SpeechScene, word: number): Mention | null {
  const mention = mentionOf(scene.mentions, word);
  if (mention === null || mention.kind === "possessive" || mention.kind === "adjective") return null;
  // "Fonti diplomatiche": who is not named speaks for no state, though the text is about one.
  const unnamed = mention.kind === "description" && scene.knowledge.speakers.has(scene.tree.words.lemma[mention.head]);
  if (unnamed && scene.mentions.entities[mention.entity].kind === "state") return null;
  return mention;
}

/** A capital that stands for its state, and whoever has no name, are called as the text calls them. */
function isCalledAsWritten(scene: SpeechScene, mention: Mention): boolean {
  const { kind } = scene.mentions.entities[mention.entity];
  if (mention.kind === "metonym") return true;
  return mention.kind === "description" && (kind === "agent" || kind === "state");
}

/** How the text first described somebody whom it now calls "he", "lo stesso". */
function describedAs(scene: SpeechScene, later: Mention): string {
  const first = scene.descriptions.get(later.entity);
  if (first === undefined || first.start > later.start) return scene.mentions.entities[later.entity].name;
  const { words } = scene.tree;
  const [low, high] = shortPhrase(scene.tree, first.head);
  return scene.text.slice(Math.min(words.start[low], first.start), Math.max(words.end[high - 1], first.end));
}

/** The first description of every entity that has one. */
export function firstDescriptions({ mentions }: Mentions): ReadonlyMap<number, Mention> {
  const first = new Map<number, Mention>();
  for (const mention of mentions) {
    if (mention.kind !== "description") continue;
    const known = first.get(mention.entity);
    if (known === undefined || mention.start < known.start) first.set(mention.entity, mention);
  }
  return first;
}

/** The name a common noun introduces: "l'agenzia di stampa Interfax"; -1 when none. */
function namedBeside({ tree, mentions }: SpeechScene, noun: number): number {
  for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) {
    const mention = mentionOf(mentions, child);
    if (mention === null || mention.kind === "possessive" || mention.kind === "pronoun") continue;
    if (dependent(tree, child, D.case) >= 0) continue;
    const { kind } = mentions.entities[mention.entity];
    if (kind === "media" || kind === "person" || kind === "organisation") return child;
  }
  return -1;
}

/** The head of a phrase that begins with its owner: `Tharoor` in "the Washington Post's Ishaan Tharoor". */
export function ownedBy(words: Words, owner: number): number {
  let head = owner;
  while (isOwner(words, head)) {
    head += 2;
    while (head + 1 < words.length && (words.upos[head + 1] === U.PROPN || words.upos[head + 1] === U.NOUN)) head++;
  }
  return head;
}

/** The noun phrase that begins at a word, [end, head); two names side by side are two phrases: "da Vilnius Svetlana …". */
export function nominalAt(scene: SpeechScene, from: number, limit: number): { end: number; head: number } {
  const { tree, mentions } = scene;
  const { words } = tree;
  let { end, head } = nounPhrase(words, from, limit, true);
  // "Il quotidiano": an adjective behind an article, with no noun after it.
  if (end < 0 && from + 1 < limit && words.upos[from] === U.DET && words.upos[from + 1] === U.ADJ)
    return { end: from + 2, head: from + 1 };
  if (end < 0 || isRelative(words.morph[head])) return { end: -1, head: -1 };
  // "Ursula von der Leyen": a known name is whole, whatever the tagger makes of its particles.
  const named = mentions.mentionAt[end - 1] < 0 ? null : mentions.mentions[mentions.mentionAt[end - 1]];
  if (named?.kind === "name" && named.firstWord < end && named.endWord > end && named.endWord <= limit)
    end = named.endWord;
  for (let word = from + 1; word < end; word++) {
    if (words.upos[word] !== U.PROPN || words.upos[word - 1] !== U.PROPN) continue;
    const [before, here] = [mentions.mentionAt[word - 1], mentions.mentionAt[word]];
    if (before < 0 || here < 0 || before === here || mentions.mentions[before].endWord > word) continue;
    if (mentions.mentions[here].entity === mentions.mentions[before].entity) continue;
    // "L'alto commissario Onu Volker Türk": a body whose official is named.
    const [body, official] = [before, here].map((index) => mentions.entities[mentions.mentions[index].entity].kind);
    if (body === "organisation" && official === "person" && words.upos[head] === U.NOUN) continue;
    if (UNIVERSAL_RELATION[words.deprel[word - 1]] === D.compound) continue;
    end = word;
    if (head >= end) head = nounPhrase(words, from, end, true).head;
    break;
  }
  const owned = ownedBy(words, head);
  return { end, head: owned < end ? owned : head };
}

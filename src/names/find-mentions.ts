import { buildTree } from "../grammar/tree.ts";
import type { Sentences, Words } from "../text/words.ts";
import { findDescriptions } from "./descriptions/descriptions.ts";
import { shareDemonyms } from "./descriptions/shared-demonyms.ts";
import { readAtoms } from "./gazetteer/atoms.ts";
import type { World } from "./gazetteer/world.ts";
import type { Layout } from "./hits/layout.ts";
import { findNameHits } from "./hits/name-hits.ts";
import { findNamePieces } from "./hits/name-pieces.ts";
import { findNounHits } from "./hits/noun-hits.ts";
import { partNames } from "./hits/part-names.ts";
import { joinSharedNames } from "./hits/shared-names.ts";
import { findTownHits } from "./hits/town-hits.ts";
import { layMentions } from "./lay-mentions.ts";
import { layRecognised } from "./recogniser/lay-recognised.ts";
import type { Recogniser } from "./recogniser/recogniser.ts";
import { createRegistry } from "./registry.ts";
import type { Mentions } from "./types.ts";

/**
 * Finds who and where in a document: names, capitals, demonyms, descriptions with their offices at `date`
 * (ISO 8601, null when unknown). Pronouns and groups are left to `resolveCoreference`. Linear in words.
 * Throws a RangeError when the world was not compiled for the language.
 */
export function findMentions(
  text: string,
  words: Words,
  sentences: Sentences,
  world: World,
  language: string,
  date: string | null,
  recogniser: Recogniser | null = null,
): Mentions {
  const lexicon = world.lexicons.get(language);
  if (lexicon === undefined) throw new RangeError(`no names compiled for language ${language}`);
  const atoms = readAtoms(text, words);
  const day = date === null ? null : date.slice(0, 10);
  const hits = findNameHits(words, sentences, atoms, world, lexicon, day);
  const hitAt = new Int32Array(words.length).fill(-1);
  hits.forEach((hit, index) => {
    hitAt.fill(index, hit.firstWord, hit.endWord);
  });
  const parsed = buildTree(words);
  // Only names that were parted change how words hang together.
  const joined = joinSharedNames(parsed, hits);
  const tree = partNames(parsed, hits, hitAt) || joined ? buildTree(words) : parsed;
  const nouns = findNounHits(words, atoms, lexicon, hits, hitAt);
  const nounAt = new Int32Array(words.length).fill(-1);
  nouns.forEach((noun, index) => {
    nounAt.fill(index, noun.firstWord, noun.endWord);
  });
  const layout: Layout = {
    text,
    words,
    sentences,
    tree,
    atoms,
    world,
    lexicon,
    hits,
    hitAt,
    nouns,
    nounAt,
    recognised: layRecognised({ words, sentences, hits, nouns }, recogniser),
    pieces: [],
    pieceAt: new Int32Array(words.length).fill(-1),
  };
  findNamePieces(layout);
  findTownHits(layout);
  const descriptions = findDescriptions(layout);
  shareDemonyms(layout, descriptions);
  const registry = createRegistry(world, words, day);
  layMentions(layout, registry, descriptions);
  return registry.mentions;
}

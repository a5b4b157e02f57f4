import { isFeminine, isMasculine, isPlural, isSingular } from "../../grammar/features.ts";
import { U } from "../../grammar/universal.ts";
import { wordsOf } from "../references.ts";
import {
  type Discourse,
  entityAt,
  entityOf,
  isActor,
  isMany,
  isSubjectRelation,
  mentionAt,
  nounOf,
  REACH,
} from "./discourse.ts";

/**
 * `quest'ultimo`, `questi ultimi`, `the latter`, `questi`, `costui`: the actor named last before it, in its sentence or the one before, of its number; -1 when
 * the word is none such or nobody fits.
 */
export function findLatter(discourse: Discourse, word: number): number {
  const { words, registry, recent, references } = discourse;
  const bare = isBare(discourse, word);
  if (!bare && (!wordsOf(references, "latter").has(nounOf(discourse, word)) || words.upos[word - 1] !== U.DET))
    return -1;
  const last = words.sentence[word] - 1;
  const plural = bare ? doMany(discourse, word) : isPlural(words.morph[word]);
  let found = -1;
  let at = -1;
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - REACH; back--) {
    const { head, kind, entity } = registry.mentions.mentions[recent[back]];
    if (words.sentence[head] < last) break;
    if (head >= word || head < at || kind === "adjective" || kind === "dropped") continue;
    if (!isActor(registry.mentions.entities[entity]) || !agrees(discourse, word, head, plural)) continue;
    found = isMany(discourse, head) ? entityAt(discourse, head) : entity;
    at = head;
  }
  return found;
}

/** `Questi ha promesso`, `costui`: alone as a subject the pronoun means whoever was named last. */
const isBare = ({ words, references }: Discourse, word: number): boolean =>
  wordsOf(references, "latter-pronoun").has(words.form[word].toLowerCase()) && isSubjectRelation(words.deprel[word]);

/** `Questi` is one or many: the verb and its auxiliary say how many. */
function doMany({ words, tree }: Discourse, word: number): boolean {
  const verb = words.head[word];
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child])
    if (words.upos[child] === U.AUX) return !isSingular(words.morph[child]);
  return !isSingular(words.morph[verb]);
}

/** Of the same number, and of no other sex. */
function agrees(discourse: Discourse, word: number, head: number, plural: boolean): boolean {
  const { words } = discourse;
  const mention = mentionAt(discourse, head);
  if (mention === null) return false;
  const { sex, kind } = entityOf(discourse, mention);
  if (sex === "m" && isFeminine(words.morph[word])) return false;
  if (sex === "f" && isMasculine(words.morph[word])) return false;
  // English does not show the number: `the latter` are one or many.
  const many = isMany(discourse, head);
  return kind === "armed-group" || many === plural || (!many && !isMasculine(words.morph[word]) && !plural);
}

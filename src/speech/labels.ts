import { dependent } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { isQuote } from "../text/quotation-marks.ts";
import { contentEnd } from "./bounds.ts";
import { addVoice, type Draft, pushQuotation } from "./draft.ts";
import { canSpeak, nominalAt, sourceAt } from "./sources.ts";
import { type Speaker, speakerAt } from "./speakers.ts";
import { hasFinite, isFiniteWord, isStop } from "./surface.ts";

/** Words a name before a colon has at most. */
const LABEL = 8;

/** "Tajani: Italia pronta": a name, a colon and a clause without marks, as headlines and minutes have them. */
export function markLabels(draft: Draft): void {
  const { words } = draft.scene.tree;
  for (let sentence = 0; sentence < draft.sentences.length; sentence++) {
    const low = draft.sentences.firstWord[sentence];
    const high = draft.sentences.firstWord[sentence + 1];
    let colon = low;
    while (colon < high && colon - low <= LABEL && words.form[colon] !== ":") colon++;
    if (colon >= high - 1 || colon === low || words.form[colon] !== ":" || draft.spanAt[colon] >= 0) continue;
    if (isQuote(words.form[colon + 1]) || !hasFinite(words, colon, high)) continue;
    const speaker = namedBefore(draft, low, colon);
    if (speaker === null || draft.scene.mentions.mentionAt[low] < 0 || hasFinite(words, low, colon)) continue;
    const { kind } = draft.scene.mentions.entities[speaker.source.entity];
    if (kind !== "person" && kind !== "media" && kind !== "organisation") continue;
    const end = contentEnd(draft, colon + 1, null);
    const voice = addVoice(draft, speaker.source, "certain", colon, colon + 1, end);
    pushQuotation(draft, {
      kind: "indirect",
      voice,
      addressee: null,
      cue: [colon, colon + 1],
      cueWord: colon,
      first: colon + 1,
      end,
      thought: false,
    });
  }
}

/** A name that is all there is between the last stop and a colon. */
export function namedBefore(draft: Draft, low: number, colon: number): Speaker | null {
  const { scene } = draft;
  const { words } = scene.tree;
  let from = colon;
  while (from > low && !isStop(words, from - 1) && !isFiniteWord(words, from - 1)) from--;
  if (from > low && isFiniteWord(words, from - 1)) return null;
  let { end, head } = nominalAt(scene, from, colon);
  // "Iran, Trump: «…»": before who speaks stands what he speaks of.
  if (end > 0 && end + 1 < colon && words.deprel[head] === D.dislocated && words.form[end] === ",")
    ({ end, head } = nominalAt(scene, end + 1, colon));
  return end >= 0 && canSpeak(scene, head) ? { word: head, source: sourceAt(scene, head) } : null;
}

/** "Il presidente ha rinnovato l'appello: «…»": the subject of the clause a colon ends, when it can speak; null otherwise. */
export function subjectBetween(draft: Draft, low: number, colon: number): Speaker | null {
  const { scene } = draft;
  const { words } = scene.tree;
  for (let word = colon - 1; word >= low && !isStop(words, word); word--) {
    const verb = words.head[word];
    if (UNIVERSAL_RELATION[words.deprel[word]] !== D.nsubj || verb < low || verb >= colon) continue;
    // "La sua risposta è stata secca: «…»": so does who is told to have given it.
    const author = authorAt(draft, word);
    if (author === null && !canSpeak(scene, word)) continue;
    // "È stato ancora più netto: «…»": so may a predicate.
    const predicate = words.upos[verb] === U.VERB || dependent(draft.scene.tree, verb, D.cop) >= 0;
    if (!predicate || UNIVERSAL_RELATION[words.deprel[verb]] === D.acl || draft.spanAt[word] >= 0) continue;
    return author ?? speakerAt(draft, word, null);
  }
  return null;
}

/** Whose answer, statement or message a noun stands for; null when it is none or nobody's. */
function authorAt(draft: Draft, noun: number): Speaker | null {
  const { tree, knowledge } = draft.scene;
  if (!knowledge.nouns.has(tree.words.lemma[noun])) return null;
  const owner = dependent(tree, noun, D["nmod:poss"], D["det:poss"], D.nmod);
  return owner >= 0 && draft.scene.mentions.mentionAt[owner] >= 0
    ? { word: owner, source: sourceAt(draft.scene, owner) }
    : null;
}

/** Who speaks by the last reporting verb in words [low, end); null when nobody does. */
export function speakerBetween(
  draft: Draft,
  low: number,
  end: number,
  speakers: readonly (Speaker | null)[],
): Speaker | null {
  let found: Speaker | null = null;
  for (let word = low; word < end; word++) {
    const cue = draft.cueAt[word];
    if (
      cue >= 0 &&
      speakers[cue] &&
      draft.cues[cue].entry.kind !== "think" &&
      draft.cues[cue].entry.kind !== "attitude"
    )
      found = speakers[cue];
  }
  return found;
}

import { hasFeature } from "../grammar/morphology.ts";
import { dependent, isUnder, markerOf, prepositionOf, subtreeSpan } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { mentionOf } from "../names/mentions.ts";
import type { Sentences } from "../text/words.ts";
import { type QuotedSpan, quotedSpans } from "./quoted-spans.ts";
import { addresseeOf, nearestPerson, type SpeechScene, sourceAt, speakerWord } from "./speakers.ts";
import type { Quotation, Source, Speech, Voice } from "./types.ts";

const isFiniteVerb = hasFeature("VerbForm", "Fin");
const isParticiple = hasFeature("VerbForm", "Part");
/** How far from its marks the cue of a quotation may stand, in words. */
const CUE_REACH = 14;

interface Draft extends Speech {
  scene: SpeechScene;
  sentences: Sentences;
}

/** Finds quotations of every kind, their speakers, and the voice behind every word of a document. */
export function findSpeech(scene: SpeechScene, sentences: Sentences): Speech {
  const count = scene.tree.words.length;
  const draft: Draft = {
    scene,
    sentences,
    quotations: [],
    voices: [],
    voiceAt: new Int32Array(count).fill(-1),
    quotationAt: new Int32Array(count).fill(-1),
  };
  const spans = quotedSpans(scene.text, scene.tree.words);
  markReports(draft);
  const covered = markIndirect(draft, spans);
  let previous: Quotation | null = null;
  for (const span of spans) previous = markQuoted(draft, span, covered, previous) ?? previous;
  const { quotations, voices, voiceAt, quotationAt } = draft;
  quotations.sort((a, b) => a.content[0] - b.content[0]);
  return { quotations, voices, voiceAt, quotationAt: remap(quotations, quotationAt) };
}

/** After sorting, words point to their quotation's new index. */
function remap(quotations: readonly Quotation[], quotationAt: Int32Array): Int32Array {
  quotationAt.fill(-1);
  quotations.forEach((quotation, index) => {
    if (quotation.kind !== "indirect") quotationAt.fill(index, quotation.firstWord, quotation.endWord);
  });
  return quotationAt;
}

/** A new voice over words [first, end); what lies deeper inside keeps its own voice and hangs under the new one. */
function addVoice(
  draft: Draft,
  source: Source,
  certainty: Voice["certainty"],
  cue: number,
  first: number,
  end: number,
): number {
  const outer = draft.voiceAt[cue];
  const index = draft.voices.push({ source, outer, certainty }) - 1;
  for (let word = first; word < end; word++) {
    if (word === cue) continue;
    const present = draft.voiceAt[word];
    if (present === outer) draft.voiceAt[word] = index;
    else if (present >= 0 && draft.voices[present].outer === outer && present !== index)
      draft.voices[present].outer = index;
  }
  return index;
}

const verbAt = (draft: Draft, word: number) => {
  const { words } = draft.scene.tree;
  return words.upos[word] === U.VERB ? draft.scene.knowledge.verbs.get(words.lemma[word]) : undefined;
};

/** "Secondo fonti libanesi citate da Reuters, …" and "Interfax ha riportato le dichiarazioni di …, in cui …". */
function markReports(draft: Draft): void {
  const { scene, sentences } = draft;
  const { tree, knowledge } = scene;
  const { words } = tree;
  for (let word = 0; word < words.length; word++) {
    const phrases =
      knowledge.according.get(words.lemma[word]) ?? knowledge.according.get(words.form[word].toLowerCase());
    const phrase = phrases?.find((candidate) => follows(draft, word, candidate));
    if (phrase) markAccording(draft, word, word + phrase.length - 1);
    const verb = verbAt(draft, word);
    if (verb?.kind !== "report") continue;
    const object = dependent(tree, word, D.obj);
    if (object < 0 || object < word) continue;
    const speaker = speakerWord(scene, word);
    if (speaker < 0) continue;
    const [first, end] = subtreeSpan(tree, object);
    const sentence = words.sentence[word];
    addVoice(
      draft,
      sourceAt(scene, speaker),
      verb.certainty,
      word,
      Math.max(first, sentences.firstWord[sentence]),
      end,
    );
  }
}

function follows(draft: Draft, word: number, phrase: readonly string[]): boolean {
  const { words } = draft.scene.tree;
  return phrase.every((part, offset) => {
    const at = word + offset;
    return at < words.length && (words.lemma[at] === part || words.form[at].toLowerCase() === part);
  });
}

/** The clause that "secondo X" stands in is X's; whoever X is quoted by stands behind X. */
function markAccording(draft: Draft, cue: number, last: number): void {
  const { scene, sentences } = draft;
  const { tree, knowledge } = scene;
  const { words } = tree;
  // The nominal that carries the cue's last word as its preposition: "secondo X", "a detta di X", "stando a X".
  const nominal = words.head[last];
  if (words.upos[last] !== U.ADP || nominal < last || nominal - last > 8) return;
  // "Per" opens a voice only at the head of its sentence and before somebody who can speak.
  const plain = knowledge.purpose.has(words.lemma[cue]) && cue === last;
  if (plain && (cue !== sentences.firstWord[words.sentence[cue]] || mentionOf(scene.mentions, nominal) === null))
    return;
  let clause = words.head[nominal];
  while (clause >= cue && clause < nominal) clause = words.head[clause];
  if (clause < 0) return;
  const [low, high] = subtreeSpan(tree, nominal);
  const sentence = words.sentence[cue];
  let [first, end] = subtreeSpan(tree, clause);
  first = Math.max(first, sentences.firstWord[sentence]);
  end = Math.min(end, sentences.firstWord[sentence + 1]);
  let outer = -1;
  for (let child = tree.first[nominal]; child >= 0; child = tree.next[child]) {
    if (UNIVERSAL_RELATION[words.deprel[child]] !== D.acl) continue;
    const quoter = agentOf(draft, child);
    if (quoter >= 0)
      outer =
        draft.voices.push({ source: sourceAt(scene, quoter), outer: draft.voiceAt[cue], certainty: "certain" }) - 1;
  }
  const index = addVoice(draft, sourceAt(scene, nominal), "certain", cue, first, end);
  if (outer >= 0) draft.voices[index].outer = outer;
  for (let word = low; word < high; word++) draft.voiceAt[word] = draft.voices[index].outer;
  const left = low <= first + 1;
  const content: [number, number] = left ? [high, end] : [first, low];
  pushQuotation(draft, "indirect", index, null, [cue, last + 1], content[0], content[1]);
}

/** The agent of a participle: "citate da Reuters", "quoted by". */
function agentOf(draft: Draft, participle: number): number {
  const { tree, knowledge } = draft.scene;
  const { words } = tree;
  if (!isParticiple(words.morph[participle])) return -1;
  for (let child = tree.first[participle]; child >= 0; child = tree.next[child]) {
    if (words.deprel[child] === D["obl:agent"]) return child;
    if (UNIVERSAL_RELATION[words.deprel[child]] === D.obl && prepositionOf(tree, child) === knowledge.agent)
      return child;
  }
  return -1;
}

/** Reporting verbs with a content clause; returns for each word the quotation index of the indirect content it is in, −1 none. */
function markIndirect(draft: Draft, spans: readonly QuotedSpan[]): Int32Array {
  const { scene, sentences } = draft;
  const { tree } = scene;
  const { words } = tree;
  const covered = new Int32Array(words.length).fill(-1);
  for (let word = 0; word < words.length; word++) {
    const verb = verbAt(draft, word);
    if (!verb) continue;
    for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
      const relation = UNIVERSAL_RELATION[words.deprel[child]];
      if (!isContent(draft, child, relation, word)) continue;
      const sentence = words.sentence[word];
      let [first, end] = subtreeSpan(tree, child);
      first = Math.max(first, sentences.firstWord[sentence]);
      end = Math.min(end, sentences.firstWord[sentence + 1]);
      if (first <= word && word < end) {
        if (child > word) first = word + 1;
        else end = word;
      }
      const speaker = speakerWord(scene, word);
      if (speaker < 0 || isUnder(tree, speaker, child)) continue;
      const voice = addVoice(draft, sourceAt(scene, speaker), verb.certainty, word, first, end);
      // A clause wholly in quotation marks is reported as a quotation of its own.
      if (spans.some((span) => span.firstWord <= first + 2 && span.endWord >= end - 2)) continue;
      const quotation = pushQuotation(
        draft,
        "indirect",
        voice,
        addresseeOf(scene, word),
        cueSpan(draft, word),
        first,
        end,
      );
      if (quotation >= 0) covered.fill(quotation, first, end);
    }
  }
  return covered;
}

/** Whether a dependent of a reporting verb is what was said: a clause, or an infinitive with the marker of reported speech. */
function isContent(draft: Draft, child: number, relation: number, verb: number): boolean {
  const { tree, knowledge } = draft.scene;
  if (relation === D.ccomp) return true;
  if (relation === D.parataxis) return child < verb;
  return (
    relation === D.xcomp &&
    knowledge.reportedInfinitive.has(markerOf(tree, child)) &&
    knowledge.verbs.get(tree.words.lemma[verb])?.kind !== "think"
  );
}

/** One pair of quotation marks: direct when it is a clause of its own, mixed inside an indirect one; scare quotes give nothing. */
function markQuoted(draft: Draft, span: QuotedSpan, covered: Int32Array, previous: Quotation | null): Quotation | null {
  const { scene } = draft;
  const { words } = scene.tree;
  const inside = covered[span.firstWord];
  const clause = hasFiniteVerb(draft, span) && span.endWord - span.firstWord >= 3;
  if (inside >= 0) return mixInto(draft, draft.quotations[inside], span, clause);
  if (!clause) return null;
  const cue = cueNear(draft, span);
  if (cue < 0) {
    const index = pushQuotation(
      draft,
      "direct",
      continues(draft, span, previous) ? previous!.voice : colonSpeaker(draft, span),
      null,
      null,
      span.firstWord,
      span.endWord,
    );
    const voice = draft.quotations[index].voice;
    if (voice >= 0) for (let word = span.firstWord; word < span.endWord; word++) draft.voiceAt[word] = voice;
    return draft.quotations[index];
  }
  const grammatical = speakerWord(scene, cue, span);
  const speaker = grammatical >= 0 ? grammatical : nearestPerson(scene, cue);
  const certainty = verbAt(draft, cue)?.certainty ?? "certain";
  const voice =
    speaker < 0 || (speaker >= span.firstWord && speaker < span.endWord)
      ? (previous?.voice ?? -1)
      : quoteVoice(draft, sourceAt(scene, speaker), certainty, cue, span);
  const index = pushQuotation(
    draft,
    words.upos[cue] === U.VERB ? "direct" : "mixed",
    voice,
    addresseeOf(scene, cue),
    cueSpan(draft, cue),
    span.firstWord,
    span.endWord,
  );
  return draft.quotations[index];
}

/** Quoted words in a reported clause make it mixed; quoted words that are a clause themselves are its content. */
function mixInto(draft: Draft, reported: Quotation, span: QuotedSpan, clause: boolean): Quotation {
  const within = reported.firstWord <= span.firstWord && span.endWord <= reported.endWord;
  if (clause && !within) {
    const index = pushQuotation(draft, "mixed", reported.voice, reported.addressee, null, span.firstWord, span.endWord);
    draft.quotations[index].cue = reported.cue;
    return draft.quotations[index];
  }
  if (clause) {
    const { words } = draft.scene.tree;
    reported.firstWord = span.firstWord;
    reported.endWord = span.endWord;
    reported.content = [words.start[span.firstWord], words.end[span.endWord - 1]];
  }
  if (clause || span.endWord - span.firstWord >= 2) reported.kind = "mixed";
  return reported;
}

/** The words between marks are the speaker's, whatever the parse made of them. */
function quoteVoice(
  draft: Draft,
  source: Source,
  certainty: Voice["certainty"],
  cue: number,
  span: QuotedSpan,
): number {
  const outer = draft.voiceAt[cue];
  const same = draft.voices.findIndex(
    (voice) => voice.outer === outer && voice.source.entity === source.entity && voice.source.name === source.name,
  );
  const index = same >= 0 ? same : draft.voices.push({ source, outer, certainty }) - 1;
  draft.voiceAt.fill(index, span.firstWord, span.endWord);
  return index;
}

function hasFiniteVerb(draft: Draft, span: QuotedSpan): boolean {
  const { words } = draft.scene.tree;
  for (let word = span.firstWord; word < span.endWord; word++) {
    if ((words.upos[word] === U.VERB || words.upos[word] === U.AUX) && isFiniteVerb(words.morph[word])) return true;
  }
  return false;
}

/** The reporting verb nearest to the marks in the sentences the quotation begins and ends in, the text around it only; -1. */
function cueNear(draft: Draft, span: QuotedSpan): number {
  const { words } = draft.scene.tree;
  const { sentences } = draft;
  const low = Math.max(sentences.firstWord[words.sentence[span.firstWord]], span.firstWord - CUE_REACH);
  const last = Math.min(span.endWord, words.length - 1);
  const high = Math.min(sentences.firstWord[words.sentence[last] + 1], span.endWord + CUE_REACH);
  let best = -1;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let word = low; word < high; word++) {
    if (word >= span.firstWord && word < span.endWord) continue;
    const verb = verbAt(draft, word);
    if (!verb || draft.quotationAt[word] >= 0) continue;
    const distance = word < span.firstWord ? span.firstWord - word : word - span.endWord + 1;
    if (distance < bestDistance) {
      best = word;
      bestDistance = distance;
    }
  }
  return best;
}

/** Whether a quotation without a cue goes on where the one before stopped: at most one sentence apart. */
function continues(draft: Draft, span: QuotedSpan, previous: Quotation | null): boolean {
  if (previous === null || previous.voice < 0) return false;
  const { words } = draft.scene.tree;
  return words.sentence[span.firstWord] - words.sentence[previous.endWord - 1] <= 1;
}

/** "Putin: «…»": the name before the colon speaks. */
function colonSpeaker(draft: Draft, span: QuotedSpan): number {
  const { scene } = draft;
  const { words } = scene.tree;
  const colon = span.firstWord - 2;
  if (colon < 1 || words.form[colon] !== ":") return -1;
  const mention = scene.mentions.mentionAt[colon - 1];
  if (mention < 0) return -1;
  const source = sourceAt(scene, colon - 1);
  return draft.voices.push({ source, outer: draft.voiceAt[colon], certainty: "certain" }) - 1;
}

function cueSpan(draft: Draft, verb: number): [number, number] {
  const { tree } = draft.scene;
  let first = verb;
  for (let child = tree.first[verb]; child >= 0 && child < verb; child = tree.next[child]) {
    if (UNIVERSAL_RELATION[tree.words.deprel[child]] === D.aux) first = Math.min(first, child);
  }
  return [first, verb + 1];
}

/** Adds a quotation over words [first, end), punctuation at its edges left out; gives its index, -1 when nothing is left. */
function pushQuotation(
  draft: Draft,
  kind: Quotation["kind"],
  voice: number,
  addressee: Source | null,
  cue: [number, number] | null,
  first: number,
  end: number,
): number {
  const { words } = draft.scene.tree;
  if (kind === "indirect") {
    while (first < end && (words.upos[first] === U.PUNCT || words.deprel[first] === D.mark)) first++;
    while (end > first && words.upos[end - 1] === U.PUNCT) end--;
  }
  if (end <= first) return -1;
  const source = voice < 0 ? null : draft.voices[voice].source;
  return (
    draft.quotations.push({
      kind,
      speaker: source,
      addressee,
      cue: cue && [words.start[cue[0]], words.end[cue[1] - 1]],
      content: [words.start[first], words.end[end - 1]],
      firstWord: first,
      endWord: end,
      voice,
    }) - 1
  );
}

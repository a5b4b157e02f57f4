import { dependent } from "../grammar/tree.ts";
import { D, U } from "../grammar/universal.ts";
import { hasMarks } from "./according-reach.ts";
import { clauseStart, contentEnd, goesOnAlike, opensReport } from "./bounds.ts";
import { contentOf } from "./contents.ts";
import { type Cue, cueWords } from "./cues.ts";
import { addVoice, type Draft, liftVoice, pushQuotation } from "./draft.ts";
import { governingSpeaker } from "./governing.ts";
import { addresseeOf } from "./hearers.ts";
import { type Parenthesis, parenthesisOf } from "./parenthesis.ts";
import { citedBy, quoterOf } from "./passing.ts";
import { canSpeak, sourceAt } from "./sources.ts";
import { type Speaker, speakerAt } from "./speakers.ts";
import { hasFinite, isBreak, isVerbal, opensRelative } from "./surface.ts";
import type { Source } from "./types.ts";

/** Sentences after which who spoke last is forgotten. */
const MEMORY = 3;

/** What every reporting verb reports, in text order; gives the speakers by cue. */
export function markReports(draft: Draft): (Speaker | null)[] {
  const { words } = draft.scene.tree;
  const speakers: (Speaker | null)[] = [];
  let last: Source | null = null;
  let lastSentence = -1;
  draft.cues.forEach((cue, index) => {
    const sentence = words.sentence[cue.verb];
    if (sentence - lastSentence > MEMORY) last = null;
    const parenthesis = draft.used[index] ? null : parenthesisOf(draft, cue);
    const speaker: Speaker | null =
      parenthesis !== null && parenthesis.speaker >= 0
        ? speakerAt(draft, parenthesis.speaker, last)
        : governingSpeaker(draft, cue, speakers, last);
    speakers.push(speaker);
    if (speaker !== null && draft.spanAt[cue.verb] < 0 && cue.entry.kind !== "think" && cue.entry.kind !== "attitude") {
      last = speaker.source;
      lastSentence = sentence;
    }
    if (draft.used[index] || speaker === null || isSilent(cue)) return;
    if (parenthesis !== null) markParenthesis(draft, cue, parenthesis, speaker);
    else markGoverned(draft, cue, speaker);
  });
  return speakers;
}

/** Verbs by which nothing is said: refusals, and saying that is negated. */
const isSilent = ({ entry, negated }: Cue): boolean =>
  entry.kind === "refuse" || entry.kind === "attitude" || (negated && entry.kind !== "deny");

/** Wanted or believed rather than said. */
const isThought = ({ entry }: Cue): boolean => entry.kind === "think" || entry.kind === "ask" || entry.kind === "order";

function markGoverned(draft: Draft, cue: Cue, speaker: Speaker): void {
  const content = contentOf(draft, cue);
  if (content === null && cue.entry.kind === "report") markPassedOn(draft, cue, speaker);
  if (content === null || (cue.entry.kind === "describe" && content.form !== "quoted" && content.form !== "called"))
    return;
  // "Le cifre raccontano un'emergenza: …": things tell nothing behind a colon.
  if (content.form === "colon" && speaker.word >= 0 && speaker.source.entity < 0 && !isPerson(draft, speaker.word))
    return;
  const { first, end } = content;
  const quoted = content.form === "quoted";
  const { words } = draft.scene.tree;
  if (speaker.word >= first && speaker.word < end) return;
  const voice = addVoice(draft, speaker.source, cue.entry.certainty, cue.verb, first, end);
  passOn(draft, cue, speaker, voice, first, end);
  // "That “…”": a clause wholly between marks is what was said, word for word.
  const span =
    draft.spanAt[first + 1] >= 0 && words.upos[first] === U.PUNCT ? draft.spans[draft.spanAt[first + 1]] : null;
  const whole = span !== null && span.endWord >= end - 2;
  pushQuotation(draft, {
    kind: quoted
      ? "direct"
      : content.form === "called" || whole || (hasMarks(draft, first, end) && draft.spanAt[cue.verb] < 0)
        ? "mixed"
        : "indirect",
    voice,
    addressee: addresseeOf(draft, cue),
    cue: cueWords(draft.scene.tree, cue),
    cueWord: cue.verb,
    first: whole ? span.firstWord : first,
    end: whole ? span.endWord : end,
    thought: isThought(cue) && !quoted,
  });
}

/** Puts behind a voice who quotes it ("citato da Tass"), before it whom it cites ("citing two officials"). */
function passOn(draft: Draft, cue: Cue, speaker: Speaker, voice: number, first: number, end: number): void {
  const quoter = speaker.word < 0 ? -1 : quoterOf(draft, speaker.word);
  if (quoter >= 0) {
    const { outer } = draft.voices[voice];
    draft.voices[voice].outer =
      draft.voices.push({ source: sourceAt(draft.scene, quoter), outer, certainty: "certain" }) - 1;
  }
  const cited = cue.entry.kind === "think" ? -1 : citedBy(draft, cue, end);
  if (cited < 0 || cited === speaker.word) return;
  const inner = draft.voices.push({ source: sourceAt(draft.scene, cited), outer: voice, certainty: "certain" }) - 1;
  for (let word = first; word < end; word++) if (draft.voiceAt[word] === voice) draft.voiceAt[word] = inner;
}

const isNamed = ({ scene }: Draft, word: number): boolean =>
  word >= 0 && (canSpeak(scene, word) || scene.knowledge.speakers.has(scene.tree.words.lemma[word]));

/** "…, pronostica una banca d'affari, …": who is told behind the verb speaks, whatever he is called. */
const isInverted = ({ scene }: Draft, { verb }: Cue, { speaker }: Parenthesis): boolean =>
  scene.knowledge.dropsSubjects && speaker > verb && scene.tree.words.upos[speaker] !== U.PRON;

/** Pronouns and names are taken for persons, nouns when a table lists them. */
function isPerson(draft: Draft, word: number): boolean {
  const { words } = draft.scene.tree;
  return words.upos[word] !== U.NOUN || draft.scene.knowledge.speakers.has(words.lemma[word]);
}

/** "Interfax ha riportato le dichiarazioni di …, in cui …": the words that follow are passed on by who reports them. */
function markPassedOn(draft: Draft, cue: Cue, speaker: Speaker): void {
  const { tree, knowledge, mentions } = draft.scene;
  const object = dependent(tree, cue.verb, D.obj);
  if (object < cue.end) return;
  const outlet = speaker.source.entity >= 0 && mentions.entities[speaker.source.entity].kind === "media";
  if (!outlet && !knowledge.nouns.has(tree.words.lemma[object])) return;
  addVoice(draft, speaker.source, cue.entry.certainty, cue.verb, cue.end, passedOnEnd(draft, cue));
}

/** The end of the cue's sentence, quotations that run past it included. */
function passedOnEnd(draft: Draft, cue: Cue): number {
  const { words } = draft.scene.tree;
  const high = draft.sentences.firstWord[words.sentence[cue.verb] + 1];
  for (let word = high - 1; word > cue.end; word--) {
    if (draft.spanAt[word] >= 0) return Math.max(high, draft.spans[draft.spanAt[word]].endWord);
  }
  return high;
}

function markParenthesis(draft: Draft, cue: Cue, parenthesis: Parenthesis, speaker: Speaker): void {
  const { words } = draft.scene.tree;
  const edge = parenthesis.first - 1;
  const mark = parenthesis.quoted ? (draft.spanAt[edge - 1] >= 0 ? edge - 1 : edge - 2) : -1;
  const span = mark >= 0 ? draft.spans[draft.spanAt[mark]] : null;
  let first = clauseStart(draft, span === null ? edge : span.firstWord - 1);
  const direct = span !== null && isUtterance(draft, first, span.firstWord - 1);
  if (direct) first = span.firstWord;
  const end = span === null ? edge : span.endWord;
  const after = resumption(draft, cue, parenthesis, direct, hasFinite(words, first, edge) || span !== null);
  const last = after ?? end;
  const voice = addVoice(draft, speaker.source, cue.entry.certainty, cue.verb, first, last);
  passOn(draft, cue, speaker, voice, first, last);
  liftVoice(draft, voice, parenthesis.first, parenthesis.end);
  pushQuotation(draft, {
    kind:
      direct && cue.entry.kind !== "describe"
        ? "direct"
        : hasMarks(draft, first, last) && draft.spanAt[cue.verb] < 0
          ? "mixed"
          : "indirect",
    voice,
    addressee: addresseeOf(draft, cue),
    cue: cueWords(draft.scene.tree, cue),
    cueWord: cue.verb,
    first,
    end: last,
    // "…, pronostica un analista, …": a view set off with its holder's name is told in his words.
    thought:
      isThought(cue) &&
      span === null &&
      (cue.entry.kind !== "think" || !(isNamed(draft, parenthesis.speaker) || isInverted(draft, cue, parenthesis))),
  });
}

/** Whether nothing but a conjunction or adverb stands before the marks, so that they hold all that was said. */
function isUtterance(draft: Draft, first: number, mark: number): boolean {
  const { words } = draft.scene.tree;
  for (let word = first; word < mark; word++) {
    const upos = words.upos[word];
    if (upos !== U.CCONJ && upos !== U.ADV && upos !== U.PUNCT) return false;
  }
  return true;
}

/** Where what was said ends that goes on behind the reporting clause; null when it does not. */
function resumption(
  draft: Draft,
  cue: Cue,
  { first, end }: Parenthesis,
  direct: boolean,
  told: boolean,
): number | null {
  const { words } = draft.scene.tree;
  const high = draft.sentences.firstWord[words.sentence[cue.verb] + 1];
  const { knowledge } = draft.scene;
  const next = end + 1;
  if (end >= high || next >= high || !isBreak(words, end)) return null;
  if (direct) {
    const span = draft.spanAt[next + 1];
    return draft.spanAt[next] < 0 && span >= 0 && draft.spans[span].firstWord === next + 1
      ? draft.spans[span].endWord
      : null;
  }
  // "Non risulta, ha fatto sapere, che …": the conjunction takes up the verb before the parenthesis.
  const resumed = knowledge.complementisers.has(words.lemma[next]) && words.upos[first - 2] === U.VERB;
  if (resumed) return contentEnd(draft, next, cue);
  if (opensRelative(words, next) || opensReport(draft, next, high, cue)) return null;
  // "…, said Morrison, and Cambodia will decide", "…, although two allies made …": in another tense the teller goes on.
  const joined = words.upos[next] === U.CCONJ || knowledge.contrast.has(words.lemma[next]);
  if (told && joined && !goesOnAlike(draft, [clauseStart(draft, first - 1), first], [next, high])) return null;
  if (told && isVerbal(words, next) && words.upos[next] === U.VERB) return null;
  return contentEnd(draft, next, cue);
}

import { dependent } from "../grammar/tree.ts";
import { D, U } from "../grammar/universal.ts";
import { hasMarks } from "./according-reach.ts";
import { contentOf } from "./contents.ts";
import { type Cue, cueWords } from "./cues.ts";
import { addVoice, type Draft, pushQuotation } from "./draft.ts";
import { governingSpeaker } from "./governing.ts";
import { addresseeOf } from "./hearers.ts";
import { isThought, markParenthesis, passOn } from "./mark-parenthesis.ts";
import { parenthesisOf } from "./parenthesis.ts";
import { type Speaker, speakerAt } from "./speakers.ts";
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

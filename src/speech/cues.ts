import { isInfinitive, isParticiple, isPast } from "../grammar/features.ts";
import { dependent, type Tree } from "../grammar/tree.ts";
import { D, U } from "../grammar/universal.ts";
import type { SpeechKnowledge } from "./knowledge.ts";
import type { SpeechVerb, VerbPhrase } from "./speech-verbs.ts";
import { isFiniteWord, isNegative } from "./surface.ts";

/** A reporting verb in the text. */
export interface Cue {
  /** Where the verb's group begins, clitics and negation included: `lo` in `lo ha detto`. */
  start: number;
  /** Its auxiliaries and clitics included, words [first, end). */
  first: number;
  /** The verb itself; with `rendere noto` the word `reso`. */
  verb: number;
  /** The last verb of the phrase, on which the parser hangs what was said: `sapere` in `fare sapere`. */
  last: number;
  end: number;
  /** The finite verb form, -1 for an infinitive, gerund or participle. */
  finite: number;
  negated: boolean;
  /** Impersonal or passive `si`: the source stands in a prepositional phrase. */
  impersonal: boolean;
  entry: SpeechVerb;
}

/** All reporting verbs of a document; `at` gives the cue by any word of the verb phrase, -1 for none. Linear in words. */
export function findCues(tree: Tree, knowledge: SpeechKnowledge): { cues: Cue[]; at: Int32Array } {
  const { words } = tree;
  const cues: Cue[] = [];
  const at = new Int32Array(words.length).fill(-1);
  for (let word = 0; word < words.length; word++) {
    const upos = words.upos[word];
    if (upos !== U.VERB && upos !== U.AUX) continue;
    const long = knowledge.verbPhrases.get(words.lemma[word]);
    let end = -1;
    let entry: SpeechVerb | undefined;
    for (const phrase of long ?? []) {
      end = phraseEnd(tree, word, phrase);
      if (end < 0) continue;
      entry = phrase.verb;
      break;
    }
    if (!entry && upos === U.VERB) {
      entry = knowledge.verbs.get(words.lemma[word]);
      end = word + 1;
    }
    if (!entry) continue;
    const cue = cueOf(tree, knowledge, word, end, entry);
    for (let part = word; part < end; part++) at[part] = cues.length;
    cues.push(cue);
    word = end - 1;
  }
  return { cues, at };
}

/** The words of a cue as a reader marks them, adverbs and "to" with its verb included: "also said", "went on to say". */
export function cueWords({ words }: Tree, cue: Cue): [number, number] {
  let { first } = cue;
  const sentence = words.sentence[first];
  const inSentence = (word: number): boolean => word >= 0 && words.sentence[word] === sentence;
  if (cue.finite < 0 && inSentence(first - 2) && words.upos[first - 1] === U.PART && words.upos[first - 2] === U.VERB) {
    first -= 2;
    while (inSentence(first - 1) && words.upos[first - 1] === U.AUX) first--;
  }
  while (inSentence(first - 2) && words.upos[first - 1] === U.ADV && words.upos[first - 2] !== U.PUNCT) first--;
  return [first, cue.end];
}

/** Where a phrase of several words ends, articles passed over; -1 when it is not there. */
function phraseEnd(tree: Tree, word: number, phrase: VerbPhrase): number {
  const { words } = tree;
  let at = word + 1;
  for (const part of phrase.rest) {
    while (at < words.length && words.upos[at] === U.DET && words.lemma[at] !== part) at++;
    if (at >= words.length || (words.lemma[at] !== part && words.form[at].toLowerCase() !== part)) return -1;
    at++;
  }
  return at;
}

function cueOf(tree: Tree, knowledge: SpeechKnowledge, verb: number, end: number, entry: SpeechVerb): Cue {
  const { words } = tree;
  const group = carrierOf(tree, knowledge, verb);
  let start = group;
  let first = group;
  let finite = isFiniteWord(words, group) ? group : -1;
  let negated = false;
  let reflexive = false;
  for (let word = group - 1; word >= 0 && word > group - 7 && words.sentence[word] === words.sentence[verb]; word--) {
    const upos = words.upos[word];
    const auxiliary = upos === U.AUX || (knowledge.perfect.has(words.lemma[word]) && isParticiple(words.morph[group]));
    if (auxiliary) {
      first = word;
      if (isFiniteWord(words, word)) finite = word;
    } else if (isNegative(words.morph[word]) && upos !== U.DET && upos !== U.PRON) negated = true;
    else if (knowledge.dropsSubjects && isClitic(tree, word)) {
      if (words.lemma[word] === knowledge.reflexive) reflexive = true;
    } else if (upos !== U.ADV && upos !== U.PART) break;
    if (upos !== U.ADV) start = word;
  }
  // "Women at the market complained that": what looks like a participle without an auxiliary is a past tense.
  if (finite < 0 && !knowledge.dropsSubjects && isPastTense(tree, verb, end, knowledge)) finite = verb;
  let last = verb;
  for (let word = verb + 1; word < end; word++) if (words.upos[word] === U.VERB) last = word;
  // "La Grecia si è detta disponibile": somebody speaks of himself. "Si legge in una nota": nobody does.
  const oneself =
    reflexive &&
    last === verb &&
    knowledge.verbPhrases.get(words.lemma[verb])?.find((phrase) => phrase.rest[0] === knowledge.reflexive);
  const subject = dependent(tree, verb, D.nsubj) >= 0;
  return {
    start,
    first,
    verb,
    last,
    end,
    finite,
    negated,
    impersonal: reflexive && group === verb && !oneself && !subject && end === verb + 1,
    // "Il portavoce, che si è detto rammaricato": an adjective behind it is how he feels.
    entry: oneself && (subject || (end < words.length && isFelt(words, end))) ? oneself.verb : entry,
  };
}

/** "Rammaricato", "pronto": how somebody says he is, adjective or participle. */
const isFelt = ({ upos, morph }: Tree["words"], word: number): boolean =>
  upos[word] === U.ADJ || (upos[word] === U.VERB && isParticiple(morph[word]));

/** The verb under which an infinitive speaks: "si è *limitato* a dire"; the verb itself when there is none. */
function carrierOf({ words }: Tree, knowledge: SpeechKnowledge, verb: number): number {
  const carrier = verb - 2;
  if (carrier < 0 || words.upos[verb - 1] !== U.ADP || !isInfinitive(words.morph[verb])) return verb;
  return knowledge.carriers.has(words.lemma[carrier]) ? carrier : verb;
}

const isClitic = ({ words }: Tree, word: number): boolean =>
  words.upos[word] === U.PRON && words.form[word].length <= 3 && !isNominative(words.form[word].toLowerCase());

const isNominative = (form: string): boolean =>
  form === "io" ||
  form === "tu" ||
  form === "lui" ||
  form === "lei" ||
  form === "noi" ||
  form === "voi" ||
  form === "chi" ||
  form === "che" ||
  form === "cui";

/** Whether a participle right behind its noun is a past tense: no agent follows, and it opens a clause or quotation. */
function isPastTense({ words }: Tree, verb: number, end: number, knowledge: SpeechKnowledge): boolean {
  if (!isParticiple(words.morph[verb]) || !isPast(words.morph[verb]) || verb === 0) return false;
  let before = verb - 1;
  while (before > 0 && words.upos[before] === U.ADV) before--;
  const nominal = words.upos[before] === U.NOUN || words.upos[before] === U.PROPN || words.upos[before] === U.PRON;
  return nominal && (end >= words.length || words.lemma[end] !== knowledge.agent);
}

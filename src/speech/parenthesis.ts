import { isPlural, isSingular } from "../grammar/features.ts";
import { dependent } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import type { Cue } from "./cues.ts";
import type { Draft } from "./draft.ts";
import { hasSubjectBefore, isPassive, seatBehind, subjectBehind } from "./inverted-subjects.ts";
import { closesQuote, leftEdge, rightEdge } from "./parenthesis-edges.ts";
import { nominalAt } from "./sources.ts";
import type { SpeechKind } from "./speech-verbs.ts";
import { hasFinite, isBreak, opensRelative } from "./surface.ts";

/** A reporting clause set off from what it reports: `…, ha detto Putin, …`, `…,” he said.`. Words [first, end). */
export interface Parenthesis {
  first: number;
  end: number;
  /** The word that heads the speaker, -1 when the clause names nobody. */
  speaker: number;
  /** Whether a mark closes right before it. */
  quoted: boolean;
}

/** Kinds of verbs that are set off without quotation marks; the others need what they speak of beside them. */
const SET_OFF: ReadonlySet<SpeechKind> = new Set(["say", "report", "claim", "announce", "warn", "think", "read"]);

/** Kinds that are set off without a subject: "non risulta, ha fatto sapere". */
const BARE: ReadonlySet<SpeechKind> = new Set(["say", "report", "read", "announce", "warn"]);

/** The set-off clause a reporting verb makes, null when it governs what it reports. Linear in the clause. */
export function parenthesisOf(draft: Draft, cue: Cue): Parenthesis | null {
  const { words } = draft.scene.tree;
  const sentence = words.sentence[cue.verb];
  const low = draft.sentences.firstWord[sentence];
  const high = draft.sentences.firstWord[sentence + 1];
  if (cue.entry.kind === "attitude") return null;
  if (cue.finite < 0 || cue.negated || (cue.entry.kind !== "read" && isPassive(draft, cue))) return null;
  const edge = leftEdge(draft, cue, low);
  if (edge < 0) return null;
  const quoted = closesQuote(draft, edge);
  if (callsItself(draft, cue, high)) return null;
  if (!quoted && !SET_OFF.has(cue.entry.kind)) return null;
  let speaker = -1;
  let at = cue.end;
  const before = skipAdverbs(draft, edge + 1, cue.start);
  if (before < cue.start) {
    speaker = subjectBefore(draft, before, cue);
    if (speaker < 0) return null;
  } else {
    const behind = subjectBehind(draft, cue, high, quoted);
    if (behind.head >= 0 && isObject(draft, cue, behind.head)) return null;
    speaker = behind.head >= 0 ? behind.head : seatBehind(draft, cue, high);
    if (behind.head >= 0) at = behind.end;
    else if (speaker >= 0) at = nominalAt(draft.scene, cue.end + 1, high).end;
    else if (
      !draft.scene.knowledge.dropsSubjects ||
      (!quoted && !BARE.has(cue.entry.kind)) ||
      (!quoted && hasSubjectBefore(draft, cue, edge))
    )
      return null;
  }
  const end = rightEdge(draft, cue, at, high, quoted);
  if (end < 0) return null;
  const told = quoted || hasFinite(words, low, edge) || hasPastClause(draft, low, edge);
  if (!told && !(end < high && isBreak(words, end) && hasFinite(words, end, high))) return null;
  return { first: edge + 1, end, speaker, quoted };
}

/** "I ribelli che, per bocca di un capo, avevano annunciato il ritiro": one thing behind a verb of many is no subject. */
function isObject({ scene }: Draft, { finite }: Cue, head: number): boolean {
  const { words } = scene.tree;
  return (
    scene.knowledge.dropsSubjects &&
    words.upos[head] === U.NOUN &&
    isPlural(words.morph[finite]) &&
    isSingular(words.morph[head]) &&
    dependent(scene.tree, head, D.conj) < 0
  );
}

/** "Il ministro, che ha ringraziato per «l'aiuto», si è detto fiducioso": what he calls himself is all he says. */
function callsItself({ scene }: Draft, { verb, start, end }: Cue, high: number): boolean {
  const { words } = scene.tree;
  if (end >= high || words.upos[end] !== U.ADJ) return false;
  for (let word = verb - 1; word >= 0 && word >= start - 2; word--)
    if (words.head[word] === verb && words.lemma[word] === scene.knowledge.reflexive) return true;
  return false;
}

/** "Police, tipped off, detained four traders": a past tense that looks like a participle, with a subject, where subjects are written. */
function hasPastClause(draft: Draft, low: number, end: number): boolean {
  const { tree, knowledge } = draft.scene;
  if (knowledge.dropsSubjects) return false;
  for (let word = low; word < end; word++) {
    if (tree.words.upos[word] !== U.VERB || draft.spanAt[word] >= 0) continue;
    const subject = dependent(tree, word, D.nsubj);
    if (subject >= low && subject < word) return true;
  }
  return false;
}

function skipAdverbs(draft: Draft, from: number, limit: number): number {
  const { words } = draft.scene.tree;
  let at = from;
  while (at < limit && words.upos[at] === U.ADV && !opensRelative(words, at)) at++;
  return at;
}

/** The subject between the edge and the verb: the tree's, else the noun phrase that fills the stretch; -1 when neither. */
function subjectBefore(draft: Draft, from: number, cue: Cue): number {
  const { tree, knowledge } = draft.scene;
  const { words } = tree;
  if (words.upos[from] === U.CCONJ || words.upos[from] === U.SCONJ || opensRelative(words, from)) return -1;
  for (let word = from; word < cue.start; word++) {
    if (isBreak(words, word)) break;
    if (opensRelative(words, word)) return -1;
  }
  for (let child = tree.first[cue.verb]; child >= 0 && child < cue.first; child = tree.next[child]) {
    if (knowledge.temporal.has(words.lemma[child])) continue;
    if (child >= from && UNIVERSAL_RELATION[words.deprel[child]] === D.nsubj) return child;
  }
  const { end, head } = nominalAt(draft.scene, from, cue.start);
  if (end > 0 && end < cue.start && isBreak(words, end) && isBreak(words, cue.start - 1)) return head;
  return end > 0 && skipAdverbs(draft, end, cue.start) >= cue.start ? head : -1;
}

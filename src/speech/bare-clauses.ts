import { isInfinitive, isRelative } from "../grammar/features.ts";
import { hasFeature } from "../grammar/morphology.ts";
import { dependent, markerOf, subtreeSpan } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { contentEnd } from "./bounds.ts";
import type { Content } from "./contents.ts";
import type { Cue } from "./cues.ts";
import type { Draft } from "./draft.ts";
import { nominalAt } from "./sources.ts";
import type { SpeechKind } from "./speech-verbs.ts";
import { hasFinite, isBreak, isFiniteWord, opensRelative } from "./surface.ts";

export const isPastParticiple = hasFeature("Tense", "Past");

/** Kinds whose infinitives state something; that of the others is promised, asked or threatened. */
export const STATES: ReadonlySet<SpeechKind> = new Set(["say", "deny", "claim", "report"]);

/** A clause without a conjunction: the parser's, or a noun phrase with its finite verb right behind the cue. */
export function bareClause(draft: Draft, cue: Cue, high: number): Content | null {
  const { scene } = draft;
  const { tree, knowledge } = scene;
  const { words } = tree;
  for (let child = tree.first[cue.last]; child >= 0; child = tree.next[child]) {
    if (child < cue.end || !isContentClause(draft, child, cue)) continue;
    // "Iran will respond, General Salami warned": behind a comma a verb that reports has its own content.
    if (isBreak(words, cue.end) && isTelling(draft, child)) continue;
    const marker = markerOf(tree, child).split(" ")[0];
    if (knowledge.question.has(marker) || (marker !== "" && knowledge.occasion.has(marker))) continue;
    if (asksInside(draft, child, cue.end)) continue;
    if (isInfinitive(words.morph[child]) && dependent(tree, child, D.aux, D.cop) < 0) continue;
    const [first] = subtreeSpan(tree, child);
    const start = behindAddressee(draft, withSubject(draft, Math.max(first, cue.end), cue, high), cue, high);
    // "China, which promised Tashkent pumps, would prefer …": the comma ends the relative clause.
    if (isRelativeClause(draft, cue) && endsAtComma(draft, start, child)) continue;
    if (start >= high || draft.spanAt[start] !== draft.spanAt[cue.verb]) continue;
    return {
      first: start,
      end: contentEnd(draft, start, cue),
      form: "clause",
    };
  }
  if (knowledge.dropsSubjects) return null;
  let at = cue.end;
  for (let steps = 0; at < high && steps < 6; steps++) {
    if (words.upos[at] === U.ADP) {
      const { end } = nominalAt(scene, at + 1, high);
      if (end < 0) return null;
      at = end;
      continue;
    }
    const { end, head } = nominalAt(scene, at, high);
    if (end < 0) {
      if (words.upos[at] !== U.ADV || opensRelative(words, at)) return null;
      at++;
    } else if (end < high && isPredicate(draft, end)) {
      return { first: at, end: contentEnd(draft, at, cue), form: "clause" };
    } else if (
      knowledge.temporal.has(words.lemma[head]) ||
      (steps === 0 && knowledge.addressing.has(words.lemma[cue.verb]))
    )
      at = end;
    else return null;
  }
  return null;
}

/** A content clause, or a perfect infinitive behind a verb that states something: "claims to have captured". */
function isContentClause({ scene: { tree } }: Draft, clause: number, cue: Cue): boolean {
  const relation = UNIVERSAL_RELATION[tree.words.deprel[clause]];
  return (
    relation === D.ccomp || (relation === D.xcomp && STATES.has(cue.entry.kind) && dependent(tree, clause, D.aux) >= 0)
  );
}

/** "NATO “wanted war”": a nominal between a cue and its clause that the parser took for the cue's object is the subject. */
function withSubject(draft: Draft, start: number, cue: Cue, high: number): number {
  if (start <= cue.end || draft.scene.knowledge.addressing.has(draft.scene.tree.words.lemma[cue.verb])) return start;
  const { end } = nominalAt(draft.scene, cue.end, high);
  return end === start || (end === start - 1 && draft.spanAt[start] >= 0) ? cue.end : start;
}

/** "Told CNN the United States was …": whom a verb addresses is not yet what it says. */
function behindAddressee(draft: Draft, start: number, cue: Cue, high: number): number {
  const { words } = draft.scene.tree;
  if (start !== cue.end || !draft.scene.knowledge.addressing.has(words.lemma[cue.verb])) return start;
  const { end } = nominalAt(draft.scene, start, high);
  if (end < 0 || end >= high) return start;
  const subject = nominalAt(draft.scene, end, high);
  return subject.end > 0 && subject.end < high && isFiniteWord(words, subject.end) ? end : start;
}

export function isRelativeClause(draft: Draft, cue: Cue): boolean {
  const { words } = draft.scene.tree;
  for (let word = cue.start - 1; word >= 0 && cue.start - word <= 4; word--) {
    if (isBreak(words, word)) return false;
    if (isRelative(words.morph[word])) return true;
  }
  return false;
}

function endsAtComma(draft: Draft, start: number, end: number): boolean {
  const { words } = draft.scene.tree;
  for (let word = start; word < end; word++) if (isBreak(words, word)) return !hasFinite(words, start, word);
  return false;
}

/** A finite verb, or a past tense that looks like a participle. */
function isPredicate(draft: Draft, word: number): boolean {
  const { words } = draft.scene.tree;
  if (isFiniteWord(words, word)) return true;
  // "Lavrov said NATO “wanted war”": the verb may stand between marks.
  const inside = word + 1 < words.length && draft.spanAt[word] < 0 ? draft.spanAt[word + 1] : -1;
  if (inside >= 0 && draft.spans[inside].firstWord === word + 1) return isPredicate(draft, word + 1);
  const past = words.upos[word] === U.VERB && isPastParticiple(words.morph[word]);
  return past && words.lemma[word + 1] !== draft.scene.knowledge.agent;
}

/** Whether a clause opens with "what", "who", "where": a question is no statement. */
function asksInside(draft: Draft, clause: number, from: number): boolean {
  const { words } = draft.scene.tree;
  return from < clause && opensRelative(words, from);
}

export const isTelling = (draft: Draft, word: number): boolean =>
  draft.cueAt[word] >= 0 && draft.cues[draft.cueAt[word]].entry.kind !== "attitude";

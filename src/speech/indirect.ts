import { isUnder, markerOf, subtreeSpan } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { addVoice, cueSpan, type Draft, pushQuotation, verbAt } from "./draft.ts";
import type { QuotedSpan } from "./quoted-spans.ts";
import { addresseeOf, sourceAt, speakerWord } from "./speakers.ts";

/** Reporting verbs with a content clause; returns for each word the quotation index of the indirect content it is in, −1 none. */
export function markIndirect(draft: Draft, spans: readonly QuotedSpan[]): Int32Array {
  const { scene } = draft;
  const { tree } = scene;
  const { words } = tree;
  const covered = new Int32Array(words.length).fill(-1);
  for (let word = 0; word < words.length; word++) {
    const verb = verbAt(draft, word);
    if (!verb) continue;
    for (const [first, end, content] of contentsOf(draft, word)) {
      const speaker = speakerWord(scene, word);
      if (speaker < 0 || isUnder(tree, speaker, content)) continue;
      const source = sourceAt(scene, speaker);
      if (source.entity < 0 && words.upos[speaker] === U.PRON) continue;
      const voice = addVoice(draft, source, verb.certainty, word, first, end);
      // A clause wholly in quotation marks is reported as a quotation of its own; a thought is no quotation.
      if (verb.kind === "think" || spans.some((span) => span.firstWord <= first + 2 && span.endWord >= end - 2))
        continue;
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

/** The stretches of text a reporting verb reports: words [first, end) with the head of the content. */
function contentsOf(draft: Draft, verb: number): [number, number, number][] {
  const { tree } = draft.scene;
  const { words } = tree;
  const low = draft.sentences.firstWord[words.sentence[verb]];
  const high = draft.sentences.firstWord[words.sentence[verb] + 1];
  const found: [number, number, number][] = [];
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    if (!isContent(draft, child, UNIVERSAL_RELATION[words.deprel[child]], verb)) continue;
    const [first, end] = subtreeSpan(tree, child);
    if (child > verb) found.push([Math.max(first, low, verb + 1), Math.min(end, high), child]);
    else found.push([Math.max(first, low), resumes(draft, verb, high) ? high : Math.min(end, verb), child]);
  }
  // "The shooting had lasted until sunset, he said, and militants were still there": the verb is a parenthesis.
  if (
    found.length === 0 &&
    UNIVERSAL_RELATION[words.deprel[verb]] === D.parataxis &&
    words.head[verb] >= 0 &&
    words.head[verb] < verb
  ) {
    const head = words.head[verb];
    const [first, end] = subtreeSpan(tree, head);
    const [, after] = subtreeSpan(tree, verb);
    found.push([Math.max(first, low), Math.min(after >= end - 1 ? verb : end, high), head]);
  }
  return found.filter(([first, end]) => end > first);
}

/** Whether what was said goes on behind the reporting verb and its subject, set off by a comma. */
function resumes(draft: Draft, verb: number, high: number): boolean {
  const { tree } = draft.scene;
  const { words } = tree;
  let at = verb + 1;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    if (child > verb && UNIVERSAL_RELATION[words.deprel[child]] === D.nsubj)
      at = Math.max(at, subtreeSpan(tree, child)[1]);
  }
  if (at >= high || words.form[at] !== ",") return false;
  for (let word = at + 1; word < high; word++) {
    const relation = UNIVERSAL_RELATION[words.deprel[word]];
    if (words.head[word] === verb && relation === D.advcl) return true;
  }
  return false;
}

/** Whether a dependent of a reporting verb is what was said: a clause, or an infinitive with the marker of reported speech. */
function isContent(draft: Draft, child: number, relation: number, verb: number): boolean {
  const { tree, knowledge } = draft.scene;
  if (relation === D.ccomp) return !knowledge.occasion.has(markerOf(tree, child));
  if (relation === D.parataxis) return child < verb;
  return (
    relation === D.xcomp &&
    knowledge.reportedInfinitive.has(markerOf(tree, child)) &&
    knowledge.verbs.get(tree.words.lemma[verb])?.kind !== "think"
  );
}

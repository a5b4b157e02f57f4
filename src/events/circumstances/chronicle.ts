import type { EventDraft, Scene } from "../scene.ts";

/** Entries with a day of their own that make a text a chronology. */
const FEWEST = 3;

/**
 * In a chronology, whose paragraphs open with their day ("Tuesday, Sept. 7: …", "23 giugno. …"), what an entry tells without another date
 * happened on that day, told in the present or not.
 */
export function dateByEntries(scene: Scene, drafts: readonly EventDraft[]): void {
  const days = entriesOf(scene);
  if (days === null) return;
  const { published, times, words } = scene;
  for (const draft of drafts) {
    const day = days[words.sentence[draft.head]];
    if (day < 0 || draft.factuality.time === "future") continue;
    if (draft.time < 0) draft.time = day;
    const start = times[draft.time].value?.start;
    if (
      draft.factuality.time === "present" &&
      start !== undefined &&
      (published === null || start < published.slice(0, 10))
    )
      draft.factuality = { ...draft.factuality, time: "past" };
  }
}

/** For each sentence the time expression that opens its entry, -1 outside of entries; null when a text is no chronology. */
function entriesOf({ text, words, sentences, times }: Scene): Int32Array | null {
  const days = new Int32Array(sentences.length).fill(-1);
  const opening = new Map<number, number>();
  times.forEach(({ firstWord, endWord, value }, index) => {
    const sentence = words.sentence[firstWord];
    if (value?.precision !== "day" || firstWord !== sentences.firstWord[sentence]) return;
    if (endWord >= words.length || !CLOSERS.has(words.form[endWord])) return;
    if (sentence > 0 && !opensParagraph(text, sentences.end[sentence - 1], sentences.start[sentence])) return;
    opening.set(sentence, index);
  });
  if (opening.size < FEWEST) return null;
  let day = -1;
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const parted = sentence > 0 && opensParagraph(text, sentences.end[sentence - 1], sentences.start[sentence]);
    day = opening.get(sentence) ?? (parted ? -1 : day);
    days[sentence] = day;
  }
  return days;
}

const CLOSERS = new Set([":", ".", "–", "—", "-"]);

const opensParagraph = (text: string, end: number, start: number): boolean => text.slice(end, start).includes("\n");

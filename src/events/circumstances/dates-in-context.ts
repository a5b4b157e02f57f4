import { tellAhead } from "../operators/compose.ts";
import type { EventDraft, Scene } from "../scene.ts";
import { dateByEntries } from "./chronicle.ts";
import { onlyDay } from "./circumstances.ts";
import { dateBySentenceBehind } from "./told-later.ts";

/** Dates what stands without a day by what is told around it, and tells by their dates what is still to be and what is over. */
export function dateByContext(scene: Scene, drafts: readonly EventDraft[]): void {
  dateByEntries(scene, drafts);
  dateBySentenceBehind(scene, drafts);
  shareNeighbouringDate(scene, drafts);
  for (const draft of drafts) lieAhead(scene, draft);
  datePresents(scene, drafts);
}

/** An act without a date beside the one day the article names happened on that day. */
function shareNeighbouringDate(scene: Scene, drafts: readonly EventDraft[]): void {
  const day = onlyDay(scene);
  if (day < 0) return;
  const sentence = scene.words.sentence[scene.times[day].firstWord];
  const before = isLongPast(scene, day) ? 0 : 1;
  for (const draft of drafts) {
    if (draft.time >= 0 || draft.factuality.time === "future") continue;
    const behind = scene.words.sentence[draft.head] - sentence;
    if (behind >= -before && behind <= 1) draft.time = day;
  }
}

/**
 * "Ha indetto uno sciopero per venerdì", "vertice domani a Budapest", "meet on Monday": what is called for a day to come, or told for one by a
 * noun or in the present, is still to be.
 */
function lieAhead(scene: Scene, draft: EventDraft): void {
  const { times, published } = scene;
  if (draft.factuality.time === "future" || draft.time < 0 || published === null) return;
  const told = draft.type === "CONSULT" && (draft.nominal || draft.factuality.time === "present");
  if (draft.coded || (draft.type !== "PROTEST" && !told)) return;
  const { start = "" } = times[draft.time].value ?? {};
  if (start <= published.slice(0, 10)) return;
  draft.factuality = { ...draft.factuality, time: "future" };
  tellAhead(draft, scene, draft.derived);
}

/** "Hits base on Monday", "after being extradited in 2018": what is dated before the text is told as done, whatever its tense. */
function datePresents({ times, published }: Scene, drafts: readonly EventDraft[]): void {
  if (published === null) return;
  for (const draft of drafts) {
    const value = draft.time < 0 ? null : times[draft.time].value;
    if (value === null || draft.factuality.time !== "present" || value.end >= published.slice(0, 10)) continue;
    draft.factuality = { ...draft.factuality, time: "past" };
  }
}

/** A day of the background, which dates what is told after it and not the news before. */
function isLongPast({ times, published }: Scene, day: number): boolean {
  if (published === null) return false;
  return Date.parse(published.slice(0, 10)) - Date.parse(times[day].value!.start) > NEWS_DAYS * 86_400_000;
}

const NEWS_DAYS = 60;

import type { Queries, Store } from "../store.ts";
import { eventsOf, storiesOf } from "../stories/members.ts";
import { applyCorrections } from "./apply.ts";
import type { StoryChange } from "./change.ts";
import type { Made } from "./correct-event.ts";
import { CorrectionError } from "./errors.ts";
import { correctionsInForce } from "./find-corrections.ts";
import { makeCorrection, type Word } from "./make-correction.ts";

/** Says that another story is this one. Merging will not part them again. Throws a CorrectionError. */
export function mergeStories(store: Store, story: number, other: number, word: Word): Promise<Made> {
  return store.transaction(async (inside) => {
    if (story === other) throw new CorrectionError("correct-stories", { story });
    const [staying, joining] = [await eventsIn(inside, story), await eventsIn(inside, other)];
    return makeOnStory(inside, story, { merge: other, parts: [staying, joining] }, word);
  });
}

/** Says that some events of a story are a story of their own. Merging will not join them again. Throws a CorrectionError. */
export function splitStory(store: Store, story: number, events: readonly number[], word: Word): Promise<Made> {
  return store.transaction(async (inside) => {
    const all = await eventsIn(inside, story);
    const leaving = new Set(events);
    const strange = events.find((event) => !all.includes(event));
    if (strange !== undefined) throw new CorrectionError("correct-split", { story, event: strange });
    const staying = all.filter((event) => !leaving.has(event));
    if (staying.length === 0) throw new CorrectionError("correct-stories", { story });
    return makeOnStory(inside, story, { split: [...leaving], parts: [staying, [...leaving]] }, word);
  });
}

/** The events of a story that is named by its own number. */
async function eventsIn(inside: Queries, story: number): Promise<number[]> {
  const [standing] = await inside.query("SELECT event FROM events_in_force WHERE event = $1", [story]);
  if (standing === undefined) throw new CorrectionError("correct-story", { story });
  const within = (await storiesOf(inside, [story])).get(story) ?? story;
  if (within !== story) throw new CorrectionError("correct-story-within", { story, within });
  return (await eventsOf(inside, [story])).get(story)!;
}

async function makeOnStory(inside: Queries, target: number, change: StoryChange, word: Word): Promise<Made> {
  const before = await correctionsInForce(inside, "story", [target]);
  const made = await makeCorrection(inside, word, { subject: "story", target, change });
  await applyCorrections(inside, change.parts.flat());
  return { made, before };
}

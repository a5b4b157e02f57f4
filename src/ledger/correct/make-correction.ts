import { takeNumbers } from "../keep/numbers.ts";
import type { Queries } from "../store.ts";
import { type Correction, isStoryChange, type Subject } from "./change.ts";
import { selectCorrections } from "./find-corrections.ts";

/** Who says it, and why. */
export interface Word {
  author: string;
  reason: string;
}

/** Writes a correction down, with what merging must know of it. */
export async function makeCorrection(
  inside: Queries,
  { author, reason }: Word,
  {
    subject,
    target,
    change,
    undoes = null,
  }: Pick<Correction, "target" | "change"> & { subject: Subject; undoes?: number | null },
): Promise<Correction> {
  const correction = await takeNumbers(inside, "correction", 1);
  await inside.insert("corrections", [
    {
      correction,
      made_at: new Date().toISOString(),
      author,
      reason,
      subject,
      target,
      change: JSON.stringify(change),
      undoes,
    },
  ]);
  if (isStoryChange(change)) {
    const together = "merge" in change;
    const rulings = change.parts.flatMap((part, at) =>
      part.map((event) => ({ correction, event, part: at, together })),
    );
    await inside.insert("story_rulings", rulings);
  }
  return (await selectCorrections(inside, "correction = $1", [correction]))[0];
}

/** Marks a correction as taken back, which is all that ever changes of it. */
export async function takeBack(inside: Queries, correction: number, by: Correction): Promise<void> {
  await inside.run("UPDATE corrections SET undone_at = $2::TIMESTAMPTZ, undone_by = $3 WHERE correction = $1", [
    correction,
    by.madeAt,
    by.author,
  ]);
  await inside.run("DELETE FROM story_rulings WHERE correction = $1", [correction]);
}

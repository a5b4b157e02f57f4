import { AMONG, type Queries, type Store } from "../store.ts";
import { applyCorrections } from "./apply.ts";
import { type ActorChange, type Correction, isStoryChange, isUndo } from "./change.ts";
import { applyToActor } from "./correct-actor.ts";
import { CorrectionError } from "./errors.ts";
import { selectCorrections } from "./find-corrections.ts";
import { makeCorrection, takeBack, type Word } from "./make-correction.ts";
import { numberOfActor } from "./named-actors.ts";

/**
 * Takes a correction back: what was in force before it is so again. To take back an undo is to say anew what it took back. Gives the new
 * correction. Throws a CorrectionError.
 */
export function undoCorrection(store: Store, correction: number, word: Word): Promise<Correction> {
  return store.transaction(async (inside) => {
    const found = await correctionOf(inside, correction);
    if (found.undoneAt !== null) {
      const [by] = await selectCorrections(inside, "undoes = $1", [correction]);
      const { undoneAt, undoneBy } = found;
      throw new CorrectionError("correct-undone", {
        ...{ correction, by: by.correction },
        ...{ author: undoneBy ?? "", day: undoneAt.slice(0, 10) },
      });
    }
    const meant = isUndo(found.change) ? await correctionOf(inside, found.change.undo) : found;
    if (meant !== found) await demandActors(inside, meant);
    const change = meant === found ? { undo: correction } : meant.change;
    const { subject, target } = meant;
    const made = await makeCorrection(inside, word, { subject, target, change, undoes: correction });
    await takeBack(inside, correction, made);
    await applyAnew(inside, meant);
    return made;
  });
}

async function correctionOf(inside: Queries, correction: number): Promise<Correction> {
  const [found] = await selectCorrections(inside, "correction = $1", [correction]);
  if (found === undefined) throw new CorrectionError("correct-correction", { correction });
  return found;
}

/** A merge of actors can be said anew while neither counts as another. */
async function demandActors(inside: Queries, { subject, target, change }: Correction): Promise<void> {
  if (subject !== "actor") return;
  const actors = "merge" in change ? [target, change.merge] : [target];
  const ids = await inside.query<{ id: string }>(`SELECT id FROM actors WHERE actor ${AMONG}`, [actors]);
  for (const { id } of ids) await numberOfActor(inside, id);
}

async function applyAnew(inside: Queries, { subject, target, change }: Correction): Promise<void> {
  if (subject === "actor") await applyToActor(inside, target, change as ActorChange);
  else await applyCorrections(inside, isStoryChange(change) ? change.parts.flat() : [target]);
}

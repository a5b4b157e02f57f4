import { CorrectionError } from "../ledger/correct/errors.ts";
import {
  type Correction,
  carryOver,
  correctEvent,
  findCorrections,
  findEvent,
  mergeActors,
  mergeStories,
  moveActor,
  type Store,
  splitStory,
  undoCorrection,
  type Word,
} from "../ledger/index.ts";
import { actorsNamed } from "./described-by-name.ts";
import { eventWish, type Said } from "./event-wish.ts";
import { actorIn, articlesIn, eventsIn, numberIn, targetOf } from "./targets.ts";
import { UsageError } from "./usage-error.ts";

/** What may be said of an event. */
const ON_EVENTS = "reject accept type mode actors recipients swap symmetric date polarity certainty like".split(" ");
const CHANGES = [...ON_EVENTS, "merge", "split", "to"];

/** A correction that was made, and what had been said before of the same. */
export interface MadeAnew {
  made: Correction;
  before: readonly Correction[];
}

/** Who says something, and why; neither may be blank. Throws a UsageError. */
export function wordOf(author: string, reason: string): Word {
  if (reason.trim() === "") throw new UsageError("correct-reason");
  if (author.trim() === "") throw new UsageError("correct-author");
  return { author: author.trim(), reason: reason.trim() };
}

/** Says of an event (e345), a story (s12) or an actor (actor:hamas) what it is in truth. Throws a UsageError or CorrectionError. */
export async function makeCorrection(store: Store, name: string, said: Said, word: Word): Promise<MadeAnew> {
  const target = targetOf(name);
  demandOptionsOf(target.subject, name, said);
  if (target.subject === "event") return sayOfEvent(store, target.number, name, said, word);
  const { merge, split, to } = said.texts;
  if ((merge === undefined) === (split === undefined)) throw new UsageError("correct-nothing", { name });
  if (target.subject === "story") {
    if (merge !== undefined) return mergeStories(store, target.number, storyNamed(merge), word);
    return splitStory(store, target.number, eventsIn("--split", split!), word);
  }
  if (merge !== undefined) return mergeActors(store, target.id, actorIn("--merge", merge), word);
  if (to === undefined) throw new UsageError("correct-to");
  const [other] = await actorsNamed(store, to.replace(/^actor:/, ""), null);
  if (other === undefined) throw new UsageError("correct-to");
  return moveActor(store, target.id, articlesIn("--split", split!), other, word);
}

/** Takes a correction back, an undo too. Throws a UsageError or CorrectionError. */
export const takeBack = async (store: Store, correction: string, word: Word): Promise<MadeAnew> => ({
  made: await undoCorrection(store, numberIn("--undo", correction), word),
  before: [],
});

/** Who corrected what, the first first: in all of the ledger, or of what is named. Throws a UsageError. */
export async function correctionsOf(store: Store, name: string | undefined): Promise<Correction[]> {
  if (name === undefined) return findCorrections(store);
  const target = targetOf(name);
  if (target.subject === "event" && (await findEvent(store, name)) === null)
    throw new CorrectionError("correct-event", { event: target.number });
  if (target.subject !== "actor") return findCorrections(store, { subject: target.subject, target: target.number });
  const [actor] = await store.query<{ actor: number }>("SELECT actor FROM actors WHERE id = $1", [target.id]);
  return actor === undefined ? [] : findCorrections(store, { subject: "actor", target: actor.actor });
}

async function sayOfEvent(store: Store, event: number, name: string, said: Said, word: Word): Promise<MadeAnew> {
  const { like } = said.texts;
  const day = (await findEvent(store, name))?.row.day ?? null;
  const wish = await eventWish(store, said, day === null ? null : String(day));
  if (like !== undefined && wish !== null) throw new UsageError("correct-together");
  if (like !== undefined) return carryOver(store, event, numberIn("--like", like), word);
  if (wish === null) throw new UsageError("correct-nothing", { name });
  return correctEvent(store, event, wish, word);
}

function storyNamed(name: string): number {
  const target = targetOf(name);
  if (target.subject !== "story")
    throw new UsageError("correct-list", { option: "--merge", value: name, wants: "a story (s40)" });
  return target.number;
}

/** What is said of events is not said of stories, and the other way round. */
function demandOptionsOf(subject: "event" | "story" | "actor", name: string, { texts, flags }: Said): void {
  const own = subject === "event" ? ON_EVENTS : ["merge", "split", ...(subject === "actor" ? ["to"] : [])];
  const strange = [...Object.keys(texts), ...flags].find((option) => CHANGES.includes(option) && !own.includes(option));
  if (strange !== undefined) throw new UsageError("correct-option", { option: `--${strange}`, name });
}

import {
  type Correction,
  carryOver,
  correctEvent,
  findEvent,
  mergeActors,
  mergeStories,
  moveActor,
  openLedger,
  type Store,
  splitStory,
  undoCorrection,
  type Word,
} from "../ledger/index.ts";
import { UsageError } from "../questions/usage-error.ts";
import { actorsNamed } from "./actors-named.ts";
import { defaultAuthor } from "./author.ts";
import { type Arguments, type Command, readArguments } from "./command.ts";
import { changeText, correctionText } from "./correction-text.ts";
import { eventWish } from "./event-wish.ts";
import { LEDGER_HELP, LEDGER_OPTION, ledgerOf } from "./ledger-option.ts";
import { write } from "./output.ts";
import { actorIn, articlesIn, eventsIn, numberIn, targetOf } from "./targets.ts";

const ON_EVENTS = {
  reject: { type: "boolean" },
  accept: { type: "boolean" },
  type: { type: "string" },
  mode: { type: "string" },
  actors: { type: "string" },
  recipients: { type: "string" },
  swap: { type: "boolean" },
  symmetric: { type: "boolean" },
  date: { type: "string" },
  polarity: { type: "string" },
  certainty: { type: "string" },
} as const;
const OPTIONS = {
  ...ON_EVENTS,
  like: { type: "string" },
  merge: { type: "string" },
  split: { type: "string" },
  to: { type: "string" },
  undo: { type: "string" },
  reason: { type: "string", short: "r" },
  author: { type: "string" },
  ...LEDGER_OPTION,
  format: { type: "string", short: "f" },
} as const;

export const correct: Command = {
  help: `entente correct: says what an event, a story or an actor of a ledger is in truth. Each correction is a dated row with author and reason that
can be undone; readings are never changed. Everything that asks the ledger sees events as corrected.

Usage: entente correct TARGET CHANGE --reason TEXT [options]

On an event (e345), any of the second group together:
      --reject                   it is none; it is counted nowhere
      --accept                   it is right as it stands, and leaves entente review
      --type TYPE [--mode MODE]  another PLOVER type; without --mode it has none
      --actors A,B --recipients C who did it, who suffered it, in place of whoever stood there: ids as entente actors finds them, codes of
                                 states, ids of the ledger; none for nobody
      --swap                     the recipients did it to the actors
      --symmetric                all who take part stand under --actors and do it with each other
      --date DATE                YYYY-MM-DD, YYYY-MM or YYYY
      --polarity affirmed|negated   --certainty certain|probable|possible|unknown
      --like N                   what correction N says of another event, as of an older version of the article, whose place it takes
On a story (s12, under the number of its first event):
      --merge s40                both are one
      --split e345,e346          these are a story by themselves
On an actor (actor:ID):
      --merge actor:OTHER        the other id is this actor too, in all events, those added later among them
      --split e345,a12 --to ID   in these events, or all of these articles, it is somebody else
On a correction:
      --undo N                   takes back correction N of entente corrections, an undo too; names no TARGET

  -r, --reason TEXT              why; it is demanded
      --author NAME              who says it: the name git knows (user.name), else that of your account, when not given
${LEDGER_HELP}  -f, --format text|json         for people (default) or the row that was written

Of two corrections that differ the later in force holds; when it is undone the earlier does again. Corrections stay when an article is added
again. A later version of an article has events of its own: corrections of the old ones are listed by entente review, to be carried over.

Examples:
  entente correct e345 --reject --reason "a film, not a war"
  entente correct e345 --type SANCTION --mode expel --reason "diplomats were sent home"
  entente correct e345 --actors RUS --recipients UKR,eu --reason "the spokesman speaks for Russia"
  entente correct s12 --merge s40 --reason "the same attack on the port"
  entente correct actor:rapid-support-forces --merge actor:rsf --reason "one militia"
  entente correct --undo 17 --reason "the retraction was itself retracted"
`,
  run: async (args) => {
    const given = readArguments("correct", args, OPTIONS);
    const { names, texts } = given;
    const { format = "text", reason = "", author = defaultAuthor(), undo } = texts;
    if (format !== "text" && format !== "json") throw new UsageError("format-unknown", { format, nearest: "" });
    if (names.length !== (undo === undefined ? 1 : 0))
      throw new UsageError("correct-target", { name: names.join(" ") });
    if (reason.trim() === "") throw new UsageError("correct-reason");
    if (author.trim() === "") throw new UsageError("correct-author");
    const word: Word = { author: author.trim(), reason: reason.trim() };
    const store = await openLedger(ledgerOf(texts));
    try {
      const said = undo === undefined ? await say(store, names[0], given, word) : await takeBack(store, undo, word);
      await write(format === "json" ? `${JSON.stringify(said.made)}\n` : textOf(said));
      return 0;
    } finally {
      await store.close();
    }
  },
};

/** What was said, and what had been said before of the same. */
interface Said {
  made: Correction;
  before: readonly Correction[];
}

async function takeBack(store: Store, undo: string, word: Word): Promise<Said> {
  return { made: await undoCorrection(store, numberIn("--undo", undo), word), before: [] };
}

async function say(store: Store, name: string, given: Arguments, word: Word): Promise<Said> {
  const target = targetOf(name);
  demandOptionsOf(target.subject, name, given);
  if (target.subject === "event") return sayOfEvent(store, target.number, name, given, word);
  const { merge, split, to } = given.texts;
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

async function sayOfEvent(store: Store, event: number, name: string, given: Arguments, word: Word): Promise<Said> {
  const { like } = given.texts;
  const day = (await findEvent(store, name))?.row.day ?? null;
  const wish = await eventWish(store, given, day === null ? null : String(day));
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
function demandOptionsOf(subject: "event" | "story" | "actor", name: string, { texts, flags }: Arguments): void {
  const own =
    subject === "event"
      ? [...Object.keys(ON_EVENTS), "like"]
      : ["merge", "split", ...(subject === "actor" ? ["to"] : [])];
  const changes = [...Object.keys(ON_EVENTS), "like", "merge", "split", "to"];
  const strange = [...Object.keys(texts), ...flags].find((option) => changes.includes(option) && !own.includes(option));
  if (strange !== undefined) throw new UsageError("correct-option", { option: `--${strange}`, name });
}

function textOf({ made, before }: Said): string {
  const lines = [
    `${made.correction}: ${changeText(made.name, made.change)}, says ${made.author} (“${made.reason}”)`,
    ...before.map((each) => `  said before, and holding where the new word is silent: ${correctionText(each)}`),
    `  entente correct --undo ${made.correction} --reason … takes it back`,
  ];
  return `${lines.join("\n")}\n`;
}

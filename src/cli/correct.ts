import { openLedger } from "../ledger/index.ts";
import { type MadeAnew, makeCorrection, takeBack, wordOf } from "../questions/correction-question.ts";
import { changeText, correctionText } from "../questions/correction-text.ts";
import { UsageError } from "../questions/usage-error.ts";
import { defaultAuthor } from "./author.ts";
import { type Command, formatOf, readArguments } from "./command.ts";
import { LEDGER_HELP, LEDGER_OPTION, ledgerOf } from "./ledger-option.ts";
import { write } from "./output.ts";

const OPTIONS = {
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
    const format = formatOf(texts, ["text", "json"]);
    const { reason = "", author = defaultAuthor(), undo } = texts;
    if (names.length !== (undo === undefined ? 1 : 0))
      throw new UsageError("correct-target", { name: names.join(" ") });
    const word = wordOf(author, reason);
    const store = await openLedger(ledgerOf(texts));
    try {
      const said =
        undo === undefined ? await makeCorrection(store, names[0], given, word) : await takeBack(store, undo, word);
      await write(format === "json" ? `${JSON.stringify(said.made)}\n` : textOf(said));
      return 0;
    } finally {
      await store.close();
    }
  },
};

function textOf({ made, before }: MadeAnew): string {
  const lines = [
    `${made.correction}: ${changeText(made.name, made.change)}, says ${made.author} (“${made.reason}”)`,
    ...before.map((each) => `  said before, and holding where the new word is silent: ${correctionText(each)}`),
    `  entente correct --undo ${made.correction} --reason … takes it back`,
  ];
  return `${lines.join("\n")}\n`;
}

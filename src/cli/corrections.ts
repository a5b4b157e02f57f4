import { type Correction, openLedger } from "../ledger/index.ts";
import { correctionsOf } from "../questions/correction-question.ts";
import { changeText, correctionText } from "../questions/correction-text.ts";
import { UsageError } from "../questions/usage-error.ts";
import { type Command, formatOf, readArguments } from "./command.ts";
import { csvText } from "./csv.ts";
import { LEDGER_HELP, LEDGER_OPTION, ledgerOf } from "./ledger-option.ts";
import { write } from "./output.ts";

const FORMATS = ["text", "json", "csv"];
const OPTIONS = { ...LEDGER_OPTION, format: { type: "string", short: "f" } } as const;

export const corrections: Command = {
  help: `entente corrections: who corrected what in a ledger, when and why, undone or not.

Usage: entente corrections [TARGET] [options]

${LEDGER_HELP}  -f, --format text|json|csv     for people (default), or for programs

TARGET is an event (e345; with what was said of its stories and actors), a story (s12) or an actor (actor:ID); all of the ledger when none is
named. The first number of a line is what --undo of entente correct wants.

Examples:
  entente corrections
  entente corrections e345
  entente corrections --format csv > corrections.csv
`,
  run: async (args) => {
    const { names, texts } = readArguments("corrections", args, OPTIONS);
    const format = formatOf(texts, FORMATS);
    if (names.length > 1) throw new UsageError("correct-target", { name: names.join(" ") });
    const store = await openLedger(ledgerOf(texts), { readOnly: true });
    try {
      const found = await correctionsOf(store, names[0]);
      if (format === "json") await write(`${JSON.stringify(found, null, 2)}\n`);
      else if (format === "csv") await write(csvOf(found));
      else await write(found.map((each) => `${correctionText(each)}\n`).join("") || "nothing was corrected\n");
      return 0;
    } finally {
      await store.close();
    }
  },
};

const COLUMNS = "correction made_at author subject target change reason undoes undone_at undone_by".split(" ");

const csvOf = (found: readonly Correction[]): string =>
  csvText(
    COLUMNS,
    found.map((each) => [
      ...[each.correction, each.madeAt, each.author, each.subject, each.name, changeText(each.name, each.change)],
      ...[each.reason, each.undoes, each.undoneAt, each.undoneBy],
    ]),
  );

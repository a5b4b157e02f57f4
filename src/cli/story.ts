import { findStory, openLedger } from "../ledger/index.ts";
import { UsageError } from "../questions/usage-error.ts";
import { type Command, formatOf, readArguments } from "./command.ts";
import { LEDGER_HELP, LEDGER_OPTION, ledgerOf } from "./ledger-option.ts";
import { write } from "./output.ts";
import { storyText } from "./story-text.ts";
import { styleFor } from "./style.ts";

const OPTIONS = { ...LEDGER_OPTION, format: { type: "string", short: "f" } } as const;

export const story: Command = {
  help: `entente story: all reports of one event, who copied whom, and who contradicts whom.

Usage: entente story STORY|EVENT … [options]

${LEDGER_HELP}  -f, --format text|json         for people (default), or everything, one line a story

A story is named by its number (s345), which is that of its first event, or by any event of it (e347). Reports of one event by different
outlets, in whatever language, are one story: the same actors, on whatever level they are named, a compatible type, date and place. A
voice is whose word a report is in the end: of the source it names, else of the outlet that printed it first; a dispatch that fifty
outlets reprint is one voice.

Examples:
  entente story s345
  entente story e347 --ledger archive.duckdb
  entente story s345 --format json
`,
  run: async (args) => {
    const { names, texts } = readArguments("story", args, OPTIONS);
    const format = formatOf(texts, ["text", "json"]);
    if (names.length === 0) throw new UsageError("story-nothing");
    const store = await openLedger(ledgerOf(texts), { readOnly: true });
    try {
      const style = styleFor(process.stdout);
      for (const [at, name] of names.entries()) {
        const found = await findStory(store, name);
        if (found === null) throw new UsageError("story-unknown", { name, ledger: store.place });
        if (format === "json") await write(`${JSON.stringify(found)}\n`);
        else await write(`${at === 0 ? "" : "\n"}${storyText(found, style)}`);
      }
      return 0;
    } finally {
      await store.close();
    }
  },
};

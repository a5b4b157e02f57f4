import { answerOnStdio, createAssistant } from "../assistants/index.ts";
import { type Command, readOptions } from "./command.ts";
import { LEDGER_HELP, LEDGER_OPTION } from "./ledger-option.ts";
import { openSources, SECONDS } from "./open-sources.ts";
import { versionOf } from "./version.ts";

const OPTIONS = { ...LEDGER_OPTION, "allow-changes": { type: "boolean" } } as const;

export const mcp: Command = {
  help: `entente mcp: answers assistants from a ledger by the Model Context Protocol, on standard input and output.

Usage: entente mcp [options]

${LEDGER_HELP}      --allow-changes            offers tools that correct events, stories and actors too, and takes corrections back; the ledger is then held
                                 by this process

Assistants start it themselves once they are told to; nothing but the protocol is written on standard output. It ends when its input does, or
with Ctrl-C. The ledger is only read unless changes are allowed; when none is named and there is none yet, it is made of the sample articles that
come with entente. Texts of articles are handed out in excerpts. entente serve answers the same at its address under /mcp (streamable HTTP).

Examples:
  claude mcp add entente -- npx entente mcp
  entente mcp --ledger archive.duckdb
  {"mcpServers": {"entente": {"command": "npx", "args": ["entente", "mcp", "--ledger", "/path/archive.duckdb"]}}}
`,
  run: async (args) => {
    const { texts, flags } = readOptions("mcp", args, OPTIONS);
    const changes = flags.has("allow-changes");
    const sources = await openSources(texts.ledger, { readOnly: !changes });
    try {
      const onFault = (fault: string) => void process.stderr.write(`entente: ${fault}\n`);
      await answerOnStdio(createAssistant(sources, { version: versionOf(), seconds: SECONDS, changes, onFault }));
      return 0;
    } finally {
      await sources.close();
    }
  },
};

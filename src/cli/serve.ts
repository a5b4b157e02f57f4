import { once } from "node:events";
import { mountAssistants } from "../assistants/index.ts";
import { UsageError } from "../questions/usage-error.ts";
import { clientOf, createApp, DEFAULT_LIMITS, LOOPBACK_NAMES, listen, mountPages, tokenIn } from "../server/index.ts";
import { type Command, readOptions } from "./command.ts";
import { LEDGER_HELP, LEDGER_OPTION } from "./ledger-option.ts";
import { openSources, SECONDS } from "./open-sources.ts";
import { write } from "./output.ts";
import { versionOf } from "./version.ts";

const OPTIONS = {
  ...LEDGER_OPTION,
  port: { type: "string" },
  host: { type: "string" },
  "token-file": { type: "string" },
  "read-only": { type: "boolean" },
  "assistants-may-change": { type: "boolean" },
} as const;

const DEFAULT_PORT = 7433;
const LOOPBACK = ["localhost", "127.0.0.1", "::1"];

export const serve: Command = {
  help: `entente serve: answers programs over HTTP from a ledger, on this machine alone unless told otherwise.

Usage: entente serve [options]

${LEDGER_HELP}      --port N                   the port (${DEFAULT_PORT} when not given; 0: any that is free)
      --host ADDRESS             the address to listen on (127.0.0.1 when not given); any but this machine's own demands --token-file
      --token-file FILE          a secret of 16 characters or more on one line, which every request must bear
      --assistants-may-change    assistants at /mcp may correct events, stories and actors; else they only ask
      --read-only                refuses every change; other processes may then read the same file

The address is printed on standard output once it answers; Ctrl-C ends it. ADDRESS/api/v1/openapi.json describes all that can be asked, and
assistants ask at ADDRESS/mcp (entente mcp --help). The server holds the ledger: what is corrected or added over HTTP is written there, and no
other process can use the same file meanwhile (a ledger in PostgreSQL serves many). When none is named and there is none yet, it is made of the
sample articles that come with entente. Texts of articles whose rights are reserved are not handed out.

Examples:
  entente serve
  entente serve --ledger archive.duckdb --port 8080
  entente serve --ledger postgres://me@db/news --host 0.0.0.0 --token-file secret.txt
`,
  run: async (args) => {
    const { texts, flags } = readOptions("serve", args, OPTIONS);
    const host = texts.host ?? "127.0.0.1";
    const port = portOf(texts.port);
    const isLocal = LOOPBACK.includes(host);
    if (!isLocal && texts["token-file"] === undefined) throw new UsageError("serve-address", { host });
    const token = texts["token-file"] === undefined ? null : tokenIn(texts["token-file"]);
    const sources = await openSources(texts.ledger, { readOnly: flags.has("read-only") });
    try {
      const onFault = (fault: string) => void process.stderr.write(`entente: ${fault}\n`);
      const app = createApp(sources, {
        names: isLocal ? LOOPBACK_NAMES : null,
        token,
        limits: DEFAULT_LIMITS,
        seconds: SECONDS,
        clientOf,
        onFault,
      });
      const changes = flags.has("assistants-may-change");
      mountAssistants(app, sources, { version: versionOf(), seconds: SECONDS, changes, onFault }, token);
      mountPages(app);
      const listening = await listen(app, host, port);
      await write(`${listening.url}\n`);
      process.stderr.write(`entente: answers from ${sources.store.place}, Ctrl-C ends it\n`);
      await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
      await listening.close();
      return 0;
    } finally {
      await sources.close();
    }
  },
};

function portOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new UsageError("serve-port", { port: text });
  return Number(text);
}

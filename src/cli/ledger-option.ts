import { defaultLedger } from "../ledger/open.ts";

/** The option of every command that asks or fills a ledger. */
export const LEDGER_OPTION = { ledger: { type: "string" } } as const;

/** Its lines in a command's help. */
export const LEDGER_HELP = `      --ledger FILE|ADDRESS      the ledger: a file (${defaultLedger().replace(process.env.HOME ?? "\n", "~")} when none is named), or
                                 postgres://user@host/database, with ?schema=NAME for another schema than "entente"
`;

export const ledgerOf = ({ ledger }: Partial<Record<string, string>>): string => ledger ?? defaultLedger();

import { LedgerError } from "./errors.ts";

/** What PostgreSQL, or the network before it, says when it refuses, as an error of ours; what is no refusal comes back as it is. */
export function postgresFailure(error: unknown, ledger: string): unknown {
  if (error instanceof LedgerError || !(error instanceof Error)) return error;
  const code = String((error as { code?: unknown }).code ?? "");
  // Several addresses of one host that all fail come as one error without a message.
  const reason = error.message || (error as AggregateError).errors?.[0]?.message || code;
  if (/^(53100|53200|53300)$/.test(code)) return new LedgerError("ledger-full", { ledger });
  if (/^(42501|25006)$/.test(code)) return new LedgerError("ledger-unwritable", { ledger, reason });
  const lost = /^(08|28|3D|57P)|^E[A-Z]+$/.test(code) || /Connection terminated|timeout|SASL|SSL/i.test(reason);
  return lost ? new LedgerError("ledger-unreachable", { ledger, reason }) : error;
}

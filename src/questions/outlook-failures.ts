import type { Facts } from "../reader/messages.ts";

/** What can be wrong with the command line of an outlook. */
export type OutlookUsageCode = "outlook-who" | "outlook-days" | "outlook-type" | "outlook-empty";

/** Its sentences. */
export const OUTLOOK_SENTENCES: Record<OutlookUsageCode, (facts: Facts) => string> = {
  "outlook-who": ({ count }) =>
    `an outlook is of two parties, or of one named by --actor, and ${count === 1 ? "1 is" : `${count} are`} named: give two, as in entente outlook PRK RUS, or --actor alone`,
  "outlook-days": ({ days, most }) => `"${days}" is no number of days: give --days a whole number from 1 to ${most}`,
  "outlook-type": ({ type, nearest }) =>
    `there is no type "${type}"${nearest === "" ? "" : `, did you mean ${nearest}`}: give one of PLOVER's, as in --type SANCTION`,
  "outlook-empty": ({ ledger }) =>
    `${ledger} tells of no day yet: add articles with entente add or tables with entente import first`,
};

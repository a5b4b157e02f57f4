import type { Store } from "../ledger/index.ts";
import { explained, problemOf } from "../server/index.ts";

/** Commands that sentences advise, and the tools that do the same. */
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/entente actors find( looks (it up by|for) parts of (its name|names))?/g, "find_actor"],
  [/entente show( --format json)?( of its article| a\d+)?/g, "get_article"],
  [/entente --help lists the commands/g, "tools/list has the tools"],
];

/**
 * What is wrong and what to do, in one sentence with its code; where the ledger lies is nobody's business. A fault of the program is told where
 * the server runs, and here by a number only.
 */
export function errorText(error: unknown, { place }: Store, onFault: (fault: string) => void): string {
  const { code, detail } = problemOf(explained(error, onFault));
  const sentence = detail.replaceAll(place, "the ledger");
  return `[${code}] ${INSTEAD.reduce((said, [command, tool]) => said.replace(command, tool), sentence)}`;
}

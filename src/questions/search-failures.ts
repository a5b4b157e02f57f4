import type { SearchErrorCode } from "../ledger/search/errors.ts";
import type { Facts } from "../reader/messages.ts";
import type { UsageErrorCode } from "./usage-error.ts";

/** What is wrong with a search, in a sentence. */
export const SEARCH_SENTENCES: Record<
  SearchErrorCode | Extract<UsageErrorCode, `search-${string}`>,
  (facts: Facts) => string
> = {
  "search-empty": ({ excludes }) =>
    excludes === 0
      ? "nothing to search for: give words, as in entente search accordo pace, or a filter such as --actor or --type"
      : "only words to leave out: give a word to find, or a filter such as --actor or --type",
  "search-function-words": ({ words }) =>
    `words like "${words}" stand everywhere and are not looked up: add one that says what the article is about`,
  "search-long": ({ length, most }) => `the query is too long (${length}): ${most} at most`,
  "search-or": () => "OR stands between two single words: ask for phrases one after the other",
  "search-cursor": () =>
    "--after is no cursor of this search: give what its page before ended with, and the same query and filters",
  "search-type": ({ type, nearest }) =>
    `there is no type "${type}"${meant(nearest)}: give a PLOVER type such as ASSAULT, or a quad such as verbal-conflict`,
  "search-value": ({ option, value, known }) => `${option} "${value}" is none of ${known}: give one of these`,
  "search-dyad": ({ dyad }) =>
    `--dyad "${dyad}" is no pair: give two parties with a comma between, as in --dyad PRK,RUS`,
  "search-source": ({ source, nearest }) =>
    `no article of "${source}" in the ledger${meant(nearest)}: give an outlet's name as the articles have it`,
  "search-actor": ({ name, offer }) => `no actor "${name}", or more than one: ${offer}`,
  "search-place": ({ place, nearest }) =>
    `no place "${place}" in the ledger${meant(nearest)}: give a place its articles name, or the code of a country`,
  "search-limit": ({ limit, most }) =>
    `"${limit}" is no number of articles: give --limit a whole number from 1 to ${most}`,
};

const meant = (nearest: string | number): string => (nearest === "" ? "" : `, did you mean ${nearest}`);

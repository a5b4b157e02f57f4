/** What may be asked for in a search; each is a fact of the address. `in` is the language of the articles, `lang` being the page's. */
const SEARCH_FACTS = [
  "words",
  "actor",
  "type",
  "dyad",
  "place",
  "since",
  "until",
  "source",
  "certainty",
  "in",
] as const;
export type SearchFact = (typeof SEARCH_FACTS)[number];
export type Sought = Readonly<Partial<Record<SearchFact, string>>>;

/** What an address asks for; empty facts are none. */
export function soughtIn(facts: Readonly<Record<string, string>>): Sought {
  return Object.fromEntries(SEARCH_FACTS.flatMap((name) => (facts[name] ? [[name, facts[name]]] : [])));
}

/** As facts of an address: those that are not sought are taken away. */
export const factsOf = (sought: Sought): Record<SearchFact, string | null> =>
  Object.fromEntries(SEARCH_FACTS.map((name) => [name, sought[name]?.trim() || null])) as Record<
    SearchFact,
    string | null
  >;

/** The query of the API. */
export function queryOf({ words, in: language, ...filters }: Sought): Record<string, string | undefined> {
  return { q: words, lang: language, ...filters };
}

export const isAnything = (sought: Sought): boolean => Object.keys(sought).length > 0;

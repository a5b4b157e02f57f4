import { parseTable, variants } from "../../text/table.ts";
import { compileReferences, type References, wordsOf } from "../references.ts";
import { plain, splitName } from "./atoms.ts";
import {
  ADJECTIVE,
  CAPITAL,
  CITY,
  ORGANISATION,
  PERSON,
  SEAT,
  STATE,
  targetIndex,
  targetKind,
  targetOf,
} from "./targets.ts";
import { addPhrase, createTrie, intern, layOutTrie, type PhraseTrie, type SymbolTable } from "./trie.ts";
import type { City, Organisation, Person, State } from "./world.ts";

/** A common noun for an actor: `ministro degli esteri`, `soldiers`. */
export interface Agent {
  phrase: string;
  sector: string;
  /** Sectors beyond the primary one: an anti-government protester is CVL and OPP. */
  further: readonly string[];
  /** Kind of office, `former` for words such as `ex`; empty. */
  office: string;
  /** sing, plur, coll; empty when the noun's own number tells. */
  number: string;
  /** person, collective or institution. */
  kind: string;
  /** The state of which alone there is one (the pope), as an index into the world; -1. */
  state: number;
}

/** The names and common nouns of one language as tries over the pieces of `atoms.ts`. */
export interface Lexicon {
  symbols: SymbolTable;
  /** Names as written. */
  names: PhraseTrie;
  /** Names in lower case, for headings set in capitals. */
  folded: PhraseTrie;
  /** Common nouns, in lower case, by form or lemma; values index `agents`. */
  nouns: PhraseTrie;
  agents: readonly Agent[];
  references: References;
  /** Names of months and weekdays, lower case: capitalised in English, and nobody's name. */
  timeWords: ReadonlySet<string>;
  /** Stands for any article or articulated preposition before a name that has one (`la Repubblica`, `the Hill`). */
  article: number;
}

/** A word with one capital: no acronym. */
const isWord = (piece: string): boolean => /^\p{Lu}\p{Ll}{3,}$/u.test(piece);

interface Indexed {
  states: readonly State[];
  people: readonly Person[];
  organisations: readonly Organisation[];
  cities: readonly City[];
}

/** Compiles the names of one language. `tables` as for `compileWorld`. */
export function compileLexicon(tables: Record<string, string>, language: string, indexed: Indexed): Lexicon {
  const symbols: SymbolTable = new Map();
  const names = createTrie();
  const folded = createTrie();
  const nouns = createTrie();
  const referencesFile = `actors/references.${language}.tsv`;
  const references = compileReferences(tables[referencesFile] ?? "", referencesFile);
  const articles = wordsOf(references, "article");
  const article = intern(symbols, "\u0000article");

  const enterPieces = (pieces: string[], target: number, withArticle: boolean): void => {
    const phrase = pieces.map((piece) => intern(symbols, piece));
    addPhrase(names, withArticle ? [article, ...phrase] : phrase, target);
    const foldedPhrase = pieces.map((piece) => intern(symbols, piece.toLowerCase()));
    if (!withArticle) addPhrase(folded, foldedPhrase, target);
  };
  const enter = (name: string, target: number): void => {
    let pieces = splitName(name);
    const hasArticle = pieces.length > 1 && articles.has(pieces[0].toLowerCase());
    if (hasArticle) pieces = pieces.slice(1);
    const asMedium = targetKind(target) === ORGANISATION && indexed.organisations[targetIndex(target)].kind === "media";
    enterPieces(pieces, target, hasArticle && asMedium && pieces.length === 1);
    // `gruppo di Minsk`, `consiglio di sicurezza`: what begins with a common noun may be written small.
    const common = targetKind(target) === ORGANISATION && !asMedium && pieces.length > 1 && isWord(pieces[0]);
    if (common) enterPieces([pieces[0].toLowerCase(), ...pieces.slice(1)], target, false);
    const bare = pieces.map(plain);
    if (bare.some((piece, index) => piece !== pieces[index])) {
      enterPieces(bare, target, hasArticle && asMedium && pieces.length === 1);
    }
  };
  const enterAll = (cell: string | undefined, target: number): void => {
    for (const name of variants(cell ?? "")) if (name !== "") enter(name, target);
  };

  const stateById = new Map(indexed.states.map((state, index) => [state.id, index]));
  const statesFile = `actors/states.${language}.tsv`;
  for (const row of parseTable(tables[statesFile] ?? "", statesFile)) {
    const index = stateById.get(row.id!);
    if (index === undefined) continue;
    enterAll(row.names, targetOf(STATE, index));
    enterAll(row.adjectives, targetOf(ADJECTIVE, index));
    enterAll(row.capitals, targetOf(CAPITAL, index));
    enterAll(row.seats, targetOf(SEAT, index));
  }
  const organisationById = new Map(indexed.organisations.map((organisation, index) => [organisation.id, index]));
  for (const stem of ["organisations", "armed-groups", "media"]) {
    const file = `actors/${stem}.${language}.tsv`;
    for (const row of parseTable(tables[file] ?? "", file)) {
      const index = organisationById.get(row.id!);
      if (index !== undefined) enterAll(row.names, targetOf(ORGANISATION, index));
    }
  }
  for (const row of parseTable(tables[referencesFile] ?? "", referencesFile)) {
    const index = row.use === "seat" ? organisationById.get(row["stands-for"]) : undefined;
    if (index !== undefined) enter(row.form, targetOf(ORGANISATION, index));
  }
  const personById = new Map(indexed.people.map((person, index) => [person.id, index]));
  for (const row of parseTable(tables["actors/people.tsv"] ?? "", "actors/people.tsv")) {
    const target = targetOf(PERSON, personById.get(row.id)!);
    enter(row.name!, target);
    enterAll(row.variants, target);
  }
  const cityById = new Map(indexed.cities.map((city, index) => [city.id, index]));
  for (const stem of ["places", "regions"]) {
    const named = new Set<string>();
    // Where a language has a place under its English name, its table need not repeat it.
    for (const file of [`actors/${stem}.${language}.tsv`, `actors/${stem}.en.tsv`]) {
      const rows = parseTable(tables[file] ?? "", file).filter(({ id }) => !named.has(id) && cityById.has(id));
      for (const { id, names: own } of rows) enterAll(own, targetOf(CITY, cityById.get(id)!));
      for (const { id } of rows) named.add(id);
    }
  }

  const agentsFile = `actors/agents.${language}.tsv`;
  const agents = parseTable(tables[agentsFile] ?? "", agentsFile).map((row): Agent => {
    const [sector = "", ...further] = variants(row.sector);
    const state = stateById.get(row.state ?? "") ?? -1;
    return { phrase: row.phrase!, sector, further, office: row.office!, number: row.number!, kind: row.kind!, state };
  });
  agents.forEach((agent, index) => {
    for (const phrase of variants(agent.phrase)) {
      addPhrase(
        nouns,
        splitName(phrase.toLowerCase()).map((piece) => intern(symbols, piece)),
        index,
      );
    }
  });
  const timeWords = new Set(
    ["months", "weekdays"].flatMap((stem) => {
      const file = `languages/${language}/${stem}.tsv`;
      return parseTable(tables[file] ?? "", file).flatMap((row) => [...variants(row.names), ...variants(row.careful)]);
    }),
  );
  return {
    symbols,
    names: layOutTrie(names),
    folded: layOutTrie(folded),
    nouns: layOutTrie(nouns),
    agents,
    references,
    timeWords,
    article,
  };
}

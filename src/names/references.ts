import { parseTable, variants } from "../text/table.ts";

/** What a pronoun or possessive may stand for; empty fields exclude nothing. */
export interface Reference {
  gender: string;
  number: string;
  standsFor: string;
}

/** The closed-class words of one language that frame names and point back to them. All lower case. */
export interface References {
  words: ReadonlyMap<string, ReadonlySet<string>>;
  pronouns: ReadonlyMap<string, Reference>;
  datives: ReadonlyMap<string, Reference>;
  /** Object pronouns that look like articles: `lo`, `la`. */
  clitics: ReadonlyMap<string, Reference>;
  possessives: ReadonlyMap<string, Reference>;
  /** Nouns for somebody named before: `l'uomo`, `the woman`. */
  figures: ReadonlyMap<string, Reference>;
  /** Words that count a small group: `two`, `both` → 2. */
  counts: ReadonlyMap<string, number>;
  /** Nouns that resume a body, with the sorts it may be of: `bloc` → international. */
  bodies: ReadonlyMap<string, readonly string[]>;
  /** Nouns for a few states, with their ids: `sultanate` → oman, brunei. */
  epithets: ReadonlyMap<string, readonly string[]>;
  /** Nouns by which organs of international bodies are called, with their ids: `commission` → european-commission. */
  organs: ReadonlyMap<string, readonly string[]>;
  /** Adjectives of a part of the world, with the codes of its states: `balcanico` → ALB, BIH … */
  regions: ReadonlyMap<string, ReadonlySet<string>>;
  /** Adjectives that say to which branch of state or society people belong, with its sector: `parliamentary` → LEG. */
  branches: ReadonlyMap<string, string>;
}

const EMPTY: ReadonlySet<string> = new Set();

export function compileReferences(source: string, file: string): References {
  const words = new Map<string, Set<string>>();
  const pronouns = new Map<string, Reference>();
  const datives = new Map<string, Reference>();
  const clitics = new Map<string, Reference>();
  const possessives = new Map<string, Reference>();
  const figures = new Map<string, Reference>();
  const counts = new Map<string, number>();
  const bodies = new Map<string, readonly string[]>();
  const epithets = new Map<string, readonly string[]>();
  const organs = new Map<string, readonly string[]>();
  const regions = new Map<string, ReadonlySet<string>>();
  const branches = new Map<string, string>();
  for (const row of parseTable(source, file)) {
    const reference = { gender: row.gender!, number: row.number!, standsFor: row["stands-for"] };
    if (row.use === "pronoun") pronouns.set(row.form!, reference);
    else if (row.use === "clitic") clitics.set(row.form!, reference);
    else if (row.use === "dative") datives.set(row.form!, reference);
    else if (row.use === "possessive") possessives.set(row.form!, reference);
    else if (row.use === "figure-noun") figures.set(row.form!, reference);
    else if (row.use === "count") counts.set(row.form!, Number(row["stands-for"]));
    else if (row.use === "epithet") epithets.set(row.form!, variants(row["stands-for"]));
    else if (row.use === "organ-noun") organs.set(row.form!, variants(row["stands-for"]));
    else if (row.use === "region-adjective") regions.set(row.form!, new Set(variants(row["stands-for"])));
    else if (row.use === "branch-adjective") branches.set(row.form!, row["stands-for"] ?? "");
    else if (row.use === "body-noun") bodies.set(row.form!, variants(row["stands-for"]));
    else words.set(row.use!, (words.get(row.use!) ?? new Set()).add(row.form!));
  }
  return {
    words,
    pronouns,
    datives,
    clitics,
    possessives,
    figures,
    counts,
    bodies,
    epithets,
    organs,
    regions,
    branches,
  };
}

/** The words of one use: `title`, `genitive`, `state-noun` … */
export const wordsOf = (references: References, use: string): ReadonlySet<string> => references.words.get(use) ?? EMPTY;

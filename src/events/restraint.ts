import { parseTable, variants } from "../text/table.ts";
import { lemmasFollow } from "./factuality.ts";
import type { Scene } from "./scene.ts";

interface DomainPhrase {
  lemmas: readonly string[];
  domain: number;
  weight: number;
}

/** Words of sport, culture, weather and the like by their first lemma. */
export interface Domains {
  phrases: ReadonlyMap<string, readonly DomainPhrase[]>;
  count: number;
}

const STRONG = 2;
const WEAK = 1;

/** Compiles `domains.tsv`. */
export function compileDomains(source: string, language: string): Domains {
  const phrases = new Map<string, DomainPhrase[]>();
  const names: string[] = [];
  for (const row of parseTable(source, `languages/${language}/domains.tsv`)) {
    if (!names.includes(row.domain)) names.push(row.domain);
    const domain = names.indexOf(row.domain);
    for (const phrase of variants(row.lemmas)) {
      const lemmas = phrase.split(" ");
      const known = phrases.get(lemmas[0]) ?? [];
      phrases.set(lemmas[0], [...known, { lemmas, domain, weight: row.strength === "strong" ? STRONG : WEAK }]);
    }
  }
  return { phrases, count: names.length };
}

/**
 * Marks the sentences that are about something else than politics: one strong word of a domain or two weak ones, counted over
 * the sentence, or over the whole document when it holds little else.
 */
export function unpoliticalSentences(scene: Scene, domains: Domains): Uint8Array {
  const { words, sentences } = scene;
  const marked = new Uint8Array(sentences.length);
  const weights = new Float64Array(sentences.length * domains.count);
  for (let word = 0; word < words.length; word++) {
    const phrases = domains.phrases.get(words.lemma[word]);
    if (!phrases) continue;
    for (const { lemmas, domain, weight } of phrases) {
      if (lemmas.length === 1 || lemmasFollow(words, word, lemmas)) {
        weights[words.sentence[word] * domains.count + domain] += weight;
        break;
      }
    }
  }
  for (let domain = 0; domain < domains.count; domain++) {
    let about = 0;
    for (let sentence = 0; sentence < sentences.length; sentence++) {
      if (weights[sentence * domains.count + domain] >= STRONG) {
        marked[sentence] = 1;
        about++;
      }
    }
    // An article mostly about a match is about it in every sentence.
    if (about >= 3 && about * 2 >= sentences.length) marked.fill(1);
  }
  return marked;
}

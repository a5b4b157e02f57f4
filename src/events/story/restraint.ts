import { U } from "../../grammar/universal.ts";
import { mentionOf } from "../../names/mentions.ts";
import { parseTable, variants } from "../../text/table.ts";
import { lemmasFollow } from "../factuality/modality.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { isJusticeAtHome, isPrivateAffair } from "./private-affairs.ts";

interface DomainPhrase {
  lemmas: readonly string[];
  domain: number;
  weight: number;
}

/** Words of sport, culture, weather and the like by their first lemma. */
export interface Domains {
  phrases: ReadonlyMap<string, readonly DomainPhrase[]>;
  count: number;
  /** The domain where a state's name is its team's. */
  sport: number;
  /** The domain of crimes that are nobody's politics. */
  crime: number;
}

/** What a sentence is about when it is not politics. */
const Elsewhere = { no: 0, sport: 1, other: 2, perhapsSport: 3, crime: 4 } as const;

/** Sectors whose bodies hold power: what courts, police and parliaments do is politics even about a film. */
const POWERS = new Set(["COP", "JUD", "LEG"]);

/** What soldiers do to whomever it is, monks and crops among them. */
const FORCE = new Set(["COERCE", "ASSAULT"]);

/** What no team does to another: a state that does it in the weak words of sport ("urged both sides", "in the third round") is the state. */
const PLAYED_BY_NONE = new Set(["REQUEST", "AID", "AGREE"]);

/** Sectors of those who play against nobody. */
const PARTISANS = new Set(["OPP", "PTY", "GOV", "MIL", ...POWERS]);

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
  return { phrases, count: names.length, sport: names.indexOf("sport"), crime: names.indexOf("crime") };
}

/**
 * Marks the sentences that are about something else than politics: one strong word of a domain or two weak ones, counted over
 * the sentence, or over the whole document when it holds little else. One of `Elsewhere` per sentence.
 */
export function unpoliticalSentences(scene: Scene, domains: Domains): Uint8Array {
  const { words, sentences } = scene;
  const marked = new Uint8Array(sentences.length);
  const weights = new Float64Array(sentences.length * domains.count);
  const strong = new Uint8Array(sentences.length * domains.count);
  for (let word = 0; word < words.length; word++) {
    // A plural whose lemma is guessed wrong still has its form: "quarti di finale".
    const lemma = words.lemma[word];
    const form = words.form[word];
    const plain = domains.phrases.get(lemma) ?? (form === lemma ? undefined : domains.phrases.get(form));
    // "The Champions League": what a name of several words is spelt like in capitals.
    const isName = plain === undefined && words.upos[word] === U.PROPN;
    const phrases = isName ? domains.phrases.get(form.toLowerCase()) : plain;
    if (!phrases) continue;
    for (const { lemmas, domain, weight } of phrases) {
      if (isName && lemmas.length === 1) continue;
      if (weight === STRONG && lemmas.length === 1 && !isPlainNoun(scene, word)) continue;
      if (weight === WEAK && isOfPower(scene, word)) continue;
      if (lemmas.length === 1 || lemmasFollow(words, word, lemmas)) {
        const at = words.sentence[word] * domains.count + domain;
        weights[at] += weight;
        if (weight === STRONG) strong[at] = 1;
        break;
      }
    }
  }
  for (let domain = 0; domain < domains.count; domain++) {
    let about = 0;
    for (let sentence = 0; sentence < sentences.length; sentence++) {
      const at = sentence * domains.count + domain;
      if (weights[at] >= STRONG) {
        const sport = strong[at] === 1 ? Elsewhere.sport : Elsewhere.perhapsSport;

        if (marked[sentence] !== Elsewhere.sport)
          marked[sentence] = domain === domains.sport ? sport : wholly(domains, domain);
        about++;
      }
    }
    // An article mostly about a match is about it in every sentence.
    if (about >= 3 && about * 2 >= sentences.length) marked.fill(wholly(domains, domain));
  }
  return marked;
}

const wholly = ({ sport, crime }: Domains, domain: number): number =>
  domain === sport ? Elsewhere.sport : domain === crime ? Elsewhere.crime : Elsewhere.other;

/** "They stormed the palace" is no storm, and the Arab League plays no matches. */
function isPlainNoun({ words, mentions }: Scene, word: number): boolean {
  const upos = words.upos[word];
  if (upos !== U.NOUN && upos !== U.PROPN && upos !== U.ADJ) return false;
  const mention = mentionOf(mentions, word);
  return mention === null || !mentions.entities[mention.entity].political;
}

/** "A court in Tunis" is no tennis court. */
function isOfPower({ mentions }: Scene, word: number): boolean {
  const mention = mentionOf(mentions, word);
  if (mention === null || mention.kind === "adjective") return false;
  const { sectors, kind } = mentions.entities[mention.entity];
  return kind !== "state" && POWERS.has(sectors[0]);
}

/**
 * Whether an act is politics: never private affairs; in a sentence about sport or weather only what officials do, and states named as
 * such in all but sport.
 */
export function isPolitical(scene: Scene, draft: EventDraft, elsewhere: number): boolean {
  if (isPrivateAffair(scene, draft)) return false;
  if (elsewhere === Elsewhere.no) return true;
  if (elsewhere === Elsewhere.crime) return !isJusticeAtHome(scene, draft);
  const official = ({ entity, word }: Participant) => {
    const { kind, sectors, country } = scene.mentions.entities[entity];
    // "The German coach", "engineers in Boston": a demonym or a city names no government.
    if (kind === "state") {
      const acts =
        elsewhere === Elsewhere.perhapsSport ? PLAYED_BY_NONE.has(draft.type) : elsewhere === Elsewhere.other;
      return acts && mentionOf(scene.mentions, word)?.kind !== "adjective";
    }
    if (elsewhere === Elsewhere.perhapsSport && country !== null && PARTISANS.has(sectors[0])) return true;
    const inPower = POWERS.has(sectors[0]) || (FORCE.has(draft.type) && sectors[0] === "MIL");
    if (elsewhere === Elsewhere.other && country !== null && inPower) return true;
    return country === "IGO" || kind === "armed-group" || (kind === "person" && sectors[0] === "GOV");
  };
  return draft.actors.some(official) || (draft.type === "AID" && draft.actors.length > 0);
}

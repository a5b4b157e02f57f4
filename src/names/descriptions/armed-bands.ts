import { ORGANISATION, targetIndex, targetKind } from "../gazetteer/targets.ts";
import { hitOf, type Layout, lowerForm } from "../hits/layout.ts";
import type { NameHit } from "../hits/name-hits.ts";
import { wordsOf } from "../references.ts";
import { addName, type Description } from "./description.ts";
import { skipDeterminer } from "./phrase-parts.ts";

/** Sectors of people and bands that an armed group's name behind them makes its own, wherever they are from. */
const FIGHTING = new Set(["REB", "UAF", "PRM"]);

/** `I ribelli yemeniti Huthi`, `the Islamist group al Shabaab`, `i ribelli ugandesi delle Adf`: an armed group named behind its fighters. */
export function armedGroupAt(layout: Layout, { noun }: Description, word: number): NameHit | null {
  const hit = FIGHTING.has(noun.agent.sector) ? hitOf(layout, word) : null;
  if (hit === null || hit.firstWord !== word || targetKind(hit.target) !== ORGANISATION) return null;
  // `of the Al-Qaeda-linked JNIM`
  if (layout.words.form[hit.endWord] === "-") return null;
  return layout.world.organisations[targetIndex(hit.target)].kind === "armed-group" ? hit : null;
}

/** `Militants linked to al Qaeda`, `combattenti fedeli allo Stato islamico`: fighters known by the group they hold to act for it. */
export function allegianceAt(layout: Layout, description: Description, word: number): NameHit | null {
  const { references } = layout.lexicon;
  const isTie = wordsOf(references, "allegiance").has(lowerForm(layout, word));
  if (!isTie || !wordsOf(references, "allegiance-preposition").has(lowerForm(layout, word + 1))) return null;
  return armedGroupAt(layout, description, skipDeterminer(layout.words, word + 2));
}

/** `Il gruppo autoproclamatosi Stato islamico`, `the group known as Boko Haram`: a name behind a word for being called so. */
export function calledAt(layout: Layout, description: Description, word: number): NameHit | null {
  const { words, lexicon } = layout;
  const naming = wordsOf(lexicon.references, "naming-word");
  if (!naming.has(words.lemma[word] ?? "") && !naming.has(lowerForm(layout, word))) return null;
  let name = word + 1;
  // A reflexive pronoun that is one with its participle, a particle: "autoproclamato-si", "known as".
  if (
    words.end[name] === words.end[word] ||
    wordsOf(lexicon.references, "naming-particle").has(lowerForm(layout, name))
  )
    name++;
  return armedGroupAt(layout, description, skipDeterminer(words, name));
}

/** Fighters of a group are the group, not of the state they come from. */
export function takeArmedGroup(layout: Layout, description: Description, hit: NameHit): void {
  description.states = [];
  addName(layout, description, hit);
  description.endWord = hit.endWord;
}

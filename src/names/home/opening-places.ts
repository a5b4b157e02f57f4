import { U } from "../../grammar/universal.ts";
import { type Discourse, entityOf, mentionAt } from "../coreference/discourse.ts";
import { wordsOf } from "../references.ts";
import type { Mention } from "../types.ts";

/** Sectors whose people act abroad as well. */
const ANYWHERE = new Set(["GOV", "MIL", "SPY", "REB", "UAF", "PRM"]);
/** Offices whose holders are often abroad. */
const TRAVELLING = new Set([
  "head-of-state",
  "head-of-government",
  "leader",
  "foreign-minister",
  "official",
  "spokesperson",
]);
/** How many words may stand before the preposition of a place that opens its clause: `Ma`, `e intanto`. */
const BEFORE_OPENING = 1;
/** How far back from a mention the opening of its clause is looked for, in words. */
const WORDS_BACK = 40;

/**
 * `A Rostov, infine, un tribunale …`, `…; in Podgorica the speaker …`: the place that opens a sentence, or a clause set apart in it, is where
 * people in it are at home; a government where it sits.
 */
export function openingPlace(discourse: Discourse, mention: Mention): string | null {
  const { words, sentences } = discourse;
  const first = sentences.firstWord[words.sentence[mention.head]];
  for (let at = mention.firstWord - 1; at >= Math.max(first, mention.firstWord - WORDS_BACK); at--) {
    if (at > first && !isBoundary(discourse, at - 1)) continue;
    const place = placeOpening(discourse, at, mention.firstWord);
    if (place === null) continue;
    return mayBeHome(discourse, mention, place) ? entityOf(discourse, place).country : null;
  }
  return null;
}

/** A semicolon, or a comma before a conjunction: what follows has a scene of its own. */
function isBoundary({ words }: Discourse, word: number): boolean {
  if (words.form[word] === ";") return true;
  const next = words.upos[word + 1];
  return words.form[word] === "," && (next === U.CCONJ || next === U.SCONJ);
}

/** The place named behind a locative right where a clause begins; null without one. */
function placeOpening(discourse: Discourse, first: number, until: number): Mention | null {
  const { words, references } = discourse;
  let at = first;
  while (at <= first + BEFORE_OPENING && words.upos[at] !== U.ADP) at++;
  if (at > first + BEFORE_OPENING || !wordsOf(references, "locative").has(words.form[at].toLowerCase())) return null;
  at++;
  while (at < until && (words.upos[at] === U.DET || words.upos[at] === U.ADJ)) at++;
  const place = at < until ? mentionAt(discourse, at) : null;
  if (place === null || (place.kind !== "name" && place.kind !== "metonym")) return null;
  const { kind, country } = entityOf(discourse, place);
  return (kind === "state" || kind === "place") && country !== null && country !== "IGO" ? place : null;
}

/** Who acts where he lives is of any place; soldiers and who travels may be guests there, a government and its ministers sit in its capital. */
function mayBeHome(discourse: Discourse, mention: Mention, place: Mention): boolean {
  const { sectors, role, kind } = entityOf(discourse, mention);
  const [sector = ""] = sectors;
  if (!ANYWHERE.has(sector)) return true;
  const stays = role === null || (kind === "person" && !TRAVELLING.has(role));
  return sector === "GOV" && stays && place.kind === "metonym";
}

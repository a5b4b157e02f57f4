import { CAPITAL, CITY, ORGANISATION, PERSON, TOWN, targetIndex, targetKind, targetOf } from "../gazetteer/targets.ts";
import { townCountry, townKey, townsNamed } from "../gazetteer/towns.ts";
import { wordsOf } from "../references.ts";
import type { Layout } from "./layout.ts";
import type { NameHit } from "./name-hits.ts";
import { countryBeside, countryOf } from "./place-grammar.ts";

/** Last words of the longer names of people in the text: each is a person's short name. */
export function surnames({ pieces, words, lexicon }: Layout): Set<string> {
  const found = new Set<string>();
  const inside = wordsOf(lexicon.references, "inside");
  for (const { firstWord, endWord } of pieces) {
    const placed = firstWord > 0 && inside.has(words.form[firstWord - 1]?.toLowerCase());
    if (endWord - firstWord > 1 && !placed) found.add(words.form[endWord - 1]);
  }
  return found;
}

/** How often a text names each country, by its names, people, bodies and places. */
export function countriesSpokenOf({ hits, world }: Layout): Map<string, number> {
  const spoken = new Map<string, number>();
  for (const hit of hits) {
    const country = countryOf(world, hit) ?? countryOfActor(hit);
    if (country !== null) spoken.set(country, (spoken.get(country) ?? 0) + 1);
  }
  return spoken;

  function countryOfActor({ target }: NameHit): string | null {
    const kind = targetKind(target);
    if (kind === PERSON) return world.people[targetIndex(target)].country;
    const body = kind === ORGANISATION ? world.organisations[targetIndex(target)] : null;
    return body === null || body.kind === "media" ? null : body.country;
  }
}

/** `Tripoli, in Libano`; `a Valencia` in a text on Venezuela that does not speak of Spain. */
export function moveToNamesakes(layout: Layout, spoken: ReadonlyMap<string, number>): void {
  const { world, atoms, hits } = layout;
  const { towns } = world;
  const named = new Map<number, number>();
  for (const { target } of hits) named.set(target, (named.get(target) ?? 0) + 1);
  for (const hit of hits) {
    const kind = targetKind(hit.target);
    const own = kind === CITY || kind === CAPITAL ? countryOf(world, hit) : null;
    if (own === null || hit.consumed || hit.partial) continue;
    const beside = countryBeside(layout, hit.firstWord, hit.endWord);
    const isForeign = beside !== null && beside !== own;
    // Capitals and the great cities of the tables are meant unless another of 300,000 people fits better.
    const isOutOfPlace = beside === null && kind === CITY && (spoken.get(own) ?? 0) <= named.get(hit.target)!;
    if (!isForeign && !isOutOfPlace) continue;
    const candidates = townsNamed(towns, townKey(atoms.form.slice(hit.firstAtom, hit.endAtom)));
    const town = candidates.find((one) => {
      const country = townCountry(towns, one);
      return isForeign ? country === beside : one < towns.large && country !== own && spoken.has(country);
    });
    if (town !== undefined) hit.target = targetOf(TOWN, town);
  }
}

import { CAPITAL, CITY, STATE, TOWN, targetIndex, targetKind } from "../gazetteer/targets.ts";
import { hitOf, isAdjectival, type Layout, lowerForm } from "../hits/layout.ts";
import { countryOf } from "../hits/place-grammar.ts";
import { wordsOf } from "../references.ts";
import { addState, type Description } from "./description.ts";
import { coordinated, skipDeterminer } from "./phrase-parts.ts";

/** Civilians and police are of the place they are in, and the authorities there are its own; soldiers and officials may stand anywhere. */
export function readLocation(layout: Layout, description: Description): void {
  const { words } = layout;
  const { sector } = description.noun.agent;
  if (sector === "GOV" && !wordsOf(layout.lexicon.references, "government-noun").has(words.lemma[description.head]))
    return;
  if (sector === "MIL" || sector === "REB" || sector === "IGO" || sector === "JRN") return;
  const locatives = wordsOf(layout.lexicon.references, "locative");
  if (!locatives.has(lowerForm(layout, description.endWord))) return;
  const word = skipDeterminer(words, description.endWord + 1);
  const hit = hitOf(layout, word);
  if (hit === null || isAdjectival(hit)) return;
  const kind = targetKind(hit.target);
  if (kind === STATE || kind === CAPITAL) {
    description.states.push(targetIndex(hit.target));
    // "Lawmakers in Kenya and Uganda" are of both.
    if (description.plural)
      for (const other of coordinated(layout, locatives, hit.endWord)) addState(description, other);
  } else if (kind === CITY || kind === TOWN) description.city = countryOf(layout.world, hit);
}

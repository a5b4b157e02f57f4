import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { type Discourse, entityOf, mentionAt } from "../coreference/discourse.ts";
import { hasLocative } from "../coreference/locatives.ts";
import type { Mention } from "../types.ts";

/** Sectors of people who are where they live. */
const RESIDENTS = new Set(["CVL", "LAB", "EDU", "MED", "AGR", "REF", "BUS", "REL"]);

/**
 * `Russia shelled Kharkiv, killing three people`, `ha colpito un mercato di Aleppo e ucciso due donne`: those to whom something happens by what
 * was done before are of the place or the state it was done to. Null when the clause before names none, or several.
 */
export function whereItHits(discourse: Discourse, mention: Mention): string | null {
  const { tree, words } = discourse;
  const [sector = ""] = entityOf(discourse, mention).sectors;
  if (!RESIDENTS.has(sector) || UNIVERSAL_RELATION[words.deprel[mention.head]] !== D.obj) return null;
  const clause = words.head[mention.head];
  const relation = UNIVERSAL_RELATION[words.deprel[clause]];
  const before = relation === D.advcl || relation === D.conj ? words.head[clause] : -1;
  if (before < 0 || before > clause) return null;
  const found = new Set<string>();
  for (let child = tree.first[before]; child >= 0; child = tree.next[child]) {
    const side = UNIVERSAL_RELATION[words.deprel[child]];
    if (side !== D.obj && side !== D.obl) continue;
    if (side === D.obj || hasLocative(discourse, child)) addCountry(discourse, child, found);
    for (let place = tree.first[child]; place >= 0; place = tree.next[place])
      if (UNIVERSAL_RELATION[words.deprel[place]] === D.nmod && hasLocative(discourse, place))
        addCountry(discourse, place, found);
  }
  return found.size === 1 ? [...found][0]! : null;
}

function addCountry(discourse: Discourse, word: number, found: Set<string>): void {
  const mention = mentionAt(discourse, word);
  const country = mention?.head === word ? entityOf(discourse, mention).country : null;
  if (country !== null && country !== "IGO") found.add(country);
}

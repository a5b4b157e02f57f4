import { D } from "../../grammar/universal.ts";
import { REBELS } from "../sides.ts";
import type { Mention } from "../types.ts";
import { type Discourse, entityOf, mentionAt } from "./discourse.ts";

/** `A truce between the Philippines and communist rebels`: rebels joined to a state, or to its government or army, are that state's. Null for others. */
export function joinedToState(discourse: Discourse, mention: Mention): string | null {
  const { tree, words } = discourse;
  if (!REBELS.has(entityOf(discourse, mention).sectors[0] ?? "")) return null;
  if (words.deprel[mention.head] === D.conj) return stateAt(discourse, words.head[mention.head]);
  for (let child = tree.first[mention.head]; child >= 0; child = tree.next[child])
    if (words.deprel[child] === D.conj) return stateAt(discourse, child);
  return null;
}

/** The state of a government or army a word stands for. */
function stateAt(discourse: Discourse, word: number): string | null {
  const mention = mentionAt(discourse, word);
  if (mention === null || mention.head !== word) return null;
  const { country, kind, sectors } = entityOf(discourse, mention);
  const rules = kind === "state" || sectors[0] === "GOV" || sectors[0] === "MIL";
  return rules && country !== "IGO" ? country : null;
}

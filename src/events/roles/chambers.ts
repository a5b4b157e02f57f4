import { prepositionOf } from "../../grammar/tree.ts";
import { mentionOf } from "../../names/mentions.ts";
import type { PredicateMatch } from "../acts/match.ts";
import type { Scene } from "../scene.ts";

/** What bodies do with the texts that lie before them. */
const DECIDED: ReadonlySet<string> = new Set(["REJECT", "SUPPORT"]);

/** "Bloccata in Consiglio di sicurezza una risoluzione": the body in which a text is voted on is where, not against whom. */
export function isChamber(scene: Scene, { predicate, used }: PredicateMatch, word: number): boolean {
  const { tree, words, mentions, knowledge } = scene;
  if (word < 0 || !DECIDED.has(predicate.meaning.type?.name ?? "")) return false;
  if (!used.some((one) => knowledge.documents.has(words.lemma[one]))) return false;
  const mention = mentionOf(mentions, word);
  return (
    mention !== null &&
    mentions.entities[mention.entity].country === "IGO" &&
    knowledge.locative.has(prepositionOf(tree, word))
  );
}

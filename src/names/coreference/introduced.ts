import { isPlural } from "../../grammar/features.ts";
import { D } from "../../grammar/universal.ts";
import type { Mention } from "../types.ts";
import { type Discourse, entityOf, isSubject, REACH } from "./discourse.ts";

/** What says no office: nothing, or a style such as `Sheikh`. */
const HONORARY = new Set(["", "royal"]);
/** Particles are shorter. */
const SHORTEST_NAME = 4;
/** How many sentences back the office may have been named without its holder. */
const SENTENCES_BACK = 2;

/**
 * `Somalia will not …, its defence minister said. "…," Abdulkadir Nur told reporters.`: a full name nothing is known of, right behind the
 * one unnamed holder of an office who was the subject of a clause, is that holder's.
 */
export function introduceByOffice(discourse: Discourse, mention: Mention): void {
  const { registry, recent, words, tree } = discourse;
  const { mentions, entities } = registry.mentions;
  const person = entities[mention.entity];
  const unknown = person.kind === "person" && person.country === null && HONORARY.has(person.role ?? "");
  if (!unknown || mention.endWord - mention.firstWord < 2 || !isSubject(discourse, mention)) return;
  // `John Smith, a baker, said`: who is described beside the name holds no office.
  for (let child = tree.first[mention.head]; child >= 0; child = tree.next[child])
    if (words.deprel[child] === D.appos) return;
  let found: Mention | null = null;
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - REACH; back--) {
    const earlier = mentions[recent[back]];
    const at = words.sentence[earlier.head];
    if (at < words.sentence[mention.head] - SENTENCES_BACK || (found !== null && at !== words.sentence[found.head]))
      break;
    if (earlier.head >= mention.head || earlier.kind !== "description" || !isSubject(discourse, earlier)) continue;
    const { kind, role, country } = entityOf(discourse, earlier);
    if (role === null || country === null || isPlural(words.morph[earlier.head])) continue;
    // Whom the tables have in that office may be written another way.
    if (kind !== "agent" && !(kind === "person" && shareName(entityOf(discourse, earlier).name, person.name))) continue;
    if (found !== null && earlier.entity !== found.entity) return;
    found = earlier;
  }
  if (found === null) return;
  const { role, country, sectors, body } = entityOf(discourse, found);
  Object.assign(person, { role, country, sectors: [...sectors], body, political: true });
  if (entityOf(discourse, found).kind === "agent") found.entity = mention.entity;
}

const shareName = (one: string, other: string): boolean => {
  const names = new Set(one.split(" ").filter((name) => name.length >= SHORTEST_NAME));
  return other.split(" ").some((name) => names.has(name));
};

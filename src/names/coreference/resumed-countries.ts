import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { addMention } from "../add-mention.ts";
import type { Stage } from "../home/stage.ts";
import {
  clauseAbove,
  type Discourse,
  isSubject,
  isSubjectRelation,
  mentionAt,
  REACH,
  subjectEntity,
} from "./discourse.ts";
import { isLocative } from "./locatives.ts";
import { placeAgent, stateOf } from "./role-agents.ts";
import { isDefinite, STATE_SENTENCES_BACK } from "./roles.ts";

/**
 * `il Paese`, `this country`, `il Paese balcanico`: the state spoken of last, of the part of the world that is named; the subject before
 * others, among equals the one the text speaks of most.
 */
export function resolveCountry(discourse: Discourse, word: number, { share, main }: Stage): boolean {
  const { words, registry, recent, tree, references } = discourse;
  if (!isDefinite(discourse, word) || mentionAt(discourse, word) !== null) return false;
  let region: ReadonlySet<string> | undefined;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    const relation = words.deprel[child];
    const named = references.regions.get(words.lemma[child].toLowerCase());
    // `the Gulf state`, `il Paese del Golfo`
    if ((relation === D.amod || relation === D.compound || relation === D.nmod) && named !== undefined)
      region ??= named;
    else if (relation === D.amod || relation === D.nmod || relation === D["acl:relcl"]) return false;
  }
  const { mentions, entities } = registry.mentions;
  // `Senegal, which borders the country`: the subject's state is not its own object.
  const own = isSubjectRelation(words.deprel[word]) ? -1 : subjectEntity(discourse, clauseAbove(discourse, word));
  const relation = UNIVERSAL_RELATION[words.deprel[word]];
  const excluded = relation === D.obj || relation === D.obl || relation === D.iobj ? own : -1;
  let found = -1;
  let subject = false;
  let sentence = -1;
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - REACH; back--) {
    const mention = mentions[recent[back]];
    const at = words.sentence[mention.head];
    if (at < words.sentence[word] - STATE_SENTENCES_BACK || (found >= 0 && at !== sentence)) break;
    const state = mention.head < word ? stateOf(discourse, mention) : -1;
    if (state < 0 || state === found || state === excluded) continue;
    if (region !== undefined && !region.has(entities[state].country ?? "")) continue;
    if (mention.place >= 0 && isLocative(discourse, mention.head) && region === undefined) continue;
    if (found >= 0 && subject === isSubject(discourse, mention)) {
      const more = moreSpokenOf(share, entities[found].country, entities[state].country);
      if (more === null) return false;
      found = more === entities[found].country ? found : state;
      continue;
    }
    if (found < 0 || !subject) found = state;
    subject ||= isSubject(discourse, mention);
    sentence = at;
  }
  if (found < 0) return false;
  // `The African Union suspended the country`: in a text about one state another is meant only where it is its sentence's subject.
  const isSubjectHere = subject && sentence === words.sentence[word];
  if (main !== null && region === undefined && entities[found].country !== main && !isSubjectHere) {
    const state = entities.findIndex(({ kind, country }) => kind === "state" && country === main);
    if (state >= 0 && state !== excluded) found = state;
  }
  recent.push(addMention(registry, found, "description", { firstWord: word, endWord: word + 1, head: word }));
  // `the country's army`: with the country its army is known.
  const owned = mentionAt(discourse, words.head[word]);
  const state = registry.world.stateById.get(entities[found].id);
  if (owned !== null && owned.head === words.head[word] && state !== undefined) placeAgent(discourse, owned, state);
  return true;
}

/** How many times as much as another a text must speak of a state for `the country` to be that one. */
const MORE = 1.5;

/** Of two states the one a text speaks of far more; null when neither. */
function moreSpokenOf(share: ReadonlyMap<string, number>, one: string | null, other: string | null): string | null {
  const [first, second] = [share.get(one ?? "") ?? 0, share.get(other ?? "") ?? 0];
  if (first >= MORE * second) return one;
  return second >= MORE * first ? other : null;
}

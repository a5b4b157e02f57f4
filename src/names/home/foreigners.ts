import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { clauseAbove, type Discourse, entityOf, isSubject, mentionAt, subjectWord } from "../coreference/discourse.ts";
import { isWithin } from "../coreference/possessives.ts";
import { wordsOf } from "../references.ts";
import { AT_HOME } from "../sides.ts";
import type { Mention } from "../types.ts";

/** Of those, who stand for a state at another's government. */
const ENVOYS = new Set(["ambassador", "consul", "high-representative", "deputy-ambassador"]);
/** Offices of a part of a state. */
const LOCAL_OFFICES = new Set(["governor", "mayor", "regional-president"]);

/**
 * `Canada sanctioned the junta`, `il ministero ha convocato l'ambasciatore indiano`: a government that something is done to is not the
 * doer's own, nor the doer's that of the envoy it deals with.
 */
export function foreignTo(discourse: Discourse, mention: Mention): string | null {
  const [sector = ""] = entityOf(discourse, mention).sectors;
  if (sector === "CVL") {
    const struck = strikerOf(discourse, mention);
    if (struck !== null) return struck;
  }
  if (AT_HOME.has(sector))
    return (sector === "COP" ? countryOfStrangers(discourse, mention) : null) ?? legationBeside(discourse, mention);
  if (entityOf(discourse, mention).sectors[0] !== "GOV") return null;
  const clause = clauseAbove(discourse, mention.head);
  const word = subjectWord(discourse, clause);
  if (isSubject(discourse, mention) || isWithin(discourse, mention.head, word)) return envoyOf(discourse, clause);
  const subject = mentionAt(discourse, word);
  if (subject === null || subject === mention) return null;
  const { kind, sectors, country, role } = entityOf(discourse, subject);
  // A governor or mayor asks his own government.
  if (role !== null && LOCAL_OFFICES.has(role)) return null;
  return kind === "state" || sectors[0] === "GOV" ? country : null;
}

/** The country of the envoy who is the object or addressee of a clause; null without one. */
function envoyOf(discourse: Discourse, clause: number): string | null {
  const { tree, words } = discourse;
  for (let child = clause < 0 ? -1 : tree.first[clause]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    // "Convocato l'incaricato d'affari, il ministero ha …": what is told before the subject is its doing too.
    if (relation === D.advcl && child < clause) {
      const summoned = envoyAt(discourse, child);
      if (summoned !== null) return summoned;
    }
    if (relation !== D.obj && relation !== D.obl && relation !== D.iobj) continue;
    const envoy = mentionAt(discourse, child);
    if (envoy === null || envoy.head !== child) continue;
    const { role, country } = entityOf(discourse, envoy);
    if (role !== null && ENVOYS.has(role)) return country;
  }
  return null;
}

/** `People were killed in an Israeli strike`: the state whose act struck them, behind the clause of which they are the passive subject. */
function strikerOf(discourse: Discourse, { head }: Mention): string | null {
  const { tree, words } = discourse;
  if (words.deprel[head] !== D["nsubj:pass"]) return null;
  for (let act = tree.first[words.head[head]]; act >= 0; act = tree.next[act]) {
    if (UNIVERSAL_RELATION[words.deprel[act]] !== D.obl || mentionAt(discourse, act) !== null) continue;
    for (let child = tree.first[act]; child >= 0; child = tree.next[child]) {
      const owner = UNIVERSAL_RELATION[words.deprel[child]] === D.amod ? mentionAt(discourse, child) : null;
      if (owner?.kind === "adjective") return entityOf(discourse, owner).country;
    }
  }
  return null;
}

/** The country of the envoy whom a clause without a subject is done to. */
function envoyAt(discourse: Discourse, clause: number): string | null {
  const { tree, words } = discourse;
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    const envoy = relation === D.obj || relation === D.nsubj ? mentionAt(discourse, child) : null;
    if (envoy === null) continue;
    const { role, country } = entityOf(discourse, envoy);
    if (role !== null && ENVOYS.has(role)) return country;
  }
  return null;
}

/** `Students burned flags outside the Japanese consulate`: people at home are not of the state whose embassy stands there. */
function legationBeside({ registry, words, sentences, references }: Discourse, { head }: Mention): string | null {
  const { mentions, mentionAt: at, entities } = registry.mentions;
  const legations = wordsOf(references, "legation-noun");
  const sentence = words.sentence[head];
  for (let word = sentences.firstWord[sentence]; word < sentences.firstWord[sentence + 1]; word++)
    if (legations.has(words.lemma[word]) && at[word] >= 0) return entities[mentions[at[word]].entity].country;
  return null;
}

/** The country of strangers that a subject deals with. */
function countryOfStrangers(discourse: Discourse, mention: Mention): string | null {
  const { tree, words, references } = discourse;
  const clause = isSubject(discourse, mention) ? words.head[mention.head] : -1;
  for (let child = clause < 0 ? -1 : tree.first[clause]; child >= 0; child = tree.next[child]) {
    if (
      UNIVERSAL_RELATION[words.deprel[child]] !== D.obj ||
      !wordsOf(references, "stranger-noun").has(words.lemma[child])
    )
      continue;
    const stranger = mentionAt(discourse, child);
    if (stranger !== null) return entityOf(discourse, stranger).country;
  }
  return null;
}

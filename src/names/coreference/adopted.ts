import { prepositionOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { wordsOf } from "../references.ts";
import type { Entity, Mention } from "../types.ts";
import { bodyOwning } from "./body-members.ts";
import { type Discourse, entityOf, mentionAt, nounOf } from "./discourse.ts";

/**
 * `the body's chairman, Edgard Leblanc`, `il vice di Nebenzya, Dmitry Polyansky`, `il relatore dell'Onu Tom Andrews`: a person nothing is
 * known of belongs where whoever has him does, when the noun beside the name says he is somebody's.
 */
export function adoptByOwner(discourse: Discourse, mention: Mention): void {
  const person = entityOf(discourse, mention);
  if (person.kind !== "person" || person.country !== null || person.body !== null) return;
  const noun = nounBeside(discourse, mention);
  // `il suo omologo Khaled Nouri` is of any other state.
  if (noun >= 0 && wordsOf(discourse.references, "counterpart-noun").has(nounOf(discourse, noun))) return;
  const owner = noun < 0 ? null : ownerOf(discourse, noun);
  if (owner === null) {
    introduceByKind(discourse, mention, person);
    return;
  }
  person.country = owner.country;
  person.body = bodyOwning(owner);
  person.political = true;
  if (person.sectors.length === 0) person.sectors = sectorsUnder(owner);
}

/** `An Iranian, Asad Karimi`, `Sergio Amidei, chirurgo di Ravenna`: what stands in apposition says of what state a person is. */
function introduceByKind(discourse: Discourse, mention: Mention, person: Entity): void {
  const { tree, words } = discourse;
  const above = words.deprel[mention.head] === D.appos ? kindAt(discourse, words.head[mention.head]) : null;
  let kind = above;
  for (let child = tree.first[mention.head]; child >= 0 && kind === null; child = tree.next[child])
    if (child > mention.head && words.deprel[child] === D.appos) kind = kindAt(discourse, child);
  if (kind === null) return;
  person.country = kind.country;
  person.body = bodyOwning(kind);
  person.political = true;
  if (person.sectors.length === 0) person.sectors = kind.kind === "state" ? ["CVL"] : [...kind.sectors];
}

/** The demonym or description of one person of a known state that a word heads; null for any other. */
function kindAt(discourse: Discourse, word: number): Entity | null {
  const mention = mentionAt(discourse, word);
  if (mention === null || mention.head !== word) return null;
  const entity = entityOf(discourse, mention);
  if (entity.country === null) return null;
  if (mention.kind === "adjective") return entity.kind === "state" ? entity : null;
  return mention.kind === "description" && entity.kind === "agent" && !entity.plural ? entity : null;
}

const sectorsUnder = ({ kind, sectors }: Entity): string[] =>
  kind === "state" || kind === "person" ? ["GOV"] : [...sectors];

/** The noun for somebody's man that stands in apposition with a name: before it or behind; -1 without one. */
function nounBeside(discourse: Discourse, { head }: Mention): number {
  const { tree, words, references } = discourse;
  const nouns = wordsOf(references, "belonging-noun");
  const above = words.head[head];
  if (above >= 0 && isNaming(words.deprel[head]) && nouns.has(nounOf(discourse, above))) return above;
  // `il relatore dell'Onu Piero Danielli`: the name may hang on the owner.
  const further = above < 0 ? -1 : words.head[above];
  if (further >= 0 && further < above && words.upos[above] === U.PROPN && isNaming(words.deprel[head]))
    if (nouns.has(nounOf(discourse, further))) return further;
  if (nouns.has(nounOf(discourse, head))) return head;
  for (let child = tree.first[head]; child >= 0; child = tree.next[child])
    if (isNaming(words.deprel[child]) && nouns.has(nounOf(discourse, child))) return child;
  return -1;
}

/** The state of which somebody is not whom a text calls another's counterpart, `il suo omologo Khaled Nouri`: his; null for anybody else. */
export function counterpartOf(discourse: Discourse, mention: Mention): string | null {
  const { words, references } = discourse;
  const counterparts = wordsOf(references, "counterpart-noun");
  const above = words.head[mention.head];
  const noun = counterparts.has(nounOf(discourse, mention.head)) ? mention.head : above;
  if (noun < 0 || !counterparts.has(nounOf(discourse, noun))) return null;
  return ownerOf(discourse, noun)?.country ?? null;
}

/** A name hangs on its noun as apposition, as part of it, or as a complement without preposition. */
const isNaming = (relation: number): boolean => {
  const universal = UNIVERSAL_RELATION[relation];
  return universal === D.appos || universal === D.flat || universal === D.nmod;
};

/** Who has somebody: a possessive, a genitive or what is written before the noun; null when nobody is named or his side is not known. */
function ownerOf(discourse: Discourse, noun: number): Entity | null {
  const { tree, words, references } = discourse;
  for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) {
    const relation = words.deprel[child];
    const owning =
      relation === D["nmod:poss"] ||
      relation === D["det:poss"] ||
      relation === D.compound ||
      relation === D.amod ||
      (UNIVERSAL_RELATION[relation] === D.nmod && wordsOf(references, "genitive").has(prepositionOf(tree, child)));
    const mention = owning ? mentionAt(discourse, child) : null;
    if (mention === null) continue;
    const owner = entityOf(discourse, mention);
    if (owner.members.length === 0 && owner.kind !== "place" && owner.country !== null) return owner;
  }
  return null;
}

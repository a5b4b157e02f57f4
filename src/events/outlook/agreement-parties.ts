import { dependent, governingClause, prepositionOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";

/** Types of acts whose participants are the parties of the agreement they name: it is signed, reached, kept, left. */
const BINDING = new Set(["SUPPORT", "AGREE", "CONCEDE", "RETREAT", "SANCTION"]);

/** Types of acts done to an agreement from outside: who blames, calls for or refuses one is not bound by it. */
const OUTSIDE: ReadonlySet<string> = new Set(["ACCUSE", "REQUEST", "REJECT"]);

/** Sectors of those who make peace with their own state. */
const FOES_AT_HOME = new Set(["REB", "OPP"]);

/** Country code of a party, the id of a body or group. */
export function codeOf(scene: Scene, participant: Participant): string {
  const entity = scene.mentions.entities[participant.entity];
  return entity.country !== null && entity.country !== "IGO" && entity.kind !== "armed-group"
    ? entity.country
    : entity.id;
}

/** Those an agreement binds, each state and body once. */
class Parties {
  readonly found: Participant[] = [];
  /** Rebels and their own state, which share a code. */
  private atHome = false;
  private readonly scene: Scene;

  constructor(scene: Scene) {
    this.scene = scene;
  }

  get enough(): boolean {
    return this.found.length > 1 || this.atHome;
  }

  collectAt(word: number): void {
    this.collect(participantsAt(this.scene, word, false));
  }

  collect(participants: readonly Participant[]): void {
    for (const one of participants) {
      if (!this.mayBind(one)) continue;
      const same = this.found.find((known) => codeOf(this.scene, known) === codeOf(this.scene, one));
      if (same === undefined) this.found.push(one);
      else if (isFoe(one) !== isFoe(same)) this.atHome = true;
    }
  }

  /** States, bodies, groups with a name; not "refugees", nor an envoy of a body, nor who brokered or watched it ("a Russian-brokered truce"). */
  private mayBind({ entity, word }: Participant): boolean {
    const { kind, country } = this.scene.mentions.entities[entity];
    if (kind !== "organisation" && kind !== "armed-group" && (country === null || country === "IGO")) return false;
    if (word < 0) return true;
    const { words, knowledge } = this.scene;
    const head = words.head[word];
    if (head >= 0 && knowledge.witnessing.has(words.lemma[head])) return false;
    return words.form[word + 1] !== "-" || words.end[word] !== words.start[word + 1];
  }
}

const isFoe = ({ sector }: Participant): boolean => sector !== null && FOES_AT_HOME.has(sector);

/**
 * Everyone an agreement binds: who its own complements name, who stands in its relative clause, else who takes part in the act that names
 * it or signs it, else, where it was signed by nobody in particular, the two of whom the sentence before spoke; beside the one it is
 * "with", whoever does something about it.
 */
export function partiesOf(scene: Scene, noun: number, events: readonly EventDraft[]): readonly Participant[] {
  const parties = new Parties(scene);
  for (const word of bound(scene, noun, noun)) parties.collectAt(word);
  if (parties.enough) return parties.found;
  for (const word of relatives(scene, noun)) parties.collectAt(word);
  if (parties.enough) return parties.found;
  const clause = governingClause(scene.tree, noun);
  const act = events.find(
    ({ type, triggerFirst, triggerEnd }) =>
      BINDING.has(type) &&
      triggerFirst <= noun &&
      (noun < triggerEnd || (clause >= triggerFirst && clause < triggerEnd && isReached(scene, noun, clause))),
  );
  if (act) parties.collect([...act.actors, ...act.recipients]);
  if (parties.enough || clause < 0) return parties.found;
  const isCommitting = isSigned(scene, noun, clause, COMMITTING);
  if (isCommitting || (parties.found.length === 1 && !isFromOutside(scene, clause)))
    for (const word of bound(scene, clause, noun)) parties.collectAt(word);
  if (isCommitting && parties.found.length === 0) parties.collect(pairBefore(scene, clause));
  return parties.enough ? parties.found : [];
}

/** Words that head the phrases which name the parties of a noun or act: subject, "of", "with", "between", "by"; never where or when. */
function bound(scene: Scene, head: number, noun: number): number[] {
  const { knowledge, tree } = scene;
  const { agent, genitive } = knowledge.slots;
  const found: number[] = [];
  for (const [slot, heads] of argumentsOf(scene, head)) {
    const isPlain = PLAIN_SLOTS.has(slot);
    if (!isPlain && slot !== genitive && slot !== agent && !knowledge.company.has(slot) && !knowledge.between.has(slot))
      continue;
    // "In the presence of the president" is as good as "with" him for a meeting, not for a signature.
    for (const word of heads) {
      const preposition = isPlain ? slot : prepositionOf(tree, word);
      if (word !== noun && (preposition === slot || preposition === "")) found.push(word);
    }
  }
  return found;
}

const PLAIN_SLOTS = new Set(["subj", "obj", "iobj", "gen", "mod"]);

/**
 * Words in the relative clauses of an agreement: "il trattato di partenariato che unisce Mosca e Pyongyang", also behind its genitive; not who
 * brokered it, blames it or would like to join.
 */
function relatives(scene: Scene, noun: number): number[] {
  const { tree, words } = scene;
  const found: number[] = [];
  for (const head of [noun, ...genitives(scene, noun)]) {
    for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
      if (UNIVERSAL_RELATION[words.deprel[child]] !== D.acl) continue;
      if (dependent(tree, child, D.xcomp, D.ccomp) >= 0 || isFromOutside(scene, child)) continue;
      found.push(...bound(scene, child, head));
    }
  }
  return found;
}

/** Whether a verb tells what somebody who need not be a party does about an agreement: brokers, blames, demands or refuses it. */
function isFromOutside({ words, knowledge }: Scene, verb: number): boolean {
  const rows = knowledge.predicates.verbs.get(words.lemma[verb]) ?? [];
  return rows.some(
    ({ lemmas, meaning }) => meaning.id === "mediate" || (lemmas.length === 1 && OUTSIDE.has(meaning.type?.name ?? "")),
  );
}

function genitives(scene: Scene, noun: number): number[] {
  const { tree, words, knowledge } = scene;
  const found: number[] = [];
  for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) {
    if (words.deprel[child] === D.nmod && prepositionOf(tree, child) === knowledge.slots.genitive) found.push(child);
  }
  return found;
}

/** Whether a noun is what a clause signs, concludes or reaches: a row of such a meaning names verb and noun. */
export function isSigned(scene: Scene, noun: number, clause: number, meanings: ReadonlySet<string> = SIGNING): boolean {
  const { words, knowledge, tree } = scene;
  if (!isReached(scene, noun, clause)) return false;
  if (words.upos[clause] !== U.VERB || dependent(tree, clause, D.cop) >= 0) return false;
  const rows = knowledge.predicates.verbs.get(words.lemma[clause]) ?? [];
  return rows.some(({ meaning }) => meanings.has(meaning.id));
}

/** Whether a noun is what a clause is about: its object, or its subject in the passive. */
const isReached = ({ words }: Scene, noun: number, clause: number): boolean =>
  words.head[noun] === clause && (words.deprel[noun] === D.obj || words.deprel[noun] === D["nsubj:pass"]);

const SIGNING = new Set(["sign", "sign-economic", "sign-military", "sign-peace", "agree-mutually"]);

/** What binds or unbinds whoever does it. */
const COMMITTING = new Set([...SIGNING, "ratify", "quit", "violate-ceasefire"]);

/** The members of the last group the sentence, or the one before, spoke of: "le relazioni tra i due vicini". */
function pairBefore({ mentions, words }: Scene, clause: number): Participant[] {
  let last: Participant[] = [];
  for (const [index, { entity, head }] of mentions.mentions.entries()) {
    const distance = words.sentence[clause] - words.sentence[head];
    const { members } = mentions.entities[entity];
    if (members.length !== 2 || distance < 0 || distance > 1) continue;
    last = members.map((member) => ({ entity: member, sector: null, word: head, mention: index }));
  }
  return last;
}

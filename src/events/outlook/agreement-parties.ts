import { dependent, governingClause, prepositionOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";

/** Types of acts whose participants are the parties of the agreement they name: it is signed, reached, kept, left. */
const BINDING = new Set(["SUPPORT", "AGREE", "CONCEDE", "RETREAT", "SANCTION"]);

/** Country code of a party, the id of a body or group. */
export function codeOf(scene: Scene, participant: Participant): string {
  const entity = scene.mentions.entities[participant.entity];
  return entity.country !== null && entity.country !== "IGO" && entity.kind !== "armed-group"
    ? entity.country
    : entity.id;
}

/**
 * Everyone an agreement binds: who its own complements name, who stands in its relative clause, else who takes part in the act that names
 * it or signs it, else, where it was signed by nobody in particular, the two of whom the sentence before spoke.
 */
export function partiesOf(scene: Scene, noun: number, events: readonly EventDraft[]): Participant[] {
  const found: Participant[] = [];
  const collect = (participants: readonly Participant[]) => {
    for (const one of participants)
      if (!found.some((known) => codeOf(scene, known) === codeOf(scene, one))) found.push(one);
  };
  const at = (word: number) => participantsAt(scene, word, false);
  for (const slot of argumentsOf(scene, noun).values()) for (const word of slot) collect(at(word));
  if (found.length > 1) return found;
  for (const word of relatives(scene, noun)) collect(at(word));
  if (found.length > 1) return found;
  const act = events.find((event) => event.triggerFirst <= noun && noun < event.triggerEnd && BINDING.has(event.type));
  if (act) collect([...act.actors, ...act.recipients]);
  if (found.length > 1) return found;
  const clause = governingClause(scene.tree, noun);
  if (clause < 0 || !isSigned(scene, noun, clause, COMMITTING)) return found;
  for (const slot of argumentsOf(scene, clause).values()) for (const word of slot) if (word !== noun) collect(at(word));
  if (found.length === 0) collect(pairBefore(scene, clause));
  return found;
}

/** Words in the relative clauses of an agreement: "il trattato di partenariato che unisce Mosca e Pyongyang", also behind its genitive. */
function relatives(scene: Scene, noun: number): number[] {
  const { tree, words } = scene;
  const found: number[] = [];
  for (const head of [noun, ...genitives(scene, noun)]) {
    for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
      if (UNIVERSAL_RELATION[words.deprel[child]] !== D.acl) continue;
      for (const slot of argumentsOf(scene, child).values()) found.push(...slot.filter((word) => word !== head));
    }
  }
  return found;
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
export function isSigned(
  { words, knowledge, tree }: Scene,
  noun: number,
  clause: number,
  meanings: ReadonlySet<string> = SIGNING,
): boolean {
  const relation = words.deprel[noun];
  if (relation !== D.obj && relation !== D["nsubj:pass"]) return false;
  if (words.upos[clause] !== U.VERB || dependent(tree, clause, D.cop) >= 0) return false;
  const rows = knowledge.predicates.verbs.get(words.lemma[clause]) ?? [];
  return rows.some(({ meaning }) => meanings.has(meaning.id));
}

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

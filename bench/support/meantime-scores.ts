import type { Counts } from "../../src/evaluation/figures.ts";
import { tellsAct } from "../../src/events/acts/act-words.ts";
import { generalRoles } from "../../src/events/roles/general-roles.ts";
import type { Scene } from "../../src/events/scene.ts";
import { conjuncts, isUnder } from "../../src/grammar/tree.ts";
import { D } from "../../src/grammar/universal.ts";
import { mentionOf } from "../../src/names/mentions.ts";
import { type Marked, type MarkedAct, type MeantimeArticle, ROLES } from "./meantime.ts";

export type Role = (typeof ROLES)[number];

/** Whoever a role finder names for one role of one event, beside who is marked in it. */
export interface RoleAnswer {
  role: Role;
  marked: Marked[];
  read: number[];
}

/**
 * The answers for Arg0 and Arg1 of a marked event. What is itself a marked event is no participant in this data, nor an unwritten subject
 * that is told by the verb alone. Of a role in which somebody is marked who was not found in the text nothing is asked.
 */
export function answersFor(scene: Scene, act: MarkedAct, triggers: ReadonlySet<number>): RoleAnswer[] {
  const { agents, undergoers } = generalRoles(scene, act.trigger);
  return ROLES.flatMap((role) => {
    const marked = act.participants.filter((one) => one.role === role);
    if (marked.some(({ heads }) => heads.size === 0)) return [];
    const read = (role === "Arg0" ? agents : undergoers).filter((word) => !triggers.has(word) && word !== act.trigger);
    return [{ role, marked, read }];
  });
}

/** Whether a word stands for a marked participant: it heads it, is joined or apposed to what does, or names the same entity. */
export function isMarkedAs(scene: Scene, word: number, { heads }: Marked): boolean {
  if (conjuncts(scene.tree, word).some((one) => heads.has(one))) return true;
  if ([...heads].some((head) => isApposed(scene, word, head) || isApposed(scene, head, word))) return true;
  const entity = mentionOf(scene.mentions, word)?.entity;
  return entity !== undefined && [...heads].some((head) => mentionOf(scene.mentions, head)?.entity === entity);
}

/** "La casa automobilistica Chrysler", "Ken Lewis, the bank's CEO": two words for one. */
const isApposed = ({ words }: Scene, word: number, head: number): boolean =>
  words.head[word] === head && APPOSED.has(words.deprel[word]);

const APPOSED = new Set<number>([D.appos, D.flat, D["flat:name"], D["nmod:desc"]]);

/** Whether a participant is named in the event's own clause or phrase, or is the noun that it hangs on; else it is understood. */
export function isNamed({ words, tree }: Scene, trigger: number, word: number): boolean {
  const clause = words.deprel[trigger] === D.cop ? words.head[trigger] : trigger;
  return isUnder(tree, word, clause) || words.head[clause] === word;
}

/**
 * Which readings are charged where nobody is marked in the role: all, those named in the event's own clause or phrase, or those that
 * stand for somebody marked in the sentence, as a participant of any event.
 */
export type Charged = "all" | "named" | "marked";

/** Right, marked and read roles of the marked events. */
export function countRoles({ scene, acts }: MeantimeArticle, charged: Charged): Counts {
  const triggers = new Set(acts.map(({ trigger }) => trigger));
  const counts: Counts = { right: 0, gold: 0, predicted: 0 };
  for (const act of acts) {
    for (const { marked, read } of answersFor(scene, act, triggers)) {
      const counted = read.filter((word) => {
        if (charged === "all") return true;
        if (charged === "marked") return isMarkedIn(scene, acts, act, word);
        return marked.length > 0 || isNamed(scene, act.trigger, word);
      });
      addRole(counts, scene, marked, counted);
    }
  }
  return counts;
}

/** Whether a word stands for a participant of any marked event of the sentence. */
const isMarkedIn = (scene: Scene, acts: readonly MarkedAct[], { trigger }: MarkedAct, word: number): boolean =>
  acts.some(
    (act) =>
      scene.words.sentence[act.trigger] === scene.words.sentence[trigger] &&
      act.participants.some((one) => isMarkedAs(scene, word, one)),
  );

/** Roles from the raw text: events that we do not find have none, those that are not marked count against us. */
export function countRawRoles(article: MeantimeArticle): Counts {
  const { scene, acts } = article;
  const byTrigger = new Map(acts.map((act) => [act.trigger, act]));
  const read = triggersOf(article);
  const triggers = new Set(read);
  const counts: Counts = { right: 0, gold: 0, predicted: 0 };
  for (const { trigger, participants } of acts)
    if (!triggers.has(trigger))
      counts.gold += participants.filter(({ role, heads }) => isRole(role) && heads.size > 0).length;
  for (const trigger of read) {
    const act = byTrigger.get(trigger) ?? { trigger, participants: [], gold: null! };
    for (const answer of answersFor(scene, act, triggers)) {
      const charged = answer.read.filter((word) => answer.marked.length > 0 || isNamed(scene, trigger, word));
      addRole(counts, scene, answer.marked, charged);
    }
  }
  return counts;
}

const isRole = (role: string): boolean => (ROLES as readonly string[]).includes(role);

/** A marked participant counts once; a word that stands for one is right. Precision is of words, so that both sides are whole. */
function addRole(counts: Counts, scene: Scene, marked: readonly Marked[], read: readonly number[]): void {
  const found = marked.filter((one) => read.some((word) => isMarkedAs(scene, word, one))).length;
  const wrong = read.filter((word) => !marked.some((one) => isMarkedAs(scene, word, one))).length;
  counts.right += found;
  counts.gold += marked.length;
  counts.predicted += found + wrong;
}

/** Every word of the annotated sentences that tells an act. */
function triggersOf({ scene, annotated }: MeantimeArticle): number[] {
  const found: number[] = [];
  for (let word = 0; word < annotated.length; word++)
    if (annotated[word] === 1 && tellsAct(scene, word)) found.push(word);
  return found;
}

/** Events found by their trigger word. */
export function countTriggers(article: MeantimeArticle): Counts {
  const marked = new Set(article.acts.map(({ trigger }) => trigger));
  const read = triggersOf(article);
  return { right: read.filter((word) => marked.has(word)).length, gold: marked.size, predicted: read.length };
}

/** Our political events in annotated sentences: those at a marked event are right. */
export function countPolitical({ acts, annotated, political }: MeantimeArticle): Counts {
  const marked = new Set(acts.map(({ trigger }) => trigger));
  const read = new Set(political.filter((word) => annotated[word] === 1));
  return { right: [...read].filter((word) => marked.has(word)).length, gold: marked.size, predicted: read.size };
}

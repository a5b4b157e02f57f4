import { dependent, prepositionOf } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { negationAt } from "../factuality/modality.ts";
import { participantsAt } from "../roles/participants.ts";
import type { Roles } from "../roles/roles.ts";
import type { Participant, Scene } from "../scene.ts";
import type { Rows } from "./best-matches.ts";
import type { PredicateMatch } from "./match.ts";
import { unlistedPredicate } from "./predicates.ts";
import { speakerAt } from "./threats-uttered.ts";

/** Who blames whom for what. */
export interface Blame {
  match: PredicateMatch;
  roles: Roles | null;
}

/** PLOVER's quad of material conflict. */
const FORCE = 4;

/**
 * Who is said to be behind an act of force: "said that Moscow was behind the hack", "per Varsavia dietro l'incendio c'è Mosca", "says the army
 * is responsible for the raid". Whoever says so accuses; the act itself is not told. The match's head is that of the clause; without roles
 * when somebody is said not to be behind it.
 */
export function blamesPassed(scene: Scene, rows: Rows): Blame[] {
  const found: Blame[] = [];
  for (const [noun, matches] of rows) {
    if (scene.words.upos[noun] !== U.NOUN) continue;
    if (!matches.some(({ predicate }) => predicate.meaning.type?.quad === FORCE)) continue;
    const blame = blameFor(scene, noun);
    if (blame !== null) found.push(blame);
  }
  return found;
}

function blameFor(scene: Scene, noun: number): Blame | null {
  const author = authorOf(scene, noun);
  const clause = author >= 0 ? scene.words.head[noun] : blamingClause(scene, noun);
  const subject = author >= 0 || clause < 0 ? author : dependent(scene.tree, clause, D.nsubj);
  const accuser = subject < 0 ? null : speakerAt(scene, subject);
  if (accuser === null) return null;
  const { entities } = scene.mentions;
  const side = ({ entity }: Participant) => sideOf(entities[entity]);
  const accused = participantsAt(scene, subject, false).filter((one) => side(one) !== side(accuser));
  if (accused.length === 0) return null;
  const { language, ontology } = scene.knowledge;
  const predicate = unlistedPredicate(
    `${language}:… ${scene.words.lemma[noun]}`,
    "NOUN",
    ontology.meanings.get("accuse")!,
  );
  return {
    match: { predicate, head: clause, used: clause === noun ? [noun] : [clause, noun] },
    roles: isNegated(scene, clause)
      ? null
      : { actors: [accuser], recipients: accused, inferred: 0, steps: ["said to be behind it"] },
  };
}

/** The head of the clause that says who is behind an act: the noun with its copula, "there is", "responsible"; -1 when none does. */
function blamingClause({ tree, words, knowledge }: Scene, noun: number): number {
  const above = words.head[noun];
  if (knowledge.behind.has(prepositionOf(tree, noun))) {
    if (dependent(tree, noun, D.cop) >= 0) return noun;
    return above >= 0 && knowledge.copulas.has(words.lemma[above]) ? above : -1;
  }
  return above >= 0 && knowledge.responsible.has(words.lemma[above]) && dependent(tree, above, D.cop) >= 0 ? above : -1;
}

/** "The hack was the work of Russian spies", "l'attentato è opera dei servizi iraniani": whose an act is said to be; -1 when that is not said. */
function authorOf({ tree, words, knowledge }: Scene, act: number): number {
  const work = words.head[act];
  if (words.deprel[act] !== D.nsubj || work < act || !knowledge.authored.has(words.lemma[work])) return -1;
  if (dependent(tree, work, D.cop) < 0) return -1;
  for (let child = tree.first[work]; child >= 0; child = tree.next[child])
    if (child > work && prepositionOf(tree, child) === knowledge.slots.genitive) return child;
  return -1;
}

function isNegated({ tree, words, knowledge }: Scene, clause: number): boolean {
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child])
    if (negationAt(words, child, knowledge.modality)) return true;
  return false;
}

import { D, U } from "../../grammar/universal.ts";
import { ARMED_SECTORS } from "../../names/sides.ts";
import type { Entity } from "../../names/types.ts";
import type { Roles } from "../roles/roles.ts";
import type { Scene } from "../scene.ts";
import type { PredicateMatch } from "./match.ts";
import type { Meaning } from "./ontology.ts";

/**
 * "Salvini attacca Macron", "Pechino attacca gli Usa: «…»": a verb that also means to speak against somebody does so when its subject is
 * an unarmed person or when words follow the colon; an attack he orders is one of arms. Gives the meaning `criticise` then, else the
 * meaning itself.
 */
export function verbalAttack(scene: Scene, match: PredicateMatch, roles: Roles, meaning: Meaning): Meaning {
  const { words, knowledge } = scene;
  if (meaning.id !== "assault" || match.used.length > 1 || !knowledge.spokenAttacks.has(words.lemma[match.head]))
    return meaning;
  if (roles.actors.length === 0 || roles.recipients.length === 0) return meaning;
  if (isHadDone(scene, match.head)) return meaning;
  const unarmed = isUnarmed(scene, roles);
  return unarmed || (hasColonAfter(scene, match.head) && !areFighters(scene, roles))
    ? knowledge.ontology.meanings.get("criticise")!
    : meaning;
}

/** What verbs make of an attack that others carry out. */
const HAVING_DONE: ReadonlySet<string> = new Set(["demand", "permit", "plan", "threaten"]);

/** "Ordered attacks", "authorised the attack". */
function isHadDone({ words, knowledge }: Scene, attack: number): boolean {
  if (words.upos[attack] !== U.NOUN || words.deprel[attack] !== D.obj) return false;
  const rows = knowledge.operators.operators.get(words.lemma[words.head[attack]!]!) ?? [];
  return rows.some(({ effect }) => HAVING_DONE.has(effect));
}

/** Sectors of bodies that fight with words: parties, unions, campaigners. */
const CIVIL = new Set(["PTY", "OPP", "LAB", "NGO", "LEG", "CVL", "JRN"]);

/** "Scontro Meloni-Schlein alla Camera", "his view of the Syrian conflict": one of politicians or of a private person, told as no act of its own. */
export const isQuarrel = (scene: Scene, roles: Roles, meaning: Meaning): boolean =>
  meaning.id === "fight" &&
  roles.actors.length > 0 &&
  (isUnarmed(scene, roles) || roles.actors.some(({ entity }) => isPrivatePerson(scene.mentions.entities[entity])));

/** Sectors of persons who wage no war. */
const PEACEABLE = new Set(["CVL", "EDU", "JRN", "BUS", "REL", "MED", "LAB"]);

const isPrivatePerson = ({ kind, sectors }: Entity): boolean => kind === "person" && PEACEABLE.has(sectors[0] ?? "");

/** Whether all who act are people without arms. */
function isUnarmed({ mentions }: Scene, roles: Roles): boolean {
  return roles.actors.every(({ entity }) => {
    const { kind, sectors } = mentions.entities[entity];
    const civil = kind === "organisation" && sectors.some((sector) => CIVIL.has(sector));
    return (kind === "person" || kind === "agent" || civil) && !sectors.some((sector) => ARMED_SECTORS.has(sector));
  });
}

const areFighters = ({ mentions }: Scene, { actors }: Roles): boolean =>
  actors.every(({ entity }) => mentions.entities[entity].kind === "armed-group");

function hasColonAfter({ words }: Scene, head: number): boolean {
  for (let at = head + 1; at < words.length && words.sentence[at] === words.sentence[head]; at++)
    if (words.upos[at] === U.PUNCT && words.form[at] === ":") return true;
  return false;
}

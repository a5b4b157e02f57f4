import { prepositionOf } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import { ARMED_SECTORS } from "../../names/sides.ts";
import type { Entity } from "../../names/types.ts";
import type { Roles } from "../roles/roles.ts";
import type { Participant, Scene } from "../scene.ts";
import type { PredicateMatch } from "./match.ts";
import type { Meaning } from "./ontology.ts";

/**
 * "Salvini attacca Macron", "Pechino attacca gli Usa: «…»": a verb that also means to speak against somebody does so when its subject is
 * an unarmed person or when words follow the colon; an attack he orders is one of arms. Gives the meaning `criticise` then, else the
 * meaning itself.
 */
export function verbalAttack(scene: Scene, match: PredicateMatch, roles: Roles, meaning: Meaning): Meaning {
  const { words, knowledge } = scene;
  if (meaning.id !== "assault" || match.used.length > 1) return meaning;
  const criticise = knowledge.ontology.meanings.get("criticise")!;
  // "Rubio hit Trump over immigration": blows among politicians are words.
  if (knowledge.blows.has(words.lemma[match.head])) return areRivals(scene, roles) ? criticise : meaning;
  if (!knowledge.spokenAttacks.has(words.lemma[match.head]) || roles.actors.length === 0) return meaning;
  // "Sanders' attacks have hurt the party": so are those of who commands nobody.
  if (roles.recipients.length === 0)
    return words.upos[match.head] === U.NOUN && arePoliticians(scene, roles.actors) ? criticise : meaning;
  if (isHadDone(scene, match.head)) return meaning;
  const unarmed = isUnarmed(scene, roles) && !isOrderedOn(scene, match.head, roles);
  return unarmed || (hasColonAfter(scene, match.head) && !areFighters(scene, roles)) ? criticise : meaning;
}

/** What verbs make of an attack that others carry out. */
const HAVING_DONE: ReadonlySet<string> = new Set(["demand", "permit", "plan", "threaten"]);

/** "Ordered attacks", "authorised the attack". */
function isHadDone({ words, knowledge }: Scene, attack: number): boolean {
  if (words.upos[attack] !== U.NOUN || words.deprel[attack] !== D.obj) return false;
  const rows = knowledge.operators.operators.get(words.lemma[words.head[attack]!]!) ?? [];
  return rows.some(({ effect }) => HAVING_DONE.has(effect));
}

/** Sectors of politicians who command no forces. */
const UNARMED_OFFICES = new Set(["LEG", "PTY", "OPP", "ELI"]);

/** Whether all are persons of a party or parliament, called by their names. */
const arePoliticians = ({ mentions }: Scene, participants: readonly Participant[]): boolean =>
  participants.length > 0 &&
  participants.every(({ entity }) => {
    const { kind, sectors } = mentions.entities[entity];
    return kind === "person" && UNARMED_OFFICES.has(sectors[0] ?? "");
  });

/** Whether some people of one country, called by their names and none of them armed, do something to others. */
function areRivals({ mentions }: Scene, { actors, recipients }: Roles): boolean {
  const people = [...actors, ...recipients].map(({ entity }) => mentions.entities[entity]);
  const [{ country }] = people.length > 0 ? people : [{ country: null }];
  return (
    actors.length > 0 &&
    recipients.length > 0 &&
    country !== null &&
    people.every(
      (one) =>
        one.kind === "person" && one.country === country && !one.sectors.some((sector) => ARMED_SECTORS.has(sector)),
    )
  );
}

/** Sectors of bodies that fight with words: parties, unions, campaigners. */
const CIVIL = new Set(["PTY", "OPP", "LAB", "NGO", "LEG", "CVL", "JRN"]);

/** "Scontro Meloni-Schlein alla Camera", "his view of the Syrian conflict": one of politicians or of a private person, told as no act of its own. */
export const isQuarrel = (scene: Scene, roles: Roles, meaning: Meaning): boolean =>
  meaning.id === "fight" &&
  roles.actors.length > 0 &&
  ((isUnarmed(scene, roles) && !areCrowds(scene, roles)) ||
    roles.actors.some(({ entity }) => isPrivatePerson(scene.mentions.entities[entity])));

/** "Scontri tra due tribù", "clashes between Muslims and Christians": whole groups of people do not quarrel in words. */
const areCrowds = ({ mentions, knowledge, tree }: Scene, { actors }: Roles): boolean =>
  actors.every(({ entity, word }) => {
    const { kind, plural, sectors } = mentions.entities[entity];
    const isGroup = plural || (word >= 0 && knowledge.between.has(prepositionOf(tree, word)));
    return kind === "agent" && isGroup && (sectors[0] === "CVL" || sectors[0] === "REL");
  });

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

/** Offices of those who command forces. */
const COMMANDERS = new Set(["head-of-state", "head-of-government", "defence-minister", "leader", "monarch"]);

/** "Assad ha attaccato i ribelli", "Netanyahu attacked nuclear sites": what commanders do to fighters, soldiers and places is done with arms. */
function isOrderedOn({ mentions, words }: Scene, head: number, { actors, recipients }: Roles): boolean {
  if (words.upos[head] !== U.VERB || words.deprel[head] === D.xcomp) return false;
  return (
    actors.every(({ entity }) => COMMANDERS.has(mentions.entities[entity].role ?? "")) &&
    recipients.every(({ entity, word }) => {
      const { kind, sectors } = mentions.entities[entity];
      const named = word >= 0 && mentions.mentionAt[word] >= 0 ? mentions.mentions[mentions.mentionAt[word]] : null;
      const isPlace = named !== null && (named.place >= 0 || mentions.entities[named.entity].kind === "place");
      return isPlace || kind === "armed-group" || (kind === "agent" && ARMED_SECTORS.has(sectors[0] ?? ""));
    })
  );
}

const areFighters = ({ mentions }: Scene, { actors }: Roles): boolean =>
  actors.every(({ entity }) => mentions.entities[entity].kind === "armed-group");

function hasColonAfter({ words }: Scene, head: number): boolean {
  for (let at = head + 1; at < words.length && words.sentence[at] === words.sentence[head]; at++)
    if (words.upos[at] === U.PUNCT && words.form[at] === ":") return true;
  return false;
}

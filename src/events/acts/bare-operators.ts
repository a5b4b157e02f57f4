import { dependent, isClause, subtreeSpan } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { clauseFactuality } from "../factuality/factuality.ts";
import { isForewarning } from "../operators/forewarnings.ts";
import type { Effect, Operator } from "../operators/operators.ts";
import { complementForm } from "../roles/complement-form.ts";
import { isInClause } from "../roles/complement-recipients.ts";
import { argumentsOf } from "../roles/control.ts";
import { demandedOf } from "../roles/demands.ts";
import { operatorOver } from "../roles/operator-over.ts";
import { participantsAt } from "../roles/participants.ts";
import { isRival } from "../roles/rivals.ts";
import type { Roles } from "../roles/roles.ts";
import { isPassive } from "../roles/voice.ts";
import type { Participant, Scene } from "../scene.ts";
import { ACTS, goesOnHurting, hurts, ofContent } from "./bare-contents.ts";
import type { PredicateMatch } from "./match.ts";
import type { Meaning } from "./ontology.ts";
import type { Predicate } from "./predicates.ts";

/** An operator read as an act of its own; `open`: it only leaves the act possible; `hinted`: by not ruling force out it threatens. */
export interface BareOperator {
  match: PredicateMatch;
  roles: Roles;
  open: boolean;
  hinted: boolean;
  /** Stands before a colon: what is quoted behind it has a tense of its own. */
  done?: boolean;
}

/** Operators with a political subject whose complement gave no event of its own; `told` marks the words already used. */
export function bareOperators(scene: Scene, told: Uint8Array): BareOperator[] {
  const { words, tree } = scene;
  const found: BareOperator[] = [];
  for (let verb = 0; verb < words.length; verb++) {
    if (words.upos[verb] !== U.VERB || told[verb] === 1) continue;
    if (!scene.knowledge.operators.operators.has(words.lemma[verb])) continue;
    for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
      const operator = operatorOver(scene, child);
      const effect = operator && effectOf(scene, operator, child, verb);
      const meaning = effect && ACTS[effect];
      if (!operator || !effect || !meaning) continue;
      // "Non è escluso che": what nobody in particular rules out.
      if (effect === "exclude" && isPassive(tree, verb) && dependent(tree, verb, D["obl:agent"]) < 0) break;
      // Who declines to comment refuses nobody anything.
      if (effect === "refuse" && scene.knowledge.reticence.has(words.lemma[child])) break;
      // "Hanno aperto a Mogadiscio una base" opens nothing up to the city.
      if (!operator.complements.has("obj") && !isInfinite(scene, child) && dependent(tree, verb, D.obj) >= 0) continue;
      if (operator.effect === "threaten" && isForewarning(scene, [], child, verb)) break;
      // "Insists that the matter was settled": nobody demands what has been.
      if ((effect === "demand" || effect === "exclude") && hasBeen(scene, child)) break;
      // "Non ha escluso una partecipazione": what is not ruled out may yet be agreed to.
      const left = operator.effect === "exclude" && clauseFactuality(scene, verb).negated;
      // "Non esclude di congelare le rimesse": what is left open and would hurt somebody is a threat.
      const hinted = left && hurts(scene, child);
      const open = left && !hinted;
      // "Non esclude che il tema sia affrontato": what may be is no offer of his who says so.
      if (open && complementForm(scene, child) === "that") break;
      const roles = rolesOf(scene, verb, child, operator, open);
      if (roles === null) break;
      const threatening = hinted || (effect === "promise" && goesOnHurting(scene, child));
      const told = threatening ? "threaten" : open ? "agree" : meaning;
      const act = ofContent(
        scene,
        threatening ? "threaten" : effect,
        scene.knowledge.ontology.meanings.get(told)!,
        child,
      );
      found.push({ match: matchOf(scene, verb, operator, act), roles, open, hinted });
      break;
    }
  }
  return found;
}

/** Effects that a clause in the indicative may leave a claim, or a claim turn into. */
const CLAIMED: ReadonlySet<Effect> = new Set(["say", "demand", "promise"]);

/** An operator's effect; saying that others must do something demands it. */
function effectOf(scene: Scene, operator: Operator, clause: number, verb: number): Effect {
  if (!CLAIMED.has(operator.effect) || !isClause(scene.tree, clause)) return operator.effect;
  const performers = (argumentsOf(scene, clause).get("subj") ?? []).flatMap((word) =>
    participantsAt(scene, word, false),
  );
  return demandedOf(scene, performers, operator.effect, clause, verb);
}

/** Whether a complement is a clause of its own tense that tells of the past. */
const hasBeen = (scene: Scene, complement: number): boolean =>
  complementForm(scene, complement) === "that" && clauseFactuality(scene, complement).time === "past";

function matchOf(scene: Scene, verb: number, operator: Operator, meaning: Meaning): PredicateMatch {
  const { language } = scene.knowledge;
  const predicate: Predicate = {
    rule: `${language}:${operator.lemma} + ${operator.effect}`,
    pos: "VERB",
    lemmas: [operator.lemma],
    pronominal: false,
    frame: { actors: [], recipients: [], symmetric: false },
    meaning,
  };
  return { predicate, head: verb, used: [verb] };
}

/** Subject against whom is addressed, else whoever else the complement names; an object noun needs somebody to receive it. */
function rolesOf(
  scene: Scene,
  verb: number,
  complement: number,
  { controllers, effect }: Operator,
  open: boolean,
): Roles | null {
  const slots = argumentsOf(scene, verb);
  const at = (slot: string): Participant[] =>
    (slots.get(slot) ?? []).filter((word) => word !== complement).flatMap((word) => participantsAt(scene, word, false));
  const actors = at("subj");
  if (actors.length === 0) return null;
  const isOther = (one: Participant) => !actors.some((actor) => actor.entity === one.entity);
  let recipients = [...at("iobj"), ...at("obj"), ...at(scene.knowledge.slots.addressed)].filter(isOther);
  // "L'ha invitata a non dare un euro a chi imprigiona i giudici": who is addressed is told, though not named here.
  const isAddressed = controllers.some((slot) =>
    (slots.get(slot) ?? []).some((word) => slot !== "subj" && scene.words.upos[word] === U.PRON),
  );
  if (recipients.length === 0 && !isAddressed) {
    const { entities } = scene.mentions;
    const own = new Set(actors.map((actor) => entities[actor.entity].country ?? entities[actor.entity].id));
    const performers = argumentsOf(scene, complement).get("subj") ?? [];
    const [first, end] = subtreeSpan(scene.tree, complement);
    for (let word = first; word < end && recipients.length === 0; word++) {
      if (scene.mentions.mentionAt[word] >= 0 && !isInClause(scene, word, complement))
        recipients = participantsAt(scene, word, false).filter(
          (one) =>
            !own.has(entities[one.entity].country ?? entities[one.entity].id) ||
            // "Sanders said Congress should wait": who is to do it is asked, at home too.
            (performers.includes(word) && actors.every(({ entity }) => isRival(scene, entity, one))),
        );
    }
  }
  const form = complementForm(scene, complement);
  const isThing = form === "obj" || form === "subj";
  if (recipients.length === 0 && !open && isThing && !(effect === "demand" && actors.every(claims(scene)))) return null;
  return {
    actors,
    recipients,
    inferred: recipients.length === 0 ? 1 : 0,
    steps: [`${form}: what it embeds is no act in the tables`],
  };
}

/** Sectors of those who demand of those in power. */
const CLAIMANTS = new Set(["PTY", "OPP", "LAB", "LEG"]);

/** "L'opposizione chiede una nuova legge", "i manifestanti chiedono più diritti": what parties, unions and crowds demand is demanded of those in power. */
const claims =
  ({ mentions }: Scene) =>
  ({ entity }: Participant): boolean => {
    const { kind, sectors, plural, country } = mentions.entities[entity];
    if (country === null || kind === "state" || kind === "person") return false;
    return CLAIMANTS.has(sectors[0] ?? "") || (plural && (sectors[0] === "CVL" || sectors[0] === "EDU"));
  };

/** Whether a complement is a clause. */
const isInfinite = (scene: Scene, word: number): boolean => CLAUSES.has(UNIVERSAL_RELATION[scene.words.deprel[word]]);

const CLAUSES = new Set<number>([D.xcomp, D.ccomp, D.advcl, D.acl, D.csubj]);

/**
 * Whether a verb of one word stands over a clause that makes it another act than its row says: "ha invitato i due Paesi a non inasprire i
 * toni" asks, "ha invitato il presidente" agrees to meet.
 */
export function isOperating(scene: Scene, { predicate, head }: PredicateMatch): boolean {
  const { words, tree, knowledge } = scene;
  if (predicate.pos !== "VERB" || predicate.lemmas.length > 1 || !knowledge.operators.operators.has(words.lemma[head]))
    return false;
  for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
    if (!CLAUSES.has(UNIVERSAL_RELATION[words.deprel[child]])) continue;
    const operator = operatorOver(scene, child);
    const act = operator && ACTS[operator.effect];
    if (act) return knowledge.ontology.meanings.get(act)!.type !== predicate.meaning.type;
  }
  return false;
}

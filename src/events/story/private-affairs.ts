import { dependent } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { parseTable, variants } from "../../text/table.ts";
import { judgesLegislation } from "../counterparts/legislation.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";

/** Of what kind a private noun is: see `private-nouns.tsv`. */
export type PrivateKind = "person" | "company" | "thing";

/** Compiles `private-nouns.tsv`: lemma → kind. */
export function compilePrivateNouns(source: string, language: string): ReadonlyMap<string, PrivateKind> {
  const nouns = new Map<string, PrivateKind>();
  for (const row of parseTable(source, `languages/${language}/private-nouns.tsv`))
    for (const lemma of variants(row.lemmas)) nouns.set(lemma, row.kind as PrivateKind);
  return nouns;
}

/** What private people may say or do towards those in power: then it is politics. */
const PUBLIC = new Set(["ACCUSE", "REQUEST", "REJECT", "THREATEN"]);

/**
 * Whether an act is nobody's politics: artists, athletes, firms among themselves, prices. A protest never is, nor what private people
 * say to those in power or firms do to states.
 */
export function isPrivateAffair(scene: Scene, { type, actors, recipients, symmetric, head }: EventDraft): boolean {
  if (type === "PROTEST")
    return actors.length > 0 && recipients.length === 0 && actors.every((actor) => governs(scene, actor));
  if (actors.length === 0) return false;
  if (type === "ASSAULT" && (isAmongKin(scene, head, actors) || (!symmetric && isCrime(scene, actors, recipients))))
    return true;
  const kinds = actors.map((actor) => privateKind(scene, actor));
  if (kinds.includes("thing")) return true;
  if (kinds.includes(null)) return false;
  // Nor are what firms say of laws.
  if (kinds.every((kind) => kind === "company") && judgesLegislation(scene, { type, head })) return false;
  const towardsPower = !symmetric && recipients.some((one) => privateKind(scene, one) === null);
  return !(towardsPower && (PUBLIC.has(type) || kinds.every((kind) => kind === "company")));
}

/** "Il traffico è stato bloccato": a state takes to no street of its own; "young Algerians" are no state. */
const governs = ({ mentions }: Scene, { entity, sector, mention }: Participant): boolean =>
  mentions.entities[entity].kind === "state" && sector === "GOV" && mentions.mentions[mention]?.kind !== "adjective";

/** Sectors of those whose deeds are their own. */
const PRIVATE: ReadonlySet<string | null> = new Set(["CVL", "UAF", "CRM", "LAB", "EDU", "MED", "BUS", null]);

/**
 * "Un uomo ha ucciso il vicino", "the car caused three deaths": what one private person or a firm does to others at home or to nobody told is
 * crime or mishap. A state that suffers is where it was done.
 */
function isCrime({ mentions }: Scene, actors: readonly Participant[], recipients: readonly Participant[]): boolean {
  const { entities } = mentions;
  const alone = actors.every(({ entity, sector }) => {
    const { kind, plural } = entities[entity];
    return PRIVATE.has(sector) && (sector === "BUS" || ((kind === "person" || kind === "agent") && !plural));
  });
  if (!alone) return false;
  const own = new Set(actors.map(({ entity }) => entities[entity].country));
  return recipients.every(({ entity, sector }) => {
    const { kind, country } = entities[entity];
    return kind === "state" || (PRIVATE.has(sector) && (country === null || own.has(country) || own.has(null)));
  });
}

/** What police and courts do about a crime. */
const JUSTICE = new Set(["COERCE", "SANCTION", "ACCUSE", "CONCEDE", "RETREAT", "REJECT"]);
const AUTHORITIES: ReadonlySet<string | null> = new Set(["COP", "JUD"]);

/** "La polizia ha arrestato il rapinatore": what police and courts do at home to private people about what is nobody's politics. */
export function isJusticeAtHome({ mentions }: Scene, { type, actors, recipients, symmetric }: EventDraft): boolean {
  if (!JUSTICE.has(type) || symmetric) return false;
  const { entities } = mentions;
  const countries = new Set([...actors, ...recipients].flatMap(({ entity }) => entities[entity].country ?? []));
  if (countries.size > 1) return false;
  return (
    actors.every(({ entity, sector }) => AUTHORITIES.has(sector) || entities[entity].kind === "state") &&
    recipients.every(({ entity, sector }) => entities[entity].kind === "state" || PRIVATE.has(sector))
  );
}

/** "Shot his wife": what somebody does to his own. */
function isAmongKin(
  { words, tree, mentions, knowledge }: Scene,
  verb: number,
  actors: readonly Participant[],
): boolean {
  const victim = dependent(tree, verb, D.obj);
  if (victim < 0 || !knowledge.kin.has(words.lemma[victim])) return false;
  const owner = dependent(tree, victim, D["nmod:poss"], D["det:poss"]);
  // "Ha ucciso la moglie": an article does for a possessive, unless a name says whose.
  if (owner < 0 && dependent(tree, victim, D.nmod) < 0)
    return dependent(tree, victim, D.det) >= 0 && actors.every(({ sector }) => sector === "CVL");
  if (owner < 0 || (words.upos[owner] !== U.PRON && words.upos[owner] !== U.DET)) return false;
  const mention = mentions.mentionAt[owner];
  if (mention < 0) return true;
  return actors.some(({ entity }) => entity === mentions.mentions[mention].entity);
}

const MODIFIERS = new Set<number>([D.amod, D.compound, D.nmod, D.flat, D.conj]);

/** The kind of the noun a participant stands by: its own or, for a demonym or owner, the noun's it belongs to. */
function privateKind(scene: Scene, { entity, word }: Participant): PrivateKind | null {
  const { words, mentions, knowledge } = scene;
  const { kind, sectors } = mentions.entities[entity];
  if ((kind === "organisation" || kind === "agent" || kind === "person") && sectors[0] === "BUS") return "company";
  for (let at = word, steps = 0; at >= 0 && steps < 3; at = words.head[at], steps++) {
    const found = knowledge.privateNouns.get(words.lemma[at]);
    if (found !== undefined) return found;
    if (!MODIFIERS.has(UNIVERSAL_RELATION[words.deprel[at]])) return null;
    // A description of its own stands for itself: "the president of the club".
    if (steps === 0 && mentions.mentionAt[at] >= 0 && isDescription(scene, at)) return null;
  }
  return null;
}

const isDescription = ({ mentions }: Scene, word: number): boolean =>
  mentions.mentions[mentions.mentionAt[word]].kind === "description";

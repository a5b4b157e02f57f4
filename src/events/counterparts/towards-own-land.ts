import { U } from "../../grammar/universal.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { stateAt } from "./at-home.ts";

/** Acts that somebody has to hear, and sectors of those whose word at home is politics; what others favour, find or deny is their opinion. */
const PUBLIC = ["GOV", "LEG", "PTY", "OPP", "JUD", "COP", "MIL", "LAB", "SOC", "NGO", "BUS"];
const DIRECTED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["REQUEST", new Set([...PUBLIC, "CVL"])],
  ["REJECT", new Set(PUBLIC)],
  ["ACCUSE", new Set(PUBLIC)],
  ["SUPPORT", new Set(PUBLIC)],
]);

/**
 * "Il giudice nega i domiciliari", "the governor vetoed a bill": in a text about one land alone, what its officials, parties and unions ask,
 * refuse and favour is its own affair; what the state itself does may be turned to anybody.
 */
export function towardsOwnLand(
  scene: Scene,
  { type, actors, head, factuality }: EventDraft,
  land: string,
): Participant[] | null {
  const { entities, mentions } = scene.mentions;
  const sectors = DIRECTED.get(type);
  if (sectors === undefined || factuality.negated) return null;
  const isOfLand = ({ entity, sector }: Participant) =>
    entities[entity].country === land && entities[entity].kind !== "state" && sectors.has(sector ?? "");
  if (!actors.every(isOfLand)) return null;
  const { sentence, upos, lemma } = scene.words;
  // "Called it a big deal", "would be shocked": whom opinions of things are against is anybody's guess.
  const isOpinion =
    upos[head] !== U.VERB || scene.knowledge.naming.has(lemma[head]) || factuality.certainty !== "certain";
  if (type === "ACCUSE" && isOpinion) return null;
  const isForeign = (entity: number) => {
    const { country, political } = entities[entity];
    return political && country !== null && country !== land;
  };
  const beside = mentions.some((mention) => sentence[mention.head] === sentence[head] && isForeign(mention.entity));
  return beside ? null : stateAt(scene, actors[0].entity, head);
}

import { sideOf } from "../../names/sides.ts";
import { refinedCode } from "../cameo/themes.ts";
import type { EventDraft, Scene } from "../scene.ts";

/** CAMEO codes of asking for somebody's release. */
const RELEASE = /^(?:02|10)53/;
/** Sectors of those who speak for their state abroad. */
const STATELY: ReadonlySet<string | null> = new Set(["GOV", "MIL", null]);

/**
 * "Canada called for the release of two Canadians detained in China", "protested over the arrest of its fishermen by the Indian navy": whom a state
 * stands up for are its own people, and are not who is asked or blamed where the sentence names another side.
 */
export function standsUpForOwn(scene: Scene, draft: EventDraft): boolean {
  const { type, actors, recipients, head, triggerFirst, triggerEnd, cameo, symmetric } = draft;
  if (symmetric || actors.length === 0 || recipients.length === 0) return false;
  if (type !== "ACCUSE" && type !== "REQUEST") return false;
  const { words, mentions } = scene;
  const own = new Set(actors.map(({ entity }) => sideOf(mentions.entities[entity])));
  if (own.size !== 1 || own.has(null) || !actors.every(({ sector }) => STATELY.has(sector))) return false;
  const isOwn = ({ entity, sector }: EventDraft["recipients"][number]) =>
    own.has(sideOf(mentions.entities[entity])) && sector !== null && sector !== "GOV";
  if (!recipients.every(isOwn)) return false;
  if (type === "REQUEST" && !RELEASE.test(refinedCode(scene, head, [triggerFirst, triggerEnd], cameo))) return false;
  return mentions.mentions.some(({ head: at, entity, kind }) => {
    if (kind === "possessive" || words.sentence[at] !== words.sentence[head]) return false;
    const side = sideOf(mentions.entities[entity]);
    return side !== null && !own.has(side);
  });
}

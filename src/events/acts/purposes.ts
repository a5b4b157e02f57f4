import { governingClause, isClause, markerOf } from "../../grammar/tree.ts";
import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { EventDraft, Scene } from "../scene.ts";

/**
 * What such an act is done for is no second act: the topic of a protest ("in piazza per chiedere le dimissioni"), the help that
 * soldiers are sent to give.
 */
const PURPOSES: Readonly<Record<string, ReadonlySet<string>>> = {
  CONCEDE: new Set(["CONCEDE", "RETREAT"]),
  PROTEST: new Set(["PROTEST", "REQUEST", "ACCUSE"]),
  AID: new Set(["AID", "AGREE"]),
  AGREE: new Set(["AID", "AGREE"]),
  ACCUSE: new Set(["ACCUSE"]),
  CONSULT: new Set(["CONSULT", "AGREE"]),
  MOBILIZE: new Set(["MOBILIZE"]),
};
/** What is only talked of tells nothing beside the talks: "discussed ways to secure the release of the crew". */
const TALKED_OF = new Set(["SUPPORT", "CONCEDE", "RETREAT", "COOPERATE", "AID"]);
const MAX_DEPTH = 4;

/** Drops the acts that only say what another act was for; the other takes their recipients when it has none. */
export function dropPurposes(scene: Scene, drafts: readonly EventDraft[]): EventDraft[] {
  return drafts.filter((draft) => {
    const main = drafts.find(
      (other) =>
        other !== draft &&
        isMeant(other, draft) &&
        isPurposeOf(scene, draft.head, other.head) &&
        sameSide(scene, draft, other),
    );
    if (!main) return true;
    if (!main.symmetric && main.recipients.length === 0) main.recipients = draft.recipients;
    return false;
  });
}

const isMeant = ({ type }: EventDraft, purpose: EventDraft): boolean =>
  PURPOSES[type]?.has(purpose.type) ||
  (type === "CONSULT" && purpose.factuality.certainty !== "certain" && TALKED_OF.has(purpose.type));

/** Whether a word stands in an infinite clause that hangs on another act's: purpose, manner, complement. */
function isPurposeOf(scene: Scene, word: number, head: number): boolean {
  const { tree, words } = scene;
  let clause = isClause(tree, word) ? word : governingClause(tree, word);
  for (let steps = 0; steps < MAX_DEPTH && clause >= 0 && clause !== head; steps++) {
    const relation = UNIVERSAL_RELATION[words.deprel[clause]];
    if (relation !== D.advcl && relation !== D.xcomp && relation !== D.acl) return false;
    if (words.deprel[clause] === D["acl:relcl"]) return false;
    if (relation === D.advcl && !isWilled(scene, clause)) return false;
    const above = words.head[clause];
    if (above === head) return true;
    // "Mobilised its supporters to demonstrate": through the noun the infinitive hangs on.
    clause = above >= 0 && isClause(tree, above) ? above : governingClause(tree, above);
    if (clause === head) return true;
  }
  return false;
}

/** Opened by a marker of purpose or by none: "chiedendo", "to demand"; not "after", "if". */
const isWilled = (scene: Scene, clause: number): boolean => {
  const marker = markerOf(scene.tree, clause);
  return marker === "" || scene.knowledge.purpose.has(marker);
};

/** Whether two acts are of the same people, by their states. */
function sameSide(scene: Scene, a: EventDraft, b: EventDraft): boolean {
  const { entities } = scene.mentions;
  const countries = new Set(b.actors.map(({ entity }) => entities[entity].country));
  return a.actors.every(({ entity }) => countries.has(entities[entity].country));
}

import { D, U } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { isPassive } from "../roles/voice.ts";
import type { EventDraft, Scene } from "../scene.ts";

/** Sectors of those who look into what happened, whoever did it. */
const INQUIRERS: ReadonlySet<string | null> = new Set(["COP", "JUD"]);

/**
 * "La polizia indaga sulla morte", "a nuclear test near Kilju": what is looked into by those whose trade it is, and arms tried on one's own land, are
 * against nobody unless somebody is named.
 */
export function isOfNobody(scene: Scene, draft: EventDraft): boolean {
  const { type, mode, actors, recipients } = draft;
  if (type === "ACCUSE" && mode === "investigate") return looksIntoNobody(scene, draft);
  if (type !== "MOBILIZE" || mode !== "weapons" || recipients.length === 0) return false;
  const own = new Set(actors.map(({ entity }) => sideOf(scene.mentions.entities[entity])));
  return recipients.every(({ entity }) => own.has(sideOf(scene.mentions.entities[entity])));
}

function looksIntoNobody(scene: Scene, { head, actors, recipients }: EventDraft): boolean {
  if (recipients.length > 0) return recipients.every(({ word }) => word >= 0 && isVictim(scene, word));
  return !isPassive(scene.tree, head) && actors.every(({ sector }) => INQUIRERS.has(sector));
}

/** "Indaga sulla morte del vescovo": whose death is looked into is not suspected. */
function isVictim({ words, knowledge }: Scene, word: number): boolean {
  const noun = words.head[word];
  if (noun < 0 || words.deprel[word] !== D.nmod || words.upos[noun] !== U.NOUN) return false;
  return knowledge.mishaps.has(words.lemma[noun]) || knowledge.undergoing.nouns.has(words.lemma[noun]);
}

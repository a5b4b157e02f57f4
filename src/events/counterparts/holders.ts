import { sideOf } from "../../names/sides.ts";
import { refinedCode } from "../cameo/themes.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { actsAround, othersAmong } from "../story/inference.ts";

/** How many sentences back the deed may have been told that is to be undone. */
const SENTENCES_BACK = 8;

/** CAMEO codes of asking somebody to undo what he did, by their last digit: release, sanctions, fighting. */
const ASKED = /^(?:02|10)5([346])/;
/** The deeds each of them undoes: types, and their modes where only those will do. */
const UNDONE: Readonly<Record<string, ReadonlyMap<string, ReadonlySet<string> | null>>> = {
  "3": new Map([
    ["COERCE", new Set(["arrest", "seize", "withhold"])],
    ["ASSAULT", new Set(["abduct"])],
    ["SANCTION", new Set(["convict"])],
  ]),
  "4": new Map<string, ReadonlySet<string> | null>([
    ["SANCTION", null],
    ["COERCE", new Set(["restrict"])],
  ]),
  "6": new Map<string, ReadonlySet<string> | null>([
    ["ASSAULT", null],
    ["MOBILIZE", null],
    ["COERCE", null],
  ]),
};

/**
 * Who is asked to give back what he holds, to lift what he imposed, to stop what he does: whoever the text tells to have done it, to the
 * asker's own side before others. "Iran arrested a French tourist. Paris demanded his release."
 */
export function holders(
  scene: Scene,
  drafts: readonly EventDraft[],
  index: number,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  const { type, cameo, head, triggerFirst, triggerEnd } = drafts[index];
  if (type !== "REQUEST") return null;
  const code = refinedCode(scene, head, [triggerFirst, triggerEnd], cameo);
  const deeds = UNDONE[ASKED.exec(code)?.[1] ?? ""];
  if (deeds === undefined) return null;
  const { sentence } = scene.words;
  let found: Participant[] | null = null;
  for (const act of actsAround(drafts, index)) {
    const away = sentence[head] - sentence[act.head];
    if (away < 0) break;
    const modes = deeds.get(act.type);
    if (away > SENTENCES_BACK || modes === undefined || act.symmetric || act.factuality.negated) continue;
    if (modes !== null && !modes.has(act.mode ?? "")) continue;
    const doers = othersAmong(scene, act.actors, own);
    if (doers.length === 0) continue;
    const isOurs = act.recipients.some(({ entity }) => own.has(sideOf(scene.mentions.entities[entity])));
    if (isOurs) return doers;
    found = doers;
  }
  return found;
}

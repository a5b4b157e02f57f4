import { sideOf } from "../../names/sides.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";

/** What captors did before they let somebody go. */
const CAPTURES = new Set(["arrest", "abduct", "seize", "convict"]);

/**
 * Who let somebody go whom a text tells to be free, but not by whom: those who, by the same text, had taken people of that side. "È tornato
 * libero l'americano detenuto in Iran", "A botanist seized by the FARC in October was freed". Null: nobody, or several.
 */
export function captorsOf(scene: Scene, draft: EventDraft, drafts: readonly EventDraft[]): Participant[] | null {
  if (draft.mode !== "release" || draft.recipients.length === 0) return null;
  const { entities } = scene.mentions;
  const sidesOf = (parts: readonly Participant[]) => parts.map(({ entity }) => sideOf(entities[entity]));
  const freed = new Set(sidesOf(draft.recipients));
  const captures = drafts.filter(
    ({ mode, actors, recipients }) =>
      CAPTURES.has(mode ?? "") &&
      actors.length > 0 &&
      sidesOf(recipients).some((side) => side !== null && freed.has(side)),
  );
  const captors = new Set(captures.flatMap(({ actors }) => sidesOf(actors)));
  return captors.size === 1 && !captors.has(null) ? captures[0].actors : null;
}

import type { EventDraft, Scene } from "../scene.ts";
import { type Politics, politicsOf } from "./politics.ts";
import { type Prominence, prominenceIn, sideNamed } from "./prominence.ts";

/** Others in a sentence are told apart up to this number. */
const MOST = 3;

/** What a whole text is, for those who rate its acts one by one. */
export interface Setting {
  /** Null in a text of few acts. */
  prominence: Prominence | null;
  politics: Politics;
  /** The political sides that each sentence with an act speaks of. */
  sidesIn: ReadonlyMap<number, ReadonlySet<string>>;
}

/** Looks at the whole text once. Linear in mentions and acts but for sorting the sides. */
export function settingOf(scene: Scene, drafts: readonly EventDraft[]): Setting {
  const { words } = scene;
  const { entities, mentions } = scene.mentions;
  const sidesIn = new Map(drafts.map(({ head }) => [words.sentence[head], new Set<string>()]));
  for (const { entity, head } of mentions)
    if (entities[entity].political) sidesIn.get(words.sentence[head])?.add(sideNamed(scene, entity));
  return { prominence: prominenceIn(scene, drafts), politics: politicsOf(scene, drafts), sidesIn };
}

/** How many sides its sentence speaks of beside those of an act: any of them may be who was meant. */
export function othersBeside(scene: Scene, draft: EventDraft, { sidesIn }: Setting): number {
  const sides = sidesIn.get(scene.words.sentence[draft.head]);
  if (sides === undefined) return 0;
  const own = new Set([...draft.actors, ...draft.recipients].map(({ entity }) => sideNamed(scene, entity)));
  let others = 0;
  for (const side of sides) if (!own.has(side)) others++;
  return Math.min(MOST, others);
}

import { isClause } from "../grammar/tree.ts";
import { argumentsOf } from "./control.ts";
import type { Effect } from "./operators.ts";
import { participantsAt } from "./participants.ts";
import type { Participant, Scene } from "./scene.ts";
import { verbGroup } from "./verb-group.ts";

/** Who says that another must do something demands it: "said Russia must pull back". */
export function demandedOf(
  scene: Scene,
  actors: readonly Participant[],
  effect: Effect,
  at: number,
  operator: number,
): Effect {
  if (effect !== "say" || !isClause(scene.tree, at) || actors.length === 0) return effect;
  const group = verbGroup(scene, at);
  if (group.modal !== "obligation" || group.perfect || group.realised) return effect;
  const { entities } = scene.mentions;
  const sideOf = ({ entity }: Participant) => entities[entity].country ?? entities[entity].id;
  const speakers = (argumentsOf(scene, operator).get("subj") ?? []).flatMap((word) =>
    participantsAt(scene, word, false),
  );
  const others = actors.filter((actor) => !speakers.some((one) => sideOf(one) === sideOf(actor)));
  return speakers.length > 0 && others.length > 0 && others.length === actors.length ? "demand" : effect;
}

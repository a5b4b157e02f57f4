import { isClause } from "../../grammar/tree.ts";
import { D } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { verbGroup } from "../factuality/verb-group.ts";
import type { Effect } from "../operators/operators.ts";
import type { Participant, Scene } from "../scene.ts";
import { argumentsOf } from "./control.ts";
import { participantsAt } from "./participants.ts";

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
  const side = ({ entity }: Participant) => entities[entity].country ?? entities[entity].id;
  const speakers = (argumentsOf(scene, operator).get("subj") ?? []).flatMap((word) =>
    participantsAt(scene, word, false),
  );
  const others = actors.filter((actor) => !speakers.some((one) => side(one) === side(actor)));
  return speakers.length > 0 && others.length > 0 && others.length === actors.length ? "demand" : effect;
}

/**
 * Who is quoted as saying that another must do something: "«Israele deve fermarsi», ha detto Macron", "per Borrell Mosca deve ritirarsi".
 * Null when nobody political speaks, or of himself.
 */
export function demanderOf(scene: Scene, actors: readonly Participant[], head: number): Participant | null {
  const { speech, mentions, tree } = scene;
  const voice = speech.voiceAt[head];
  if (voice < 0 || actors.length === 0 || !isClause(tree, head)) return null;
  // "Deve liberare i prigionieri e aprire un dialogo": the modal stands with the first.
  const { words } = scene;
  const shared = words.deprel[head] === D.conj && words.head[head] >= 0 && verbGroup(scene, head).finite < 0;
  const group = verbGroup(scene, shared ? words.head[head] : head);
  if (group.modal !== "obligation" || group.perfect || group.realised) return null;
  const { entity } = speech.voices[voice].source;
  if (entity < 0 || !mentions.entities[entity].political) return null;
  const side = sideOf(mentions.entities[entity]);
  if (side === null || actors.some((one) => sideOf(mentions.entities[one.entity]) === side)) return null;
  return { entity, sector: mentions.entities[entity].sectors[0] ?? null, word: head, mention: -1 };
}

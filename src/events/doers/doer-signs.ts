import { prepositionOf } from "../../grammar/tree.ts";
import { DEPREL, UNIVERSAL_RELATION, UPOS } from "../../grammar/universal.ts";
import { temper } from "../counterparts/acts-told.ts";
import { type Candidate, sidesOf } from "../counterparts/candidates.ts";
import type { Standing } from "../counterparts/standings.ts";
import { isPassive } from "../roles/voice.ts";
import type { EventDraft, Scene } from "../scene.ts";
import type { DoerlessAct, Neighbours } from "./doer-candidates.ts";

/** Distances, ranks and numbers are told apart up to this. */
const MOST = 4;

/** What speaks for or against each candidate, in words that are keys of the table of weights. */
export function signsOfDoers(
  act: DoerlessAct,
  neighbours: Neighbours,
  standings: ReadonlyMap<string, Standing>,
  candidates: readonly Candidate[],
): string[][] {
  const { scene, draft } = act;
  const shape = shapeOf(scene, draft);
  const ranks = [...standings.values()].map(({ times }) => times).sort((one, other) => other - one);
  const nobody = signsOfNobody(act, shape, neighbours);
  return candidates.map((candidate) =>
    candidate.sides.length === 0 ? nobody : signsOfDoer(act, shape, neighbours, candidate, standings, ranks),
  );
}

/** How the act is put: a finite verb, a passive, a participle, a noun. */
function shapeOf({ words, tree }: Scene, { head }: EventDraft): string {
  const upos = UPOS[words.upos[head]];
  if (upos !== "VERB") return upos;
  if (isPassive(tree, head)) return "passive";
  return DEPREL[UNIVERSAL_RELATION[words.deprel[head]]];
}

function signsOfNobody(
  { scene, draft, sufferers }: DoerlessAct,
  shape: string,
  { before, after }: Neighbours,
): string[] {
  const { type, mode, factuality, triggerFirst, triggerEnd, head, actors, operators } = draft;
  const relation = DEPREL[UNIVERSAL_RELATION[scene.words.deprel[head]]];
  const signs = [
    "nobody",
    `nobody ${type}`,
    `nobody ${shape}`,
    `nobody ${type} ${shape}`,
    `nobody as ${relation}`,
    `nobody mode ${mode ?? "none"}`,
    `nobody to ${Math.min(sufferers.size, 2)}`,
    `nobody ${factuality.certainty}`,
    `nobody ${factuality.time}`,
  ];
  if (triggerEnd - triggerFirst > 1) signs.push("nobody phrase");
  if (actors.length > 0) signs.push("nobody but somebody unplaced", `nobody but ${actors[0].sector ?? "none"}`);
  if (operators.length > 0) signs.push("nobody operated");
  if (factuality.negated) signs.push("nobody negated");
  if (shape === "NOUN" && prepositionOf(scene.tree, head) !== "") signs.push("nobody noun behind preposition");
  if (before?.type === type || after?.type === type) signs.push("nobody beside the same");
  if (before === null && after === null) signs.push("nobody alone");
  return signs;
}

function signsOfDoer(
  { scene, draft, sufferers, subject, home, told }: DoerlessAct,
  shape: string,
  { before, after }: Neighbours,
  { sides }: Candidate,
  standings: ReadonlyMap<string, Standing>,
  ranks: readonly number[],
): string[] {
  const { sentence } = scene.words;
  const tone = temper(scene, draft);
  const key = sides.join();
  const has = (list: readonly string[]) => sides.every((side) => list.includes(side));
  const signs = [`sides ${Math.min(sides.length, 2)}`];
  const spoken = sides.flatMap((side) => standings.get(side) ?? []);
  if (spoken.length > 0) {
    const distance = Math.min(MOST, ...spoken.map((one) => one.distance));
    const { kind } = scene.mentions.entities[spoken[0].entity];
    const times = Math.max(...spoken.map((one) => one.times));
    signs.push(
      `back ${distance}`,
      `back ${distance} ${shape}`,
      `kind ${kind}`,
      `rank ${Math.min(ranks.indexOf(times), MOST)}`,
    );
    if (spoken.some(({ isInTitle }) => isInTitle)) signs.push("in the title");
    for (const { relations } of spoken)
      for (const [back, relation] of relations) signs.push(`as ${DEPREL[relation]} ${back}`);
  }
  for (const [name, act] of [
    ["before", before],
    ["after", after],
  ] as const) {
    if (act === null) continue;
    const place = sentence[act.head] === sentence[draft.head] ? "here" : "there";
    if (sidesOf(scene, act.actors)?.join() === key)
      signs.push(`doer ${name} ${place}`, `doer ${name} ${place} ${shape}`);
    if (has(sidesOf(scene, act.recipients) ?? []))
      signs.push(`recipient ${name} ${place}`, `recipient ${name} ${tone}`);
  }
  if (sides.length === 1 && sufferers.has(key))
    signs.push("the recipient itself", `the recipient itself ${draft.type}`);
  else if (sufferers.size > 0) {
    signs.push("another than the recipient");
    if (told.some((one) => isTo(scene, one, sides, sufferers)))
      signs.push("who did such before", `who did such before ${tone}`);
    if (told.some((one) => isTo(scene, one, [...sufferers], new Set(sides)))) signs.push("who suffered from it before");
  }
  if (key === home) signs.push("home", `home ${shape}`, `home of ${draft.actors[0]?.sector ?? "nobody"}`);
  if (key === subject) signs.push("subject", `subject ${draft.type}`);
  return signs;
}

/** Whether somebody on some sides does it to somebody on others. */
function isTo(
  scene: Scene,
  { actors, recipients }: EventDraft,
  doers: readonly string[],
  others: ReadonlySet<string>,
): boolean {
  const from = sidesOf(scene, actors) ?? [];
  const to = sidesOf(scene, recipients) ?? [];
  return doers.some((side) => from.includes(side)) && to.some((side) => others.has(side));
}

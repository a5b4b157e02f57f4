import { DEPREL, UPOS } from "../../grammar/universal.ts";
import { AT_HOME } from "../../names/sides.ts";
import { actsTold, nearest, type Told, temper } from "./acts-told.ts";
import { type Candidate, sidesOf } from "./candidates.ts";
import type { OpenAct, Proposal } from "./proposals.ts";
import { signsOfDeeds, typesNamed } from "./signs-of-deeds.ts";
import type { Standing } from "./standings.ts";

/** How many sentences back an act still bears on another. */
const NEAR = 2;
/** Distances, ranks and numbers are told apart up to this. */
const MOST = 4;

/** What speaks for or against each candidate, in words that are keys of the table of weights. */
export function signsOfCandidates(
  act: OpenAct,
  proposals: readonly Proposal[],
  standings: ReadonlyMap<string, Standing>,
  candidates: readonly Candidate[],
): string[][] {
  const told = actsTold(act);
  const named = typesNamed(act.scene, act.drafts[act.index]);
  const proposed = proposals.map(({ recipients }) => sidesOf(act.scene, recipients)?.join());
  const firstSides = proposed[proposals.findIndex(({ strong }) => strong)] ?? "";
  const ranks = [...standings.values()].map(({ times }) => times).sort((one, other) => other - one);
  return candidates.map((candidate) => {
    const { type } = act.drafts[act.index];
    const signs: string[] = [];
    const key = candidate.sides.join();
    if (key === firstSides) signs.push("surest rule", `surest rule ${type}`);
    proposals.forEach(({ rule }, place) => {
      if (proposed[place] !== key) return;
      signs.push(`rule ${rule}`);
      if (place === 0) signs.push(`first rule ${rule}`);
    });
    if (key === "") signs.push(...signsOfNobody(act));
    else if (candidate.sides.length === 1 && act.own.has(key)) signs.push(...signsOfOwn(act, standings, told));
    else signs.push(...signsOfOthers(act, candidate, standings, ranks, told));
    if (key !== "") signs.push(...signsOfDeeds(act, candidate.sides, named, told));
    return signs;
  });
}

/** What an actor is among those who act: a state, those who act at home, an armed group, or another. */
function kindOfActor({ scene, drafts, index }: OpenAct): string {
  const { kind, sectors } = scene.mentions.entities[drafts[index].actors[0].entity];
  if (kind === "state" || kind === "armed-group") return kind;
  return AT_HOME.has(sectors[0] ?? "") ? "at home" : "other";
}

function signsOfNobody(act: OpenAct): string[] {
  const { type, mode, factuality, head } = act.drafts[act.index];
  const signs = [
    "nobody",
    `nobody ${type}`,
    `nobody by ${kindOfActor(act)}`,
    `nobody mode ${mode ?? "none"}`,
    `nobody word ${UPOS[act.scene.words.upos[head]]}`,
  ];
  if (factuality.negated) signs.push("nobody negated");
  return signs;
}

function signsOfOwn(act: OpenAct, standings: ReadonlyMap<string, Standing>, told: readonly Told[]): string[] {
  const draft = act.drafts[act.index];
  const actor = kindOfActor(act);
  const before = nearest(told, ({ actors, recipients }) =>
    [...actors, ...recipients].some((side) => act.own.has(side)),
  );
  const isHome =
    before !== null &&
    before.recipients.length > 0 &&
    [...before.actors, ...before.recipients].every((side) => act.own.has(side));
  return [
    "own",
    `own ${draft.type}`,
    `own by ${actor}`,
    `own by ${actor} ${temper(act.scene, draft)}`,
    `own mode ${draft.mode ?? "none"}`,
    `own among ${Math.min(standings.size, MOST)}`,
    ...(before === null ? [] : [isHome ? "own after own" : "own after abroad"]),
  ];
}

function signsOfOthers(
  act: OpenAct,
  { sides }: Candidate,
  standings: ReadonlyMap<string, Standing>,
  ranks: readonly number[],
  told: readonly Told[],
): string[] {
  const draft = act.drafts[act.index];
  const tone = temper(act.scene, draft);
  const signs = [`sides ${Math.min(sides.length, 3)}`];
  const spoken = sides.flatMap((side) => standings.get(side) ?? []);
  if (spoken.length > 0) {
    const distance = Math.min(MOST, ...spoken.map((one) => one.distance));
    const times = Math.max(...spoken.map((one) => one.times));
    const { kind, country } = act.scene.mentions.entities[spoken[0].entity];
    signs.push(
      `back ${distance}`,
      `back ${distance} ${tone}`,
      `kind ${kind}`,
      `${country === "IGO" ? "body" : "no body"} ${draft.type}`,
      `rank ${Math.min(ranks.indexOf(times), MOST)}`,
    );
    if (spoken.every(({ isBeforeInSentence }) => isBeforeInSentence)) signs.push(`in the sentence ${draft.type}`);
    else if (spoken.some(({ isInSentence }) => isInSentence)) signs.push("later in the sentence");
    if (spoken.some(({ isInTitle }) => isInTitle)) signs.push("in the title", `in the title ${tone}`);
    for (const { relations } of spoken)
      for (const [back, relation] of relations) signs.push(`as ${DEPREL[relation]} ${back}`);
  }
  signs.push(...signsOfDealings(act, sides, tone, told));
  return signs;
}

/** What passed between the actor and a candidate elsewhere in the text, and what the last act before was. */
function signsOfDealings(
  { own, drafts, index }: OpenAct,
  sides: readonly string[],
  tone: string,
  told: readonly Told[],
) {
  const { type } = drafts[index];
  const has = (list: readonly string[]) => sides.every((side) => list.includes(side));
  const isOwn = (list: readonly string[]) => list.some((side) => own.has(side));
  const isTo = (one: Told) => !one.symmetric && isOwn(one.actors) && has(one.recipients);
  const between = told.filter((one) =>
    one.symmetric ? has(one.actors) && isOwn(one.actors) : isTo(one) || (has(one.actors) && isOwn(one.recipients)),
  );
  const signs: string[] = [];
  const last = nearest(between, () => true);
  if (last === null) signs.push("no dealings before");
  else {
    const way = isTo(last) ? "to" : last.symmetric ? "with" : "from";
    const tones = last.isCooperation ? "cooperation" : "conflict";
    signs.push(
      `dealings ${last.back === 0 ? "here" : last.back <= NEAR ? "near" : "far"} ${way}`,
      `${tone} after ${tones}`,
      `${type} after ${tones}`,
    );
  }
  if (between.some(({ isCooperation }) => !isCooperation)) signs.push(`${tone} among conflict`);
  if (between.some(({ isCooperation }) => isCooperation)) signs.push(`${tone} among cooperation`);
  if (between.some((one) => one.type === type && isTo(one))) signs.push("the same act");
  const before = nearest(told, ({ back }) => back <= NEAR);
  if (before !== null && has(before.actors) && !isOwn(before.actors))
    signs.push(`last doer ${tone}`, `last doer ${type}`);
  if (before !== null && has(before.recipients))
    signs.push(
      `last recipient ${tone}`,
      `last recipient ${type}`,
      isOwn(before.actors) ? "last recipient of one's own" : "last recipient of another",
    );
  return signs;
}

import { governingClause, isClause } from "../../grammar/tree.ts";
import { D } from "../../grammar/universal.ts";
import { datelineOf } from "../../names/hits/dateline.ts";
import { sideOf } from "../../names/sides.ts";
import { soleCountry, stateOf } from "../roles/entities-at.ts";
import type { EventDraft, Scene } from "../scene.ts";
import { actsBefore, statesByMentions } from "../story/inference.ts";

/** What people do to each other at home happens at home. */
const AT_HOME = new Set(["PROTEST", "COERCE", "ASSAULT", "MOBILIZE"]);

/** Acts for which the sides come together. */
const MET = new Set(["CONSULT", "SUPPORT", "PROTEST"]);
/** Modes of meeting in which nobody meets. */
const AFAR = new Set(["phone", "digital"]);
/** Acts that are done somewhere, not said. */
const ON_THE_GROUND = new Set(["ASSAULT", "COERCE", "PROTEST", "RETREAT"]);
/** How far off another such act may be told, in sentences. */
const SENTENCES_ASIDE = 2;
/** How far before what is signed the meeting may be told, in sentences. */
const SENTENCES_BACK = 4;

/**
 * Gives an act without a stated place the state where such acts happen: a visit at the host's, an expulsion, a sentence or a summons at
 * whoever pronounces it, protest, arrest and deployment at home (the state must be spoken of in the text); what is signed or agreed at a meeting, where that
 * was; the meeting of the lead, at the dateline.
 */
export function inferPlaces(scene: Scene, drafts: readonly EventDraft[]): void {
  const ordered = [...drafts].sort((a, b) => a.head - b.head);
  const dateline = datelineOf(scene.words, scene.sentences, scene.mentions);
  ordered.forEach((draft, index) => {
    if (draft.place < 0 && dateline >= 0 && isHere(scene, draft)) placeAt(scene, draft, dateline);
    if (draft.place < 0) visitWhereNamed(scene, draft);
    if (draft.place < 0) draft.place = stateOf(scene, countryOf(scene, draft));
    if (draft.place >= 0 || draft.factuality.time === "future" || AFAR.has(draft.mode ?? "")) return;
    if (draft.symmetric) shareOccasion(scene, ordered, index);
    if (draft.place < 0 && MET.has(draft.type)) placeAtDateline(scene, draft, dateline);
  });
  const spokenOf = statesByMentions(scene);
  ordered.forEach((draft, index) => {
    if (draft.place < 0 && ON_THE_GROUND.has(draft.type) && draft.factuality.time !== "future")
      shareGround(scene, ordered, index);
    if (draft.place >= 0 && scene.mentions.entities[draft.place].country === null)
      draft.placeCountry = countryOf(scene, draft) ?? mainAmong(scene, spokenOf, draft) ?? reachedBy(scene, draft);
  });
}

/** "Agreed here on Thursday": said outside quotations, it is where the text is dated. */
function isHere({ words, tree, speech, knowledge }: Scene, { head, operators }: EventDraft): boolean {
  return [head, ...operators].some((word) => {
    const clause = isClause(tree, word) ? word : governingClause(tree, word);
    for (let child = clause < 0 ? -1 : tree.first[clause]; child >= 0; child = tree.next[child])
      if (knowledge.here.has(words.form[child]) && speech.quotationAt[child] < 0) return true;
    return false;
  });
}

/** "Visited Cairo": the city that stands for the host is where the visit is. */
function visitWhereNamed({ mentions }: Scene, draft: EventDraft): void {
  if (draft.mode !== "visit" || draft.recipients.length !== 1) return;
  const [{ mention }] = draft.recipients;
  if (mention < 0 || mentions.mentions[mention].place < 0) return;
  draft.place = mentions.mentions[mention].place;
  draft.placeMention = mention;
}

/** Of the states of the participants the one that a text speaks of clearly more than of any other; null without one. */
function mainAmong(
  scene: Scene,
  [first, second]: readonly [country: string, times: number][],
  { actors, recipients }: EventDraft,
): string | null {
  if (first === undefined || (second !== undefined && first[1] < CLEARLY * second[1])) return null;
  const isSide = [...actors, ...recipients].some(({ entity }) => scene.mentions.entities[entity].country === first[0]);
  return isSide ? first[0] : null;
}

const CLEARLY = 1.5;

/** Blows and help reach those they are for where they are. */
const REACHING = new Set(["ASSAULT", "COERCE", "AID", "AGREE"]);
const reachedBy = (scene: Scene, { type, recipients }: EventDraft): string | null =>
  REACHING.has(type) ? soleCountry(scene, recipients) : null;

function countryOf(scene: Scene, draft: EventDraft): string | null {
  const { type, mode, actors, recipients } = draft;
  if (type === "CONSULT" && mode === "visit") return soleCountry(scene, recipients);
  if (type === "SANCTION" && (mode === "expel" || mode === "convict")) return soleCountry(scene, actors);
  if (type === "ACCUSE" && isSummons(scene, draft)) return soleCountry(scene, actors);
  return AT_HOME.has(type) ? soleCountry(scene, [...actors, ...recipients]) : null;
}

/** "Ha convocato l'ambasciatore": whoever is called in is posted there. */
function isSummons({ words, knowledge }: Scene, { head, triggerFirst, triggerEnd }: EventDraft): boolean {
  for (let word = triggerFirst; word < triggerEnd; word++)
    if (words.head[word] === head && CALLED.has(words.deprel[word]) && knowledge.legation.has(words.lemma[word]))
      return true;
  return false;
}

const CALLED: ReadonlySet<number> = new Set([D.obj, D["nsubj:pass"]]);

/** What the same sides sign or agree just after they met, they do where they met. */
function shareOccasion(scene: Scene, drafts: readonly EventDraft[], index: number): void {
  const draft = drafts[index];
  const sides = sidesOf(scene, draft);
  for (const met of actsBefore(scene, drafts, index, SENTENCES_BACK)) {
    const { type, place, placeMention } = met;
    if (type !== "CONSULT" || place < 0) continue;
    const known = sidesOf(scene, met);
    if (![...sides].every((side) => known.has(side))) continue;
    draft.place = place;
    draft.placeMention = placeMention;
    return;
  }
}

/** Fighting and arrests are where the nearest others were that share a side with them, if that is at one of their own sides'. */
function shareGround(scene: Scene, drafts: readonly EventDraft[], index: number): void {
  const { entities } = scene.mentions;
  const draft = drafts[index];
  const sides = sidesOf(scene, draft);
  const countries = new Set([...draft.actors, ...draft.recipients].map(({ entity }) => entities[entity].country));
  const sentence = ({ head }: EventDraft) => scene.words.sentence[head];
  for (let aside = 1; aside < drafts.length; aside++) {
    const near = [drafts[index - aside], drafts[index + aside]].filter(
      (other) => other !== undefined && Math.abs(sentence(other) - sentence(draft)) <= SENTENCES_ASIDE,
    );
    if (near.length === 0) return;
    for (const { type, place, placeMention, actors, recipients } of near) {
      if (!ON_THE_GROUND.has(type) || place < 0 || placeMention < 0 || !countries.has(entities[place].country))
        continue;
      if (![...sidesOf(scene, { actors, recipients })].some((side) => sides.has(side))) continue;
      draft.place = place;
      draft.placeMention = placeMention;
      return;
    }
  }
}

const sidesOf = (scene: Scene, { actors, recipients }: Pick<EventDraft, "actors" | "recipients">): Set<string | null> =>
  new Set([...actors, ...recipients].map(({ entity }) => sideOf(scene.mentions.entities[entity])));

/** The lead tells what was done where the dateline says, when that is at one of the sides'. */
function placeAtDateline(scene: Scene, draft: EventDraft, dateline: number): void {
  if (dateline < 0) return;
  const { mentions, words } = scene;
  const { place, entity, head } = mentions.mentions[dateline];
  const lead = words.sentence[draft.head] - words.sentence[head];
  if (lead < 0 || lead > 1) return;
  const { country } = mentions.entities[place >= 0 ? place : entity];
  if (
    country === null ||
    ![...draft.actors, ...draft.recipients].some((one) => mentions.entities[one.entity].country === country)
  )
    return;
  placeAt(scene, draft, dateline);
}

function placeAt({ mentions }: Scene, draft: EventDraft, mention: number): void {
  const { place, entity } = mentions.mentions[mention];
  draft.place = place >= 0 ? place : entity;
  draft.placeMention = mention;
}

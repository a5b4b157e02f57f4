import type { EventDraft, Participant, Scene } from "../scene.ts";
import { blamedBefore } from "./addressees.ts";
import { askers, refusesToAct, tellersDenied } from "./answers.ts";
import { ownPeople, ownState, stateAt } from "./at-home.ts";
import { beforehand, beneficiaries, enemies, parties } from "./earlier-acts.ts";
import { doersOfClause } from "./judged-clauses.ts";
import { beforeLegation, hostOf } from "./legations.ts";
import { bothOfPair, otherOfPair } from "./main-pair.ts";
import { doersResumed } from "./resumed-acts.ts";
import { doersOfThing } from "./resumed-things.ts";
import { objectOf, ofThoseBefore, withOneAfter, withOneBefore } from "./same-sentence.ts";
import { towardsSubject } from "./subject-state.ts";

/** Acts that are somebody's business even when their sentence does not say whose. */
const DIRECTED = new Set(["ACCUSE", "REJECT", "SANCTION", "THREATEN", "AID", "ASSAULT", "SUPPORT"]);
/** Acts of words, by which one reacts to what somebody did. */
const REACTIONS = new Set(["ACCUSE", "REJECT", "SUPPORT", "THREATEN", "REQUEST", "AGREE", "CONSULT"]);
/** Acts that others turn to the state an article is about. */
const FOREIGN = new Set(["AID", "SUPPORT", "SANCTION", "RETREAT", "REQUEST", "ACCUSE", "THREATEN", "COOPERATE"]);
/** CAMEO codes of promised aid begin so. */
const PROMISED_AID = "033";

/** An act whose recipient its words leave open: among all acts of the text in their order, with what is known of the whole text. */
export interface OpenAct {
  scene: Scene;
  drafts: readonly EventDraft[];
  index: number;
  /** Sides of its actors. */
  own: ReadonlySet<string | null>;
  /** The two states the article is about, as entities; null when it is about one or many. */
  pair: [number, number] | null;
  /** The one state the article is about; null when there is none. */
  subject: string | null;
  /** Whoever did it is an ambassador of nobody known. */
  byEnvoy: boolean;
  /** Its object is a thing somebody made, whose owner stands as recipient so far. */
  judgesThing: boolean;
}

/** Whom a rule takes for the recipient of an open act. */
export interface Proposal {
  rule: string;
  recipients: readonly Participant[];
  /** A rule of the act's own kind, not one of what the text is about at large. */
  strong: boolean;
}

/** What each rule has to say of an act, the surest rule first. */
export function proposalsFor(act: OpenAct): Proposal[] {
  const { scene, drafts, index, own, pair, subject } = act;
  const draft = drafts[index];
  const { type } = draft;
  const helps = type === "AID" || draft.cameo.startsWith(PROMISED_AID);
  const reacts = REACTIONS.has(type);
  const isDirected = DIRECTED.has(type);
  const isForeign = FOREIGN.has(type) || helps;
  const before = beforehand(scene, drafts, index, own);
  const other = otherOfPair(scene, pair, own);
  const towards = towardsSubject(scene, subject, own);
  const rules: [rule: string, recipients: Participant[] | null, strong: boolean][] = [
    ["blamed before", act.byEnvoy ? blamedBefore(scene, drafts, index, own) : null, true],
    ["clause judged", reacts ? doersOfClause(scene, draft, own) : null, true],
    ["thing judged", doersOfThing(scene, draft, drafts, own), true],
    ["thing's owner", act.judgesThing ? draft.recipients : null, true],
    ["of those before", ofThoseBefore(scene, drafts, index, own), true],
    ["one before in the sentence", withOneBefore(scene, drafts, index, own), true],
    ["act resumed", reacts ? doersResumed(scene, drafts, index, own) : null, true],
    ["one after in the sentence", withOneAfter(scene, drafts, index, own), true],
    ["teller denied", tellersDenied(scene, draft, own), true],
    ["host of the legation", reacts ? hostOf(scene, draft, own) : null, true],
    ["legation protested at", beforeLegation(scene, draft, own, pair), true],
    ["own state", ownState(scene, drafts, index, own), true],
    ["own people", ownPeople(scene, draft, own), true],
    ["enemy", type === "ASSAULT" ? enemies(scene, drafts, index, own) : null, true],
    ["other side before", isDirected ? before : null, true],
    ["other of the two", isDirected ? other : null, true],
    ["asker", type === "AGREE" || refusesToAct(scene, draft) ? askers(scene, drafts, index, own) : null, true],
    ["verb's object", type === "REQUEST" ? objectOf(scene, draft, own) : null, true],
    ["parties", type === "CONSULT" ? parties(scene, drafts, index, own) : null, true],
    ["beneficiary", helps ? beneficiaries(scene, drafts, index, own) : null, true],
    ["subject", isForeign ? towards : null, true],
    ["any other side before", before, false],
    ["any other of the two", other, false],
    ["both of the two", bothOfPair(scene, pair, own), false],
    ["any subject", towards, false],
    ["home", own.size === 1 ? stateAt(scene, draft.actors[0].entity, draft.head) : null, false],
  ];
  return rules.flatMap(([rule, recipients, strong]) => (recipients === null ? [] : [{ rule, recipients, strong }]));
}

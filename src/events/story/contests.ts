import { isInfinitive } from "../../grammar/features.ts";
import { prepositionOf } from "../../grammar/tree.ts";
import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { ARMED_SECTORS } from "../../names/sides.ts";
import type { Entity } from "../../names/types.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { statesByMentions } from "./inference.ts";

/** Which sentences tell of an election in its own words, whether the text does throughout, and in which country. */
export interface Contests {
  sentences: Uint8Array;
  text: boolean;
  country: string | null;
}

/** A text is about an election where so many of its sentences are, and one in so many. */
const ENOUGH = 3;
const ONE_IN = 4;

/** Marks the sentences that tell of votes, candidates and polls. */
export function contestsIn(scene: Scene): Contests {
  const { words, sentences, knowledge } = scene;
  const marked = new Uint8Array(sentences.length);
  let about = 0;
  for (let word = 0; word < words.length; word++) {
    const sentence = words.sentence[word];
    if (marked[sentence] === 1 || !knowledge.electoral.has(words.lemma[word].toLowerCase())) continue;
    marked[sentence] = 1;
    about++;
  }
  const text = about >= ENOUGH && about * ONE_IN >= sentences.length;
  return { sentences: marked, text, country: about === 0 ? null : (statesByMentions(scene)[0]?.[0] ?? null) };
}

/** Acts of force and flight that are figures of speech where candidates do them: "captured Ohio", "dropped out of the race". */
const FIGURES: Readonly<Record<string, ReadonlySet<string | null>>> = {
  ASSAULT: new Set([null, "beat", "destroy"]),
  COERCE: new Set(["seize", "arrest", "abduct"]),
  MOBILIZE: new Set([null, "troops", "weapons", "police"]),
  RETREAT: new Set(["ceasefire", "withdraw", "release"]),
  SANCTION: new Set([null, "withdraw", "discontinue", "expel"]),
  THREATEN: new Set(["violence"]),
  AID: new Set([null]),
};

/** Acts that candidates who hold an office do in earnest where the sentence tells of no vote. */
const MATERIAL = new Set(["SANCTION", "AID"]);

/** What voters say they will do or like. */
const LEANINGS = new Set(["SUPPORT", "AGREE", "REJECT"]);
/** What a poll says many of them feel. */
const POLLED = new Set([...LEANINGS, "ACCUSE", "REQUEST"]);
const RALLYING = new Set(["PROTEST", "ACCUSE"]);

/**
 * Whether an act is part of an election and none of PLOVER's: force in figures of speech, the leanings of voters, rallies of
 * candidates. What is done with weapons, by the police or to foreigners is done in earnest.
 */
export function isOfContest(scene: Scene, draft: EventDraft, contests: Contests): boolean {
  const { words, knowledge } = scene;
  const { type, mode, actors, head } = draft;
  if (actors.length === 0) return false;
  const { [words.sentence[head]]: electoral } = contests.sentences;
  if (POLLED.has(type) && electoral === 1 && isPolled(scene, head) && actors.every((one) => areMany(scene, one)))
    return true;
  if (LEANINGS.has(type) && electoral === 1 && (isSupposed(draft) || actors.every((one) => isVoter(scene, one))))
    return true;
  // "Half of them would vote for her": what others than those in office will do at the polls they undertake towards nobody.
  if (type === "AGREE" && knowledge.voting.has(words.lemma[head]) && actors.every((one) => !votesInOffice(scene, one)))
    return true;
  const cast = LEANINGS.has(type) && knowledge.voting.has(words.lemma[head]);
  if (cast && (electoral === 1 || contests.text) && actors.every((one) => isPrivate(scene, one))) return true;
  if (electoral === 0 && !contests.text) return false;
  if (!actors.every((one) => contends(scene, one, contests, electoral === 1))) return false;
  if (RALLYING.has(type) && !isDemanding(scene, head))
    for (let word = draft.triggerFirst; word < draft.triggerEnd; word++)
      if (knowledge.rallying.has(words.lemma[word])) return true;
  if (type === "REQUEST" && draft.operators.some((word) => knowledge.wishing.has(words.lemma[word]))) return true;
  if (MATERIAL.has(type) && electoral === 0) return false;
  return FIGURES[type]?.has(mode) === true && draft.recipients.every((one) => isTame(scene, one, contests));
}

/** "Rallied to demand a new vote", "marched against the result": who comes together for or against something protests. */
function isDemanding({ tree, words, knowledge }: Scene, head: number): boolean {
  for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if ((relation === D.advcl || relation === D.xcomp) && isInfinitive(words.morph[child])) return true;
    if (relation === D.obl && knowledge.opposition.has(prepositionOf(tree, child))) return true;
  }
  return false;
}

/** What candidates say to the country and no state in particular. */
const SPOKEN = new Set(["ACCUSE", "SUPPORT", "AGREE", "CONCEDE", "THREATEN"]);

/** Whether somebody of the country whose election a text tells of throughout does something. */
export const isCandidates = ({ mentions }: Scene, { actors }: EventDraft, contests: Contests): boolean =>
  contests.text &&
  actors.every(({ entity }) => {
    const { kind, country } = mentions.entities[entity];
    return kind === "person" && (country === null || country === contests.country);
  });

/** Whether they say it as candidates do, to nobody who is not named. */
export const speaksToCountry = (scene: Scene, draft: EventDraft, contests: Contests): boolean =>
  SPOKEN.has(draft.type) && isCandidates(scene, draft, contests);

/** A person or party without arms; people only told by what they are where the sentence itself is about votes. */
function contends({ mentions }: Scene, { entity }: Participant, { country }: Contests, near: boolean): boolean {
  const one = mentions.entities[entity];
  if (one.country !== null && one.country !== country) return false;
  if (one.sectors.some((sector) => ARMED_SECTORS.has(sector))) return false;
  return one.kind === "person" || (one.kind === "organisation" && isPartisan(one)) || (one.kind === "agent" && near);
}

const isPartisan = ({ sectors }: Entity): boolean => sectors.includes("PTY") || sectors.includes("OPP");

/** Neither a foreigner nor armed. A state of the country stands among the states, and so may another's namesake. */
function isTame({ mentions }: Scene, { entity, mention }: Participant, { country }: Contests): boolean {
  const one = mentions.entities[entity];
  if (one.sectors.some((sector) => ARMED_SECTORS.has(sector))) return false;
  return mention < 0 || one.country === null || one.country === country;
}

/** "Four in ten", "a poll found": many were asked. */
function isPolled({ words, sentences: { firstWord }, knowledge }: Scene, head: number): boolean {
  const sentence = words.sentence[head];
  for (let word = firstWord[sentence]; word < firstWord[sentence + 1]; word++)
    if (knowledge.polling.has(words.lemma[word].toLowerCase())) return true;
  return false;
}

function areMany({ mentions }: Scene, { entity }: Participant): boolean {
  const { kind, plural, sectors } = mentions.entities[entity];
  return kind === "agent" && (plural || sectors[0] === "CVL");
}

/** "Delegates who can support anybody", "would back her": whom somebody might be for. */
const isSupposed = ({ factuality }: EventDraft): boolean =>
  factuality.certainty === "possible" || factuality.certainty === "unknown";

/** People told by what they are. */
function isVoter({ mentions }: Scene, { entity }: Participant): boolean {
  const { kind, sectors } = mentions.entities[entity];
  return kind === "agent" && sectors[0] === "CVL";
}

/** Sectors of those whose votes are cast in office. */
const IN_OFFICE = new Set(["GOV", "LEG", "PTY", "OPP", "ELI", "IGO"]);

function votesInOffice({ mentions }: Scene, { entity }: Participant): boolean {
  const { kind, sectors } = mentions.entities[entity];
  return kind === "state" || VOTING.has(sectors[0] ?? "");
}

/** Sectors of those whose votes decide what is done. */
const VOTING = new Set(["GOV", "LEG", "IGO", "JUD"]);

function isPrivate({ mentions }: Scene, { entity }: Participant): boolean {
  const { kind, sectors } = mentions.entities[entity];
  return (kind === "person" || kind === "agent") && !IN_OFFICE.has(sectors[0] ?? "");
}

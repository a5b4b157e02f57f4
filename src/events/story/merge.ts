import { sideOf } from "../../names/sides.ts";
import { UNTYPED } from "../acts/ontology.ts";
import { addressesOutsiders } from "../counterparts/addressees.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";

/** What counts as the same participant across tellings: its side, else the entity itself. */
function identity(scene: Scene, participant: Participant): string {
  const entity = scene.mentions.entities[participant.entity];
  return sideOf(entity) ?? entity.id;
}

function sides(scene: Scene, participants: readonly Participant[]): Set<string> {
  return new Set(participants.map((participant) => identity(scene, participant)));
}

const includes = (a: Set<string>, b: Set<string>): boolean => [...b].every((one) => a.has(one));
const nested = (a: Set<string>, b: Set<string>): boolean => includes(a, b) || includes(b, a);

/** Types that gather acts too different to be one: praise and signature, release and truce. */
const DISTINCT_ACTS = new Set(["SUPPORT", "SANCTION", "RETREAT", "CONCEDE", UNTYPED.name]);

/** Types whose acts are different ones when CAMEO tells them apart: to promise aid and to offer mediation. */
const SPECIFIC = new Set(["AGREE", "REQUEST", "REJECT"]);

/** CAMEO's codes of two digits and a nought say nothing closer. */
const isGeneric = (cameo: string): boolean => cameo.length === 3 && cameo.endsWith("0");

/** Trade and military cooperation are two things even between the same two. */
function sameField(a: EventDraft, b: EventDraft): boolean {
  const fields = (draft: EventDraft) => draft.contexts.filter((context) => context !== "diplomatic");
  const [one, other] = [fields(a), fields(b)];
  return one.length === 0 || other.length === 0 || one.some((context) => other.includes(context));
}

/** Whether two tellings are of one event: same act, compatible participants, dates, reality and voice. */
function sameEvent(scene: Scene, a: EventDraft, b: EventDraft): boolean {
  if (a.type !== b.type || a.factuality.negated !== b.factuality.negated) return false;
  if (a.symmetric !== b.symmetric && a.type !== "CONSULT") return false;
  if (a.mode !== b.mode && ((a.mode !== null && b.mode !== null) || isOfItsOwn(a) || isOfItsOwn(b))) return false;
  if ((a.factuality.time === "future") !== (b.factuality.time === "future")) return false;
  if ((a.factuality.certainty === "possible") !== (b.factuality.certainty === "possible")) return false;
  if (DISTINCT_ACTS.has(a.type) && a.cameo !== b.cameo) return false;
  if (SPECIFIC.has(a.type) && a.cameo !== b.cameo && !isGeneric(a.cameo) && !isGeneric(b.cameo)) return false;
  if (!sameField(a, b)) return false;
  if (a.head !== b.head && addressesOutsiders(scene, a) !== addressesOutsiders(scene, b)) return false;
  if (a.voices.join() !== b.voices.join() && a.voices.length > 0 && b.voices.length > 0) return false;
  const dateA = a.time < 0 ? null : scene.times[a.time].value;
  const dateB = b.time < 0 ? null : scene.times[b.time].value;
  if (dateA && dateB && (dateA.start > dateB.end || dateB.start > dateA.end)) return false;
  if (!dateA !== !dateB && a.factuality.time === "past" && isLongAgo(scene, (dateA ?? dateB)!.end)) return false;
  if (a.symmetric !== b.symmetric) return sameMeeting(scene, a, b);
  if (a.symmetric) return nested(sides(scene, a.actors), sides(scene, b.actors));
  const actorsA = sides(scene, a.actors);
  const actorsB = sides(scene, b.actors);
  const recipientsA = sides(scene, a.recipients);
  const recipientsB = sides(scene, b.recipients);
  if (isDomestic(actorsA, recipientsA) && isDomestic(actorsB, recipientsB) && !shareDoer(scene, a, b)) return false;
  // One telling may leave somebody out: a headline names the first guest, the text all of them.
  const named = actorsA.size > 0 && actorsB.size > 0;
  return (
    (named || isForcedOn(a, recipientsA, recipientsB)) && nested(actorsA, actorsB) && nested(recipientsA, recipientsB)
  );
}

/** Who attacks a hotel and takes hostages does two things. */
const isOfItsOwn = ({ mode }: EventDraft): boolean => mode === "abduct";

/** "Drone abbattuto", says the title without a doer: the same thing done to the same side. */
const isForcedOn = (a: EventDraft, recipientsA: Set<string>, recipientsB: Set<string>): boolean =>
  (a.type === "ASSAULT" || a.type === "COERCE") && recipientsA.size > 0 && recipientsB.size > 0;

/** Whether an act stays within one state. */
const isDomestic = (actors: Set<string>, recipients: Set<string>): boolean =>
  new Set([...actors, ...recipients]).size === 1;

/** At home everybody is of one state: two tellings are of one act when they share somebody, or one names the state alone. */
function shareDoer({ mentions }: Scene, a: EventDraft, b: EventDraft): boolean {
  const isState = ({ entity }: Participant) => mentions.entities[entity].kind === "state";
  return (
    a.actors.some(isState) ||
    b.actors.some(isState) ||
    a.actors.some(({ entity }) => b.actors.some((other) => other.entity === entity))
  );
}

/** How many days before publication a dated act is no longer the news that an undated telling means. */
const NEWS = 10;

function isLongAgo({ published }: Scene, day: string): boolean {
  return published !== null && Date.parse(published.slice(0, 10)) - Date.parse(day) > NEWS * 86_400_000;
}

/** CAMEO's code of negotiations. */
const NEGOTIATION = "046";

/** CAMEO's codes of mediating begin so. */
const MEDIATION = "045";

/** A meeting whose host one telling knows and the other does not: the same people on either side. */
function sameMeeting(scene: Scene, a: EventDraft, b: EventDraft): boolean {
  // Negotiations are no visit.
  if ((a.mode === "visit" || b.mode === "visit") && (a.cameo === NEGOTIATION || b.cameo === NEGOTIATION)) return false;
  // Nor is mediating a talk of one's own.
  if (a.cameo.startsWith(MEDIATION) !== b.cameo.startsWith(MEDIATION)) return false;
  const [all, others] = [a, b].map((draft) => sides(scene, [...draft.actors, ...draft.recipients]));
  return all.size > 1 && others.size > 1 && nested(all, others);
}

const fullness = (draft: EventDraft): number =>
  draft.actors.length +
  draft.recipients.length +
  (draft.time >= 0 ? 1 : 0) +
  (draft.place >= 0 ? 1 : 0) +
  (draft.mode === null ? 0 : 1) +
  draft.trust;

/** One record for an event told several times: the fullest telling stays, the others lend what it lacks and stand in `also`. */
export function mergeTellings(scene: Scene, drafts: readonly EventDraft[]): EventDraft[] {
  const merged: EventDraft[] = [];
  for (const draft of drafts) {
    const index = merged.findIndex((known) => sameEvent(scene, known, draft));
    if (index < 0) {
      merged.push(draft);
      continue;
    }
    const known = merged[index];
    const [main, other] = fullness(draft) > fullness(known) ? [draft, known] : [known, draft];
    main.also.push(...other.also, other.evidence);
    if (main.time < 0) main.time = other.time;
    if (main.place < 0) {
      main.place = other.place;
      main.placeMention = other.placeMention;
    }
    main.mode ??= other.mode;
    main.nominal &&= other.nominal;
    // A headline tells in the present what the text then tells as done.
    if (other.factuality.time === "past" && main.factuality.time === "present")
      main.factuality = { ...main.factuality, time: "past" };
    merged[index] = main;
  }
  return merged;
}

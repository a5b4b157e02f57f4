import { daysBetween } from "../../time/calendar.ts";
import type { Likeness } from "./likeness.ts";
import type { Report } from "./reports.ts";
import { fitOf, type SidesFit, sidesFit } from "./sides.ts";
import { closenessOf } from "./tables.ts";

/** Hears of a sign that two reports tell the same event, or do not, and how strong it is. */
export type Hear = (sign: string, strength: number) => void;

const daysApart = (one: string, other: string): number => (one === other ? 0 : Math.abs(daysBetween(one, other)));

/** Whether the day itself is told, not only the day of publication or some week. */
const isFirm = ({ basis, precision }: Report): boolean =>
  (basis === "stated" || basis === "resolved") && (precision === "day" || precision === "hour");

/** Tells all signs of two reports, symmetric in them. */
export function tellSigns(one: Report, other: Report, likeness: Likeness, hear: Hear): void {
  hear("bias", 1);
  tellTypes(one, other, hear);
  const leastFit = tellSides(one, other, hear);
  if (one.type === other.type) hear("same type and sides", leastFit);
  tellStrangers(one, other, hear);
  tellTime(one, other, hear);
  tellPlace(one, other, hear);
  tellWords(one, other, hear);
  const { actors, places } = likeness(one, other);
  hear("article actors", actors);
  hear("article places", places);
}

function tellTypes(one: Report, other: Report, hear: Hear): void {
  if (one.type === other.type) {
    hear("same type", 1);
    if (one.mode !== null && one.mode === other.mode) hear("same mode", 1);
    else if (one.mode !== null && other.mode !== null) hear("another mode", 1);
  } else {
    const closeness = closenessOf(one.type, other.type);
    if (closeness > 0) hear("close types", closeness);
    else hear("another type", 1);
  }
  if (one.polarity !== other.polarity) hear("another polarity", 1);
}

/** Acts of which outlets say now that the one did them with the other, now the reverse: a guest and a host. */
const MUTUAL: ReadonlySet<string> = new Set(["CONSULT", "AGREE", "COOPERATE"]);

/** Gives how well the worse of the sides that both name fits. */
function tellSides(one: Report, other: Report, hear: Hear): number {
  const isMutual = MUTUAL.has(one.type) && MUTUAL.has(other.type);
  if (one.symmetric || other.symmetric || isMutual) {
    const all = sidesFit(one.parts, other.parts);
    tellSide("all sides", all, hear);
    return all?.least ?? 0;
  }
  const actors = sidesFit(one.actors, other.actors);
  const recipients = sidesFit(one.recipients, other.recipients);
  tellSide("actors", actors, hear);
  tellSide("recipients", recipients, hear);
  if (recipients?.most === 0 && (areStrangersIn(one, other) || areStrangersIn(other, one)))
    hear("recipients elsewhere", 1);
  if (recipients === null && (one.recipients.length > 0 || other.recipients.length > 0)) hear("recipients of one", 1);
  const turned = sumOf(sidesFit(one.actors, other.recipients), sidesFit(one.recipients, other.actors));
  if (turned > sumOf(actors, recipients)) hear("turned", 1);
  return Math.min(actors?.least ?? 1, recipients?.least ?? 1, actors === null && recipients === null ? 0 : 1);
}

const sumOf = (one: SidesFit | null, other: SidesFit | null): number => (one?.least ?? 0) + (other?.least ?? 0);

/** What each side may tell, its name written out once. */
const SIDES = Object.fromEntries(
  ["all sides", "actors", "recipients"].map((name) => [
    name,
    { fit: `${name} fit`, differ: `${name} differ`, more: `${name} more`, other: `other ${name}` },
  ]),
);

function tellSide(name: string, fit: SidesFit | null, hear: Hear): void {
  if (fit === null) return;
  const signs = SIDES[name];
  hear(signs.fit, fit.least);
  hear(signs.differ, 1 - fit.least);
  hear(signs.more, fit.least - fit.most);
  if (fit.most === 0) hear(signs.other, 1);
}

/** Who takes part here and has no counterpart there, and people the other article never names. */
function tellStrangers(one: Report, other: Report, hear: Hear): void {
  const [fewer, more] = one.parts.length <= other.parts.length ? [one.parts, other.parts] : [other.parts, one.parts];
  let unmatched = 0;
  for (const part of fewer) if (more.every((each) => fitOf(part, each) === 0)) unmatched++;
  hear("somebody else", Math.min(2, unmatched));
  hear("people elsewhere", (strangersIn(one, other) + strangersIn(other, one)) / 2);
}

/** The share of the people who take part whom the other article never names. */
function strangersIn({ parts }: Report, { named }: Report): number {
  let [people, strangers] = [0, 0];
  for (const { kind, actor } of parts) {
    if (kind !== "person") continue;
    people++;
    if (!named.has(actor)) strangers++;
  }
  return people === 0 ? 0 : strangers / people;
}

/** Whether the other article speaks of nobody of the side of those who undergo it. */
const areStrangersIn = ({ recipients }: Report, { namedParties }: Report): boolean =>
  recipients.every(({ parties }) => parties.length > 0 && !parties.some((party) => namedParties.has(party)));

/** Days apart, at most so many, by how they are known; of a day told and one not, which is the later. */
const DAYS = ["firm", "later", "earlier", "loose"].map((basis) =>
  [0, 1, 2, 3, 4].map((days) => `${basis} days ${days}`),
);
const [FIRM, LATER, EARLIER, LOOSE] = DAYS;

/** Acts that are told as done when they are promised and as to come when they are announced: by PLOVER what will be yielded is conceded. */
const PROMISED: ReadonlySet<string> = new Set(["AGREE", "CONCEDE"]);

function tellTime(one: Report, other: Report, hear: Hear): void {
  hear(daysOf(one, other)[Math.min(4, Math.round(daysApart(one.day, other.day)))], 1);
  if (one.published !== null && other.published !== null)
    hear("published apart", Math.min(7, daysApart(one.published, other.published)) / 7);
  const isPromise = one.type !== other.type && PROMISED.has(one.type) && PROMISED.has(other.type);
  if ((one.time === "future") !== (other.time === "future") && !isPromise) hear("to come and past", 1);
}

/** A report that tells no day is dated by its publication: later than the event, hardly before it. */
function daysOf(one: Report, other: Report): readonly string[] {
  if (isFirm(one) && isFirm(other)) return FIRM;
  if (!isFirm(one) && !isFirm(other)) return LOOSE;
  const [told, untold] = isFirm(one) ? [one, other] : [other, one];
  return untold.day >= told.day ? LATER : EARLIER;
}

function tellPlace(one: Report, other: Report, hear: Hear): void {
  if (one.place === null || other.place === null) return;
  if (one.place === other.place) hear("same place", 1);
  else if (isFar(one, other)) hear("another place", 1);
  else if (one.placeCountry !== null && one.placeCountry === other.placeCountry) hear("same country", 1);
  else hear("another country", 1);
}

/** So many kilometres and more lie between two places that are not one: those of one event may be a town and its province. */
const FAR = 150;
const KILOMETRES_A_DEGREE = 111;

/** Whether both places are told to a point, and far from each other. */
function isFar({ point }: Report, { point: other }: Report): boolean {
  if (point === null || other === null) return false;
  const north = point.latitude - other.latitude;
  const east = (point.longitude - other.longitude) * Math.cos((point.latitude * Math.PI) / 180);
  return Math.hypot(north, east) * KILOMETRES_A_DEGREE > FAR;
}

function tellWords(one: Report, other: Report, hear: Hear): void {
  const shared = sharedBy(one.words, other.words) / Math.max(1, Math.min(one.words.size, other.words.size));
  hear(one.language === other.language ? "words in one language" : "words across languages", shared);
  if (one.figures.size > 0 && other.figures.size > 0)
    hear(sharedBy(one.figures, other.figures) > 0 ? "same figures" : "other figures", 1);
}

function sharedBy(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const each of one) if (other.has(each)) shared++;
  return shared;
}

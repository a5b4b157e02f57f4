import type { Part, Report } from "./reports.ts";
import { fitOf, type SidesFit, sidesFit } from "./sides.ts";
import { closenessOf } from "./tables.ts";

/** A sign that two reports tell the same event, or do not, and how strong it is. */
export type Signs = Map<string, number>;

/** How rare what is named is in all that was read: 0 everywhere to 1 hardly ever. */
export type Rarity = (kind: "actor" | "place", number: number) => number;

const DAY = 86_400_000;
const daysApart = (one: string, other: string): number => Math.abs(Date.parse(one) - Date.parse(other)) / DAY;

/** Whether the day itself is told, not only the day of publication or some week. */
const isFirm = ({ basis, precision }: Report): boolean =>
  (basis === "stated" || basis === "resolved") && (precision === "day" || precision === "hour");

/** All signs of two reports, symmetric in them. */
export function signsOf(one: Report, other: Report, rarity: Rarity): Signs {
  const signs: Signs = new Map();
  addTypes(signs, one, other);
  addSides(signs, one, other);
  if (signs.has("same type")) signs.set("same type and sides", leastFit(signs));
  signs.set("somebody else", unmatchedIn(one, other));
  addTime(signs, one, other);
  addPlace(signs, one, other);
  addWords(signs, one, other);
  signs.set(
    "article actors",
    overlap(one.named, other.named, (actor) => rarity("actor", actor)),
  );
  signs.set(
    "article places",
    overlap(one.places, other.places, (place) => rarity("place", place)),
  );
  return signs;
}

function addTypes(signs: Signs, one: Report, other: Report): void {
  if (one.type === other.type) {
    signs.set("same type", 1);
    if (one.mode !== null && one.mode === other.mode) signs.set("same mode", 1);
    else if (one.mode !== null && other.mode !== null) signs.set("another mode", 1);
  } else {
    const closeness = closenessOf(one.type, other.type);
    if (closeness > 0) signs.set("close types", closeness);
    else signs.set("another type", 1);
  }
  if (one.polarity !== other.polarity) signs.set("another polarity", 1);
}

/** Acts of which outlets say now that the one did them with the other, now the reverse: a guest and a host. */
const MUTUAL: ReadonlySet<string> = new Set(["CONSULT", "AGREE", "COOPERATE"]);

function addSides(signs: Signs, one: Report, other: Report): void {
  const isMutual = MUTUAL.has(one.type) && MUTUAL.has(other.type);
  if (one.symmetric || other.symmetric || isMutual) {
    addSide(signs, "all sides", sidesFit(partsOf(one), partsOf(other)));
    return;
  }
  const actors = sidesFit(one.actors, other.actors);
  const recipients = sidesFit(one.recipients, other.recipients);
  addSide(signs, "actors", actors);
  addSide(signs, "recipients", recipients);
  if (recipients === null && (one.recipients.length > 0 || other.recipients.length > 0))
    signs.set("recipients of one", 1);
  const turned = sumOf(sidesFit(one.actors, other.recipients), sidesFit(one.recipients, other.actors));
  if (turned > sumOf(actors, recipients)) signs.set("turned", 1);
}

const partsOf = ({ actors, recipients }: Report): Part[] => [...actors, ...recipients];
const sumOf = (one: SidesFit | null, other: SidesFit | null): number => (one?.least ?? 0) + (other?.least ?? 0);

function addSide(signs: Signs, name: string, fit: SidesFit | null): void {
  if (fit === null) return;
  signs.set(`${name} fit`, fit.least);
  signs.set(`${name} differ`, 1 - fit.least);
  signs.set(`${name} more`, fit.least - fit.most);
  if (fit.most === 0) signs.set(`other ${name}`, 1);
}

/** Of the report that names fewer, how many the other has nobody for, on either side: at most 2. */
function unmatchedIn(one: Report, other: Report): number {
  const [mine, theirs] = [partsOf(one), partsOf(other)];
  const [fewer, more] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  return Math.min(2, fewer.filter((part) => more.every((each) => fitOf(part, each) === 0)).length);
}

/** How well the worse of the sides that both name fits. */
function leastFit(signs: Signs): number {
  const fits = ["actors fit", "recipients fit", "all sides fit"].flatMap((name) => signs.get(name) ?? []);
  return fits.length === 0 ? 0 : Math.min(...fits);
}

function addTime(signs: Signs, one: Report, other: Report): void {
  const [firm, loose] = [isFirm(one) && isFirm(other), !isFirm(one) && !isFirm(other)];
  const basis = firm ? "firm" : loose ? "loose" : "mixed";
  signs.set(`${basis} days ${Math.min(4, Math.round(daysApart(one.day, other.day)))}`, 1);
  if (one.published !== null && other.published !== null)
    signs.set("published apart", Math.min(7, daysApart(one.published, other.published)) / 7);
  if ((one.time === "future") !== (other.time === "future")) signs.set("to come and past", 1);
}

function addPlace(signs: Signs, one: Report, other: Report): void {
  if (one.place === null || other.place === null) return;
  if (one.place === other.place) signs.set("same place", 1);
  else if (isFar(one, other)) signs.set("another place", 1);
  else if (one.placeCountry !== null && one.placeCountry === other.placeCountry) signs.set("same country", 1);
  else signs.set("another country", 1);
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

function addWords(signs: Signs, one: Report, other: Report): void {
  const among = one.language === other.language ? "in one language" : "across languages";
  signs.set(
    `words ${among}`,
    overlap(one.words, other.words, () => 1),
  );
  if (one.figures.size > 0 && other.figures.size > 0)
    signs.set([...one.figures].some((figure) => other.figures.has(figure)) ? "same figures" : "other figures", 1);
}

/** What two sets share, beside the lesser of them, everything with its weight: 0 to 1. */
function overlap<T>(one: ReadonlySet<T>, other: ReadonlySet<T>, weightOf: (each: T) => number): number {
  let [shared, ones, others] = [0, 0, 0];
  for (const each of one) {
    const weight = weightOf(each);
    ones += weight;
    if (other.has(each)) shared += weight;
  }
  for (const each of other) others += weightOf(each);
  const least = Math.min(ones, others);
  return least === 0 ? 0 : shared / Math.max(least, 1);
}

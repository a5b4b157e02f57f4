import type { Store } from "../../ledger/index.ts";
import { EVER, firstDay } from "../knowledge/days.ts";
import type { RelationKnowledge } from "../knowledge/knowledge.ts";
import { partiesOn, type Side } from "../sides.ts";
import type { Period } from "../steps.ts";
import type { Agreement, AgreementReport, AgreementStatus, SharedBody } from "./agreement.ts";
import { knownBetween } from "./known.ts";
import { type Telling, tellingsOf } from "./told.ts";

/** To which all belong. */
const ALL_STATES = "un";
const REPORTS_AT_MOST = 3;
/** How far an agreement has come; what stops it comes at any time. */
const RANKS: readonly AgreementStatus[] = ["reported", "announced", "signed", "in-force"];

/** Agreements between two sides at the end of a period, and those that ended in it: known treaties, and what was read. */
export async function agreementsBetween(
  store: Store,
  sides: readonly [Side, Side],
  period: Period,
  knowledge: RelationKnowledge,
): Promise<Agreement[]> {
  const known = knownBetween(sides, period, knowledge);
  const [one, other] = sides.map((side) => partiesOn(side, period.to));
  const ids = known.flatMap((agreement) => agreement.known ?? []);
  const tellings =
    one.length === 0 || other.length === 0 ? [] : await tellingsOf(store, [one, other], ids, period.to, knowledge);
  const byKey = new Map<string, Telling[]>();
  for (const telling of tellings) byKey.set(keyOf(telling), [...(byKey.get(keyOf(telling)) ?? []), telling]);
  const told = known.map((agreement) => retold(agreement, byKey.get(agreement.known!) ?? []));
  const listed = new Set(ids);
  for (const [key, each] of byKey) if (!listed.has(key)) told.push(fromTellings(each, knowledge));
  return told
    .filter(({ status, since }) => status !== "ended" || since === null || firstDay(since) >= period.from)
    .sort(
      (a, b) =>
        Number(a.isMultilateral) - Number(b.isMultilateral) ||
        (firstDay(a.since ?? "") < firstDay(b.since ?? "") ? 1 : -1),
    );
}

/** Bodies to which two parties both belong on a day. */
export function bodiesShared(
  sides: readonly [Side, Side],
  day: string,
  { memberships, bodyNames }: RelationKnowledge,
): SharedBody[] {
  const [[one, ...more], [other, ...others]] = sides.map((side) => partiesOn(side, day));
  if (one === undefined || other === undefined || one === other || more.length + others.length > 0) return [];
  const inTime = (party: string) => memberships.bodiesOf(party).filter(({ from, to }) => from <= day && day <= to);
  const ofOther = new Map(inTime(other).map(({ party: body, from }) => [body, from]));
  return inTime(one)
    .filter(({ party: body }) => ofOther.has(body) && body !== ALL_STATES)
    .map(({ party: body, from }) => {
      const since = from > ofOther.get(body)! ? from : ofOther.get(body)!;
      return { body, name: bodyNames.get(body) ?? body, since: since === EVER ? null : since };
    });
}

/** One agreement, however often it is told: the known one, else the one of a kind between the same parties. */
const keyOf = ({ known, kind, parties }: Telling): string => known ?? [kind, ...[...parties].sort()].join(" ");

/** A known agreement with what was read of it: a report that it was suspended or left while the table has it in force goes before the table. */
function retold(agreement: Agreement, tellings: readonly Telling[]): Agreement {
  const reports = tellings.map(({ report }) => report);
  const stopping = reports.findLast(
    ({ status, by, day }) =>
      (status === "suspended" || status === "ended") &&
      by.some((party) => agreement.parties.includes(party)) &&
      firstDay(agreement.since ?? "") <= (day ?? ""),
  );
  const isNews = stopping !== undefined && (agreement.status === "in-force" || agreement.status === "signed");
  return {
    ...agreement,
    ...(isNews ? { status: stopping.status, since: stopping.day, onWordOf: "reports" as const } : {}),
    mentions: reports.length,
    reports: evidenceFirst(reports),
  };
}

/** An agreement known from articles alone, or known to the tables and not in force between the sides by them. */
function fromTellings(tellings: readonly Telling[], { treaties }: RelationKnowledge): Agreement {
  const [{ kind, name, parties, known }] = tellings;
  const reports = tellings.map(({ report }) => report);
  let [status, since]: [AgreementStatus, string | null] = ["reported", reports[0].day];
  for (const report of reports) if (follows(status, report.status)) [status, since] = [report.status, report.day];
  const treaty = treaties.find(({ id }) => id === known);
  return {
    ...{ known, kind, parties, status, since },
    name: treaty?.name ?? name,
    names: treaty?.names ?? {},
    through: [],
    isMultilateral: parties.length > 2,
    onWordOf: "reports",
    ...{ signed: treaty?.signed ?? "", force: treaty?.force ?? "", ended: treaty?.ended ?? "" },
    mentions: reports.length,
    reports: evidenceFirst(reports),
  };
}

/** Whether a report changes the status: it brings the agreement further, stops it, or takes up one that was stopped. */
function follows(before: AgreementStatus, after: AgreementStatus): boolean {
  if (after === "suspended" || after === "ended") return after !== before;
  if (after === "reported") return false;
  return RANKS.indexOf(after) > RANKS.indexOf(before);
}

/** The latest reports that something was done; when there is none, the latest that speaks of it. */
function evidenceFirst(reports: readonly AgreementReport[]): AgreementReport[] {
  const done = reports.filter(({ status }) => status !== "reported");
  return (done.length > 0 ? done : reports.slice(-1)).slice(-REPORTS_AT_MOST).reverse();
}

import type { Agreement, AgreementReport, Evidence, Measure, Pledge, StandingRelation } from "../relations/index.ts";
import { type Style, wrap } from "./style.ts";

/** Lines of each section; the tables have all. */
const AT_MOST = 8;

/** Agreements, pledges and sanctions between two sides on a day, for people. */
export function standingText(standing: StandingRelation, style: Style, width: number): string {
  const say = (text: string) => wrap(text, width, "      ", "  ");
  return [
    ...agreementLines(standing, style, say),
    ...pledgeLines(standing, style, say),
    ...measureLines(standing, style, say),
  ].join("");
}

type Say = (text: string) => string;

const heading = (text: string, style: Style) => `\n${style.strong(text)}\n`;
const moreOf = (all: number, shown: number, table: string, say: Say, { faint }: Style) =>
  all > shown ? [say(faint(`… and ${all - shown} more: --table ${table}`))] : [];

function agreementLines({ at, agreements, bodies }: StandingRelation, style: Style, say: Say): string[] {
  const own = agreements.filter(({ isMultilateral, onWordOf }) => !isMultilateral || onWordOf === "reports");
  const many = agreements.filter((one) => !own.includes(one));
  const shown = own.slice(0, AT_MOST);
  if (agreements.length + bodies.length === 0)
    return [heading(`Agreements on ${at}`, style), say(style.faint("none known"))];
  const named = ({ name, status, since }: Agreement) =>
    `${name}${status === "in-force" ? "" : `, ${statusText(status)}`}${since ? ` since ${since}` : ""}`;
  return [
    heading(`Agreements on ${at}`, style),
    ...shown.map((agreement) => say(agreementText(agreement))),
    ...moreOf(own.length, shown.length, "agreements", say, style),
    ...(many.length === 0 ? [] : [say(`Of many parties: ${listed(many.map(named), "agreements")}`)]),
    ...(bodies.length === 0
      ? []
      : [
          say(
            `Both belong to: ${bodies.map(({ name, since }) => `${name}${since === null ? "" : ` since ${since}`}`).join("; ")}`,
          ),
        ]),
  ];
}

const MANY_AT_MOST = 12;
const listed = (all: readonly string[], table: string) =>
  all.slice(0, MANY_AT_MOST).join("; ") +
  (all.length > MANY_AT_MOST ? `; … and ${all.length - MANY_AT_MOST} more: --table ${table}` : "");

const statusText = (status: Agreement["status"]) => status.replace("-", " ");

function agreementText({
  name,
  kind,
  parties,
  through,
  status,
  since,
  onWordOf,
  signed,
  mentions,
  reports,
}: Agreement): string {
  const facts = [
    `${name} (${kind}${parties.length > 2 ? `, ${partyList(parties)}` : ""}): ${statusText(status)}${since ? ` since ${since}` : ""}`,
    signed !== "" && signed !== since ? `signed ${signed}` : "",
    through.length > 0 ? `through ${through.join(", ")}` : "",
    onWordOf === "reports"
      ? `by ${mentions === 1 ? "1 report" : `${mentions} reports`}`
      : mentions > 0
        ? `spoken of ${mentions} times`
        : "",
    reports.length > 0 ? reports.map(reportText).join("; ") : "",
  ];
  return facts.filter((fact) => fact !== "").join(" · ");
}

const PARTIES_AT_MOST = 5;
const partyList = (parties: readonly string[]) =>
  parties.length > PARTIES_AT_MOST ? `${parties.length} parties` : parties.join(" ");

const reportText = (report: AgreementReport): string =>
  `${report.status === "reported" ? "" : `${statusText(report.status)} `}${sourceText(report)}`;

/** `e12, ANSA 2025-03-04, on the word of Emmanuel Macron`. */
function sourceText({ event, article, outlet, published, day, voices, dataset }: Evidence): string {
  const number = event === null ? `a${article}` : `e${event}`;
  const where = [article === null ? dataset : outlet, (published ?? day)?.slice(0, 10)]
    .filter((fact) => fact)
    .join(" ");
  return [number, where, voices.length > 0 ? `on the word of ${voices[0]}` : ""]
    .filter((fact) => fact !== "")
    .join(", ");
}

const FATES = ["open", "kept", "broken", "lapsed"] as const;

function pledgeLines({ judged, pledges, fates, evidence }: StandingRelation, style: Style, say: Say): string[] {
  const told = FATES.filter((fate) => fates[fate] > 0).map((fate) => `${fates[fate]} ${fate}`);
  const open = pledges.filter(({ fate }) => fate === "open").slice(0, AT_MOST);
  const settled = pledges.filter(({ fate }) => fate !== "open").slice(0, AT_MOST);
  return [
    heading(`Pledges and threats, judged on ${judged}: ${told.length === 0 ? "none read" : told.join(", ")}`, style),
    ...[...open, ...settled].map((pledge) => say(pledgeText(pledge, evidence))),
    ...moreOf(pledges.length, open.length + settled.length, "pledges", say, style),
  ];
}

function pledgeText(pledge: Pledge, evidence: StandingRelation["evidence"]): string {
  const { from, to, mutual, nature, says, day, deadline, event, reports, fate, probable, keptBy, brokenBy } = pledge;
  const source = (number: number | null) =>
    number === null || !evidence.has(number) ? "" : sourceText(evidence.get(number)!);
  const isThreat = nature === "threat";
  const settledBy = [
    keptBy === null ? "" : `${isThreat ? "carried out" : "kept"} by ${source(keptBy)}`,
    brokenBy === null ? "" : `${isThreat ? "withdrawn" : "broken"} by ${source(brokenBy)}`,
  ];
  const word = isThreat ? { kept: "carried out", broken: "withdrawn", open: "open", lapsed: "lapsed" }[fate] : fate;
  const facts = [
    `${word}${probable ? " (probably)" : ""}: ${from} ${mutual ? "and" : "→"} ${to}, ${nature} of ${says} ${day}`,
    fate === "open" ? `until ${deadline}` : fate === "lapsed" ? `term ended ${deadline}` : "",
    reports > 1 ? `${reports} reports` : "",
    source(event),
    ...settledBy,
  ];
  return facts.filter((fact) => fact !== "").join(" · ");
}

function measureLines({ at, measures, evidence }: StandingRelation, style: Style, say: Say): string[] {
  const standing = measures.filter(({ status }) => status !== "lifted").length;
  const shown = measures.slice(0, AT_MOST);
  return [
    heading(`Sanctions on ${at}: ${standing === 0 ? "none known in place" : `${standing} in place`}`, style),
    ...shown.map((measure) => say(measureText(measure, evidence))),
    ...moreOf(measures.length, shown.length, "sanctions", say, style),
  ];
}

function measureText(measure: Measure, evidence: StandingRelation["evidence"]): string {
  const { kind, imposer, target, status, since, until, name, imposedBy, easedBy, liftedBy, probable, binds } = measure;
  const source = (what: string, number: number | null | undefined) =>
    number === null || number === undefined || !evidence.has(number)
      ? ""
      : `${what} ${sourceText(evidence.get(number)!)}`;
  const facts = [
    `${imposer} → ${target}: ${name ?? kind.replace("-", " ")}, ${status.replace("-", " ")}${probable ? " (probably)" : ""}, since ${since}${until === null ? "" : ` to ${until}`}`,
    binds.length === 0 ? "" : `binds ${binds.length > 3 ? `${binds.length} members` : binds.join(", ")}`,
    source("imposed", imposedBy[0]),
    source("eased", easedBy.at(-1)),
    source("lifted", liftedBy),
  ];
  return facts.filter((fact) => fact !== "").join(" · ");
}

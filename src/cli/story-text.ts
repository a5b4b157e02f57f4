import type { KeptStory, StoryReport } from "../ledger/index.ts";
import { type Style, wrap } from "./style.ts";

/** A story for people: what it is, who contradicts whom, then its reports in order, copies under their original. */
export function storyText(story: KeptStory, style: Style): string {
  const { reports, contradiction, place, day, voices, denied } = story;
  const [{ quad }] = reports;
  const where = place === null ? "" : ` · ${place.name}${place.country === null ? "" : ` (${place.country})`}`;
  const counts = [
    plural(reports.length, "report"),
    plural(voices, "voice"),
    denied === 0 ? "" : `${denied} of them ${denied === 1 ? "denies" : "deny"} it`,
  ];
  const head =
    `${style.strong(`s${story.story}`)} ${style.quad(quad, story.type)} · ${day ?? "date unknown"}${where}\n` +
    `${counts.filter((count) => count !== "").join(", ")}\n`;
  const against =
    contradiction === null
      ? ""
      : wrap(
          `affirmed by ${contradiction.affirmed.join(", ")}; denied by ${contradiction.denied.join(", ")}`,
          style.width,
          "  ",
          "",
        );
  return (
    head +
    against +
    inOrder(reports)
      .map((report) => reportText(report, style))
      .join("")
  );
}

/** Reports with the copies of each article behind it. */
function inOrder(reports: readonly StoryReport[]): StoryReport[] {
  const originals = new Set(reports.filter(({ copyOf }) => copyOf === null).map(({ article }) => article));
  const isUnder = ({ copyOf }: StoryReport) => copyOf !== null && originals.has(copyOf.article);
  return reports
    .filter((report) => !isUnder(report))
    .flatMap((report) => {
      const copies =
        report.copyOf !== null
          ? []
          : reports.filter((each) => isUnder(each) && each.copyOf?.article === report.article);
      return [report, ...copies];
    });
}

function reportText(report: StoryReport, style: Style): string {
  const {
    event,
    article,
    outlet,
    language,
    published,
    type,
    mode,
    polarity,
    certainty,
    attribution,
    copyOf,
    evidence,
  } = report;
  const facts = [
    `e${event}`,
    article === null ? "imported" : `a${article}`,
    published ?? "undated",
    language,
    mode === null ? type : `${type} ${mode}`,
    polarity === "negated" ? "denied" : "",
    certainty === "certain" ? "" : certainty,
    attribution.length === 0 ? "" : `according to ${attribution.join(", by ")}`,
  ];
  const indent = copyOf === null ? "" : "  ";
  const copied =
    copyOf === null
      ? ""
      : `${style.faint(`${indent}  copies a${copyOf.article} (${Math.round(100 * copyOf.share)} % of the shorter)`)}\n`;
  return (
    `\n${indent}${style.strong(outlet ?? "no outlet named")}\n` +
    wrap(
      style.faint(facts.filter((fact) => fact !== null && fact !== "").join(" · ")),
      style.width,
      `${indent}    `,
      `${indent}  `,
    ) +
    copied +
    (evidence === null || copyOf !== null ? "" : wrap(`“${evidence}”`, style.width, `${indent}   `, `${indent}  `))
  );
}

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

import { withActors } from "../ledger/index.ts";
import type { NamedSide } from "../questions/dyad-sides.ts";
import type { Change, Comparison, Relation, StandingRelation, Tally, TellingEvent } from "../relations/index.ts";
import { dyadChart } from "./dyad-chart.ts";
import { standingText } from "./dyad-standing-text.ts";
import { eventText } from "./event-text.ts";
import { excerptsOf } from "./excerpts.ts";
import { importedEventText } from "./imported-text.ts";
import { type Style, wrap } from "./style.ts";

/** So many deviations are called unusual. */
const UNUSUAL = 2;
/** PLOVER's quads: words and deeds of cooperation, of conflict. */
const QUADS = ["◇ words", "◆ deeds", "△ words", "▲ deeds"];
/** Columns of a figure. */
const CELL = 9;

/** A pair for people: what passed between them, the chart, first and latest contact, the change, the events that say most. */
export function dyadText(
  relation: Relation,
  standing: StandingRelation,
  [one, other]: readonly [NamedSide, NamedSide],
  style: Style,
  width: number,
): string {
  const { period, by, total, contacts, change } = relation;
  const say = (text: string) => wrap(text, width, "    ", "  ");
  const title = wrap(`${nameOf(one)} and ${nameOf(other)}`, width, "").replace(/.+/g, style.strong);
  const none = period === null ? "the ledger has no dated article" : `${period.from} to ${period.to}`;
  const notes = [one, other].map(({ note }) => (note === "" ? "" : say(style.faint(note)))).join("");
  const stands = standingText(standing, style, width);
  if (total.all.reports === 0)
    return `${title}${say(style.faint(none))}${notes}${say(`nothing is read that passed between them${total.negated === 0 ? "" : `, but ${plural(total.negated, "denial")}`}`)}${contactLines(relation, say)}${stands}`;
  const share =
    total.read === 0 ? "" : `, ${percent((100 * total.all.reports) / total.read)} of all ${total.read} read`;
  return [
    title,
    say(style.faint(`${none}, by ${by}`)),
    notes,
    say(
      `${plural(total.all.reports, "event")} in ${plural(total.all.stories, "story")}${share}${negatedText(total.negated)}`,
    ),
    datasetsText(relation, say),
    "\n",
    dyadTable(total, one.id, other.id, style, width),
    "\n",
    say("Stories: cooperation above, conflict below"),
    dyadChart(relation, style, width),
    "\n",
    contactLines({ contacts }, say),
    say(change === null ? `Change: too short a past to compare a ${by} with` : changeText(change, by)),
    stands,
    ...telling(relation, style),
  ].join("");
}

const nameOf = ({ id, name }: Pick<NamedSide, "id" | "name">): string => (id === name ? id : `${name} (${id})`);
const negatedText = (count: number): string => (count === 0 ? "" : `; ${plural(count, "denial")} left out`);

/** Where events come from, when any are imported. */
function datasetsText({ datasets }: Relation, say: (text: string) => string): string {
  const names = Object.keys(datasets);
  if (names.every((name) => name === "entente")) return "";
  return say(
    names.map((name) => `${datasets[name]} ${name === "entente" ? "read" : `imported from ${name}`}`).join(", "),
  );
}

function plural(count: number, what: string): string {
  if (count === 1) return `1 ${what}`;
  return `${count} ${what.endsWith("y") ? `${what.slice(0, -1)}ies` : `${what}s`}`;
}

/** One line each way: reports by quad, sum and mean of scores; where there is no room for columns, in words. */
function dyadTable(total: Relation["total"], one: string, other: string, style: Style, width: number): string {
  const rows: [string, Tally][] = [
    [`${one} → ${other}`, total.forth],
    [`${other} → ${one}`, total.back],
    ["both", total.mutual],
    ["all", total.all],
  ];
  const names = Math.max(...rows.map(([name]) => name.length)) + 2;
  const heads = [...QUADS, "score", "mean"];
  const colour = (at: number, text: string) => (at < QUADS.length ? style.quad(at + 1, text) : text);
  const figures = ({ quads, score, mean }: Tally) => [
    ...[quads[1], quads[2], quads[3], quads[4]].map(({ reports }) => String(reports)),
    score.toFixed(1),
    mean === null ? "–" : mean.toFixed(1).replace(/^-(?=0\.0$)/, ""),
  ];
  if (names + heads.length * CELL > width) {
    const sentence = (tally: Tally) => figures(tally).map((figure, at) => `${colour(at, heads[at])} ${figure}`);
    return rows.map(([name, tally]) => wrap(`${name}: ${sentence(tally).join(", ")}`, width, "    ", "  ")).join("");
  }
  const head = heads.map((each, at) => colour(at, each.padStart(CELL))).join("");
  const lines = rows.map(
    ([name, tally]) =>
      `  ${name.padEnd(names - 2)}${figures(tally)
        .map((figure) => figure.padStart(CELL))
        .join("")}\n`,
  );
  return `${" ".repeat(names)}${head}\n${lines.join("")}`;
}

function contactLines(
  { contacts: { first, latest } }: Pick<Relation, "contacts">,
  say: (text: string) => string,
): string {
  if (first === null || latest === null) return "";
  const told = ({ event, day, type }: typeof first) => `${day}, ${type} (e${event})`;
  return say(`First contact in the ledger ${told(first)}; latest ${told(latest)}`);
}

function changeText({ start, end, steps, since, ...figures }: Change, by: Relation["by"]): string {
  const when = start === end ? start : `${start} to ${end}`;
  const { cooperation, conflict, score, share } = figures;
  return (
    `Change: ${when} against the ${steps} ${by}s before it since ${since}: ` +
    `${compared("stories of cooperation", cooperation)}; ${compared("of conflict", conflict)}; ` +
    `${compared("score", score)}; ${compared("percent of all events read", share)}.`
  );
}

/** `stories of conflict 9 (before: mean 2.1, standard deviation 1.4; 4.9 above: unusual)`. */
function compared(what: string, { last, mean, deviation, deviations }: Comparison): string {
  const past = `before: mean ${mean}, standard deviation ${deviation}`;
  if (deviations === null) return `${what} ${last} (${past}${last === mean ? "" : ": never so before"})`;
  const side = deviations < 0 ? "below" : "above";
  const place = `${Math.abs(deviations)} deviations ${side}${Math.abs(deviations) >= UNUSUAL ? ": unusual" : ""}`;
  return `${what} ${last} (${past}; ${place})`;
}

const percent = (share: number): string => `${share < 0.1 ? share.toFixed(3) : share.toFixed(1)} %`;

function telling({ telling }: Relation, style: Style): string[] {
  if (telling.length === 0) return [];
  return [`\n${style.strong("Most telling of late")}\n`, ...telling.map((event) => tellingText(event, style))];
}

function tellingText({ event, reports, kept }: TellingEvent, style: Style) {
  const { article, told, participants } = kept;
  if (article === null || told === null) return importedEventText(kept, style, false);
  const record = withActors(article.record, participants);
  const known = [`a${article.article}`, record.publisher?.name, record.published?.slice(0, 10), record.url].filter(
    (fact) => typeof fact === "string",
  );
  const often = reports === 1 ? "" : ` · ${reports} reports`;
  return (
    eventText(told, record, excerptsOf(record, style), style, `e${event}`) +
    `  ${style.faint(`${known.join(" · ")}${often}`)}\n`
  );
}

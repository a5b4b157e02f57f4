import {
  type Chance,
  LEAST_ALL,
  LEAST_OWN,
  type Outlook,
  type Published,
  quadOf,
  type ToldReason,
} from "../outlook/index.ts";
import type { NamedParty } from "../questions/party-named.ts";
import { reasonSentence } from "../questions/reason-sentence.ts";
import { type Style, wrap } from "./style.ts";

/** So many chances are told to people. */
const TOLD = 10;
const BARS = "▁▂▃▄▅▆▇█";

/** An outlook for people: chances with their reasons, then the weeks. */
export function outlookText(outlook: Outlook, parties: readonly NamedParty[], style: Style): string {
  const { width } = style;
  const say = (text: string) => wrap(text, width, "    ", "  ");
  const who = parties.map(({ id, name }) => (id === name ? id : `${name} (${id})`)).join(" and ");
  const title = wrap(`${who}: ${outlook.origin} to ${outlook.until}`, width, "").replace(/.+/g, style.strong);
  const since = outlook.past.from === null ? "" : ` since ${outlook.past.from}`;
  const basis = style.faint(`from ${outlook.past.own} acts of theirs and ${outlook.past.all} of all${since}`);
  return [
    title,
    say(basis),
    ...chancesText(outlook, style, say),
    ...nextText(outlook, say),
    ...seriesText(outlook, style, say),
  ].join("");
}

/** What became of publishing. */
export const publishedText = (kept: Published | null): string =>
  kept === null
    ? ""
    : `\n${kept.published} forecasts published${kept.standing === 0 ? "" : `, ${kept.standing} stood already`}\n`;

function chancesText({ chances, past, days }: Outlook, style: Style, say: (text: string) => string): string[] {
  if (chances === null) {
    const [count, least] = past.own < LEAST_OWN ? [past.own, LEAST_OWN] : [past.all, LEAST_ALL];
    return [say(`not enough past: ${count} events, and ${least} are needed to say how likely anything is`)];
  }
  if (chances.length === 0) return [say(`nothing is likelier than 1 in 1000 within ${days} days`)];
  const intro = style.faint("Chances of at least one such act, with the share of each reason in them:");
  const told = chances.slice(0, TOLD).flatMap((chance) => {
    const { actor, recipient, mutual, type, probability, baseRate, reasons } = chance;
    const what = style.quad(quadOf(type), type);
    const head = `${percent(probability).padStart(6)}  ${actor} ${mutual ? "=" : "→"} ${recipient} ${what} ${style.faint(`(base rate ${percent(baseRate)})`)}\n`;
    return [
      head,
      ...reasons.map((reason) => wrap(reasonText(reason, chance), style.width, "            ", "          ")),
    ];
  });
  return [`  ${intro}\n`, ...told];
}

/** To whom, if it comes. */
function nextText({ party, next }: Outlook, say: (text: string) => string): string[] {
  if (next === null) return [];
  const { type, mutual, recipients } = next;
  return [
    "\n",
    say(
      `If ${party} does ${type} next, ${mutual ? "with" : "to"} whom (share of all that may be, and what speaks for it):`,
    ),
    ...recipients.map(({ party: recipient, share, reasons }) =>
      say(
        `  ${percent(share).padStart(6)} ${recipient}: ${reasons.map(({ group, share: part }) => `${group} ${percent(part)}`).join(", ")}`,
      ),
    ),
  ];
}

/** A chance to as many digits as it is worth. */
function percent(chance: number): string {
  if (chance > 0.99) return "> 99 %";
  return `${(100 * chance).toFixed(chance < 0.1 ? 1 : 0)} %`;
}

function reasonText(reason: ToldReason, chance: Chance): string {
  const events =
    reason.events.length === 0 ? "" : ` [${reason.events.map((event) => (event === 0 ? "" : `e${event}`)).join(", ")}]`;
  return `${percent(reason.share)}: ${reasonSentence(reason, chance)}${events}`;
}

function seriesText({ counterpart, series, past }: Outlook, style: Style, say: (text: string) => string): string[] {
  if (counterpart === null || past.own < LEAST_OWN) return [];
  if (series === null) return ["\n", say("Weeks: not enough past for a series, which takes 8 weeks")];
  const spark = (counts: readonly number[]) => {
    const most = Math.max(1, ...counts);
    return counts.map((count) => (count === 0 ? "·" : BARS[Math.ceil((count / most) * BARS.length) - 1])).join("");
  };
  const lines = (["cooperation", "conflict"] as const).flatMap((what) => [
    say(
      `${what.padEnd(11)} ${style.quad(what === "cooperation" ? 2 : 4, spark(series[what]))} ${series[what].at(-1)} in the last week`,
    ),
    ...series.forecasts.map((horizon) => {
      const { mean, half, most } = horizon[what];
      const weeks = horizon.weeks === 1 ? "1 week" : `${horizon.weeks} weeks`;
      return say(
        `  ${weeks.padEnd(8)} to ${horizon.until}: ${mean.toFixed(1)} expected, ${range(half)} as likely as not, ${range(most)} with 90 %`,
      );
    }),
  ]);
  return ["\n", say(`Stories by week, the last ${series.cooperation.length} of ${series.weeks}:`), ...lines];
}

const range = ([low, high]: readonly [number, number]): string => (low === high ? `${low}` : `${low} to ${high}`);

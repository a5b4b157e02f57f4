import type { EventHit, Hit, SearchResult, Span } from "../ledger/index.ts";
import { type Style, wrap } from "./style.ts";

/** What was found for people: each article with its outlet, day and number of events, and the parts that tell most, marked. */
export function searchText({ hits, next, ignored, cut }: SearchResult, withEvents: boolean, style: Style): string {
  const notes = [
    ignored.length === 0 ? "" : `not looked up, as they stand everywhere: ${ignored.join(", ")}`,
    cut ? "the phrase was sought in the likeliest articles only, the next page goes on" : "",
    next === null ? "" : `next page: --after ${next}`,
  ].filter((note) => note !== "");
  const found = hits.length === 0 ? "nothing found\n" : hits.map((hit) => hitText(hit, withEvents, style)).join("\n");
  return found + notes.map((note) => `\n${style.faint(note)}\n`).join("");
}

function hitText(hit: Hit, withEvents: boolean, style: Style): string {
  const { article, title, opening, outlet, day, language, eventCount, supersededBy, url, snippets, events } = hit;
  const facts = [
    `a${article}`,
    language,
    outlet,
    day ?? "day unknown",
    `${eventCount} ${eventCount === 1 ? "event" : "events"}`,
    supersededBy === null ? null : `superseded by a${supersededBy}`,
    url,
  ];
  return [
    wrap(title ?? opening, style.width, "").replace(/.+/g, style.strong),
    wrap(style.faint(facts.filter((fact) => fact !== null).join(" · ")), style.width, "    ", "  "),
    ...snippets.map((snippet) => wrap(`“${marked(snippet, style)}”`, style.width, "   ", "  ")),
    ...(withEvents ? events.map((event) => eventLine(event, style)) : []),
  ].join("");
}

/** The text of a snippet, found words as the style marks them, evidence of events in brackets, or in colour where there is some. */
export function marked({ text, span, found, evidence }: Hit["snippets"][number], style: Style): string {
  const points = [...text];
  const edges = new Set([0, points.length]);
  for (const [start, end] of [...found, ...evidence]) edges.add(start - span[0]).add(end - span[0]);
  const places = [...edges].sort((one, other) => one - other);
  const isIn = (spans: readonly Span[], at: number) =>
    spans.some(([start, end]) => start - span[0] <= at && at < end - span[0]);
  const isPlain = style.quad(1, "") === "";
  let result = "";
  for (const [at, start] of places.slice(0, -1).entries()) {
    const end = places[at + 1];
    const words = points.slice(start, end).join("").replace(/\s+/g, " ");
    const told = isIn(evidence, start);
    const opens = isPlain && told && (start === 0 || !isIn(evidence, start - 1) || begins(evidence, start + span[0]));
    const closes = isPlain && told && (end === points.length || !isIn(evidence, end));
    const painted = isIn(found, start) ? style.mark(words) : told ? style.quad(1, words) : words;
    result += `${opens ? "[" : ""}${painted}${closes ? "]" : ""}`;
  }
  return result.trim();
}

const begins = (spans: readonly Span[], at: number): boolean => spans.some(([start]) => start === at);

function eventLine(
  { event, type, mode, quad, day, time, certainty, polarity, ...sides }: EventHit,
  style: Style,
): string {
  const names = (side: EventHit["actors"]) =>
    side.map(({ name, country }) => (country === null ? name : `${name} (${country})`)).join(" + ");
  const who = [names(sides.actors) || "somebody", names(sides.recipients)].filter((side) => side !== "").join(" → ");
  const facts = [`e${event}`, day ?? "date unknown", time === "past" ? "" : time, certainty, polarity];
  return wrap(
    `${style.quad(quad, type)}${mode === null ? "" : ` ${mode}`}: ${who} ${style.faint(`(${facts.filter((fact) => fact !== "").join(" · ")})`)}`,
    style.width,
    "      ",
    "    ",
  );
}

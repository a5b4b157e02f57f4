import { sourceAddress, sourceName, sourceUrl } from "../article-id.ts";
import { eventsNumbered } from "../events.ts";
import type { ExportedEvent } from "../exported-event.ts";
import type { WriteFormat } from "../exporting.ts";
import { type ImportedMention, importedMentions } from "../imported-mentions.ts";
import { compactMoment, tabbed } from "./cells.ts";
import { type GdeltPair, pairsOf, tabledEvents } from "./gdelt-rows.ts";

/**
 * GDELT 2.0's table of mentions (.mentions.CSV): 16 columns parted by tabs, no header; a row for each report of each row of the table of
 * events, whose numbers it bears.
 */
export const gdeltMentions: WriteFormat = async function* (exporting) {
  for await (const events of tabledEvents(exporting)) {
    const firsts = new Map(events.map(([event]) => [event.event, event]));
    const elsewhere = events.map(([, { first }]) => first).filter((first) => !firsts.has(first));
    for (const event of await eventsNumbered(exporting.store, [...new Set(elsewhere)])) firsts.set(event.event, event);
    const met = await importedMentions(
      exporting.store,
      events.map(([event]) => event),
    );
    let lines = "";
    for (const [event, counts] of events) {
      const first = firsts.get(counts.first)!;
      const reports = met(event);
      for (const pair of pairsOf(first)) {
        if (reports.length === 0) lines += tabbed(cellsOf(event, pair, first));
        for (const report of reports) lines += tabbed(importedCells(report, pair, first));
      }
    }
    yield lines;
  }
};

const [WEB, CITATION] = [1, 2];

function cellsOf(event: ExportedEvent, { id, source, target }: GdeltPair, first: ExportedEvent): (string | number)[] {
  const { article, trigger, confidence } = event;
  const url = sourceUrl(event);
  const mentioned = (one: typeof source) => {
    const here = [...event.actors, ...event.recipients].find((each) => each.id === one?.id);
    return here?.mention?.[0] ?? -1;
  };
  return [
    id,
    compactMoment(first.article?.added_at ?? first.day!),
    compactMoment(article?.published ?? article?.added_at ?? event.day!),
    url !== null && /^https?:/.test(url) ? WEB : CITATION,
    hostOf(url) ?? sourceName(event) ?? "",
    sourceAddress(event),
    sentenceOf(event),
    ...[mentioned(source), mentioned(target), trigger?.[0] ?? -1],
    1,
    Math.max(10, Math.round(confidence * 10) * 10),
    article === null ? 0 : article.points.toCodePoint(article.text.length),
    0,
    "",
    "",
  ];
}

/** A report as GDELT's own table of them had it; where in the text it stood is not kept. */
function importedCells(report: ImportedMention, { id }: GdeltPair, first: ExportedEvent): (string | number)[] {
  const recorded = compactMoment(first.article?.added_at ?? first.day!);
  return [
    ...[id, recorded, report.moment === null ? recorded : compactMoment(report.moment), report.kind ?? WEB],
    ...[report.source ?? hostOf(report.address) ?? "", report.address, Math.max(1, report.sentence), -1, -1, -1, 0],
    ...[report.confidence ?? 50, report.length ?? 0, report.tone ?? 0],
    ...[report.language === null ? "" : `srclc:${report.language};`, ""],
  ];
}

const hostOf = (url: string | null): string | null =>
  url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") || null : null;

/** Which sentence of the article it is, the first being 1, counted by stops and line breaks. */
function sentenceOf({ article, evidence }: ExportedEvent): number {
  if (article === null || evidence === null) return 1;
  const before = article.text.slice(0, article.points.toUtf16(evidence[0]));
  return (before.match(/[.!?…]["”»’)]?\s|\n+/g)?.length ?? 0) + 1;
}

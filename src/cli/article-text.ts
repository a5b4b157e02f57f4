import { dateText } from "../questions/date-text.ts";
import type { ArticleRecord } from "../reader/index.ts";
import { eventText } from "./event-text.ts";
import { type Excerpt, excerptsOf } from "./excerpts.ts";
import { type Style, wrap } from "./style.ts";
import { voicesText } from "./voices-text.ts";

/**
 * One article's reading for people: a header, its events in text order, quotations, agreements, projections. `numbers`: what a ledger calls
 * each event.
 */
export function articleText(
  record: ArticleRecord,
  name: string,
  style: Style,
  numbers: ReadonlyMap<string, string> = new Map(),
): string {
  const excerpt = excerptsOf(record, style);
  const parts = [header(record, name, style)];
  const events = [...record.events].sort((a, b) => a.evidence[0] - b.evidence[0] || a.trigger[0] - b.trigger[0]);
  if (events.length === 0) parts.push(`  ${style.faint("no political event found")}\n`);
  parts.push(...events.map((event) => eventText(event, record, excerpt, style, numbers.get(event.id))));
  parts.push(...section("Quotations", quotations(record, excerpt, style), style));
  parts.push(...section("Agreements", agreements(record, style), style));
  parts.push(...section("What may follow", projections(record, excerpt, style), style));
  return `${parts.join("\n")}\n`;
}

function header(record: ArticleRecord, name: string, style: Style): string {
  const { title, text, language, publisher, published } = record;
  const [firstLine] = text.trim().slice(0, 200).split("\n");
  const facts = [
    name,
    language,
    publisher?.name,
    published === null ? "publication date not given" : `published ${published}`,
  ];
  const line = "─".repeat(style.width);
  return (
    `${style.faint(line)}\n${wrap(title ?? shorten(firstLine), style.width, "").replace(/.+/g, style.strong)}` +
    wrap(style.faint(facts.filter((fact) => fact !== undefined).join(" · ")), style.width, "")
  );
}

function shorten(line: string): string {
  return line.length <= 120 ? line : `${line.slice(0, line.lastIndexOf(" ", 120))} …`;
}

function section(title: string, entries: readonly string[], style: Style): string[] {
  return entries.length === 0 ? [] : [`${style.strong(title)}\n${entries.join("")}`];
}

function quotations(record: ArticleRecord, excerpt: Excerpt, style: Style): string[] {
  return record.quotations.map(({ kind, speaker, addressee, content, date, attribution }) => {
    const facts = [kind, date.start === null ? "" : `said ${dateText(date)}`, voicesText(attribution)].filter(
      (fact) => fact !== "",
    );
    const name = (who: NonNullable<typeof speaker>) => {
      const actor = record.actors.find(({ id, kind }) => id === who.id && kind !== "agent");
      return actor?.name ?? (who.mention === null ? who.name : excerpt(who.mention));
    };
    const who = `${speaker === null ? "somebody" : name(speaker)}${addressee === null ? "" : ` to ${name(addressee)}`}`;
    return wrap(`${who} ${style.faint(`(${facts.join(", ")})`)}: ${excerpt(content)}`, style.width, "    ", "  ");
  });
}

function agreements({ agreements }: ArticleRecord, style: Style): string[] {
  return agreements.map(({ name, kind, parties, certainty, known }) => {
    const facts = [kind, parties.join(" and "), certainty, known ?? ""].filter((fact) => fact !== "");
    return wrap(`${name} ${style.faint(`(${facts.join(", ")})`)}`, style.width, "    ", "  ");
  });
}

function projections({ projections }: ArticleRecord, excerpt: Excerpt, style: Style): string[] {
  return projections.map(({ statement, certainty, horizon, attribution, events }) => {
    const by = horizon?.start ? `by ${dateText(horizon)}` : "";
    const facts = [certainty, by, voicesText(attribution), events.join(" ")].filter((fact) => fact !== "");
    return wrap(`${excerpt(statement)} ${style.faint(`(${facts.join(", ")})`)}`, style.width, "    ", "  ");
  });
}

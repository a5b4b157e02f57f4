import type { KeptDocument, KeptEvent, Row } from "../ledger/index.ts";
import type { Style } from "./style.ts";

/** An event of an event table for people: who did it to whom, where it comes from, who told it; the surest reports of it, unless not wanted. */
export function importedEventText(
  { event, row, participants, imported }: KeptEvent,
  style: Style,
  withReports = true,
): string {
  const faint = (facts: readonly (string | null)[]) =>
    `  ${style.faint(facts.filter((fact) => fact !== null).join(" · "))}\n`;
  const side = (wanted: string) =>
    participants
      .filter((one) => one.side === wanted)
      .map(participantText)
      .join(" + ");
  const recipients = side("recipient");
  const whole = recipients === "" && row.symmetric_act === true;
  const what = `${style.quad(Number(row.quad), String(row.type))}: ${side("actor") || "somebody"}${whole ? "" : ` → ${recipients || "nobody named"}`}`;
  const table = `from ${row.dataset} ${row.dataset_id ?? ""}`;
  const code = `CAMEO ${row.cameo}${row.mode === null ? "" : `, ${row.mode}`}`;
  const lines = [faint([`e${event}`, String(row.day ?? "date unknown"), code, table])];
  if (imported !== null) {
    const { articles, sources, reports, source, url, surest } = imported;
    lines.push(
      faint([
        articles === null ? null : `told in ${count(articles, "article")} of ${count(sources ?? 0, "source")}`,
        source,
        url,
      ]),
    );
    if (withReports && reports > 0) lines.push(faint([`${count(reports, "report")} imported, the surest:`]));
    for (const each of withReports ? surest : [])
      lines.push(faint([`  ${each.confidence ?? "?"} %`, text(each.source), text(each.address)]));
  }
  return `${what}\n${lines.filter((line) => line.trim() !== "").join("")}`;
}

/** A document of GDELT's knowledge graph for people. */
export function documentText(
  { document, row, themes, persons, organisations, places, quotations }: KeptDocument,
  style: Style,
): string {
  const known = [`g${document}`, row.day, row.source, row.language === null ? null : `translated from ${row.language}`];
  const listed = (what: string, items: readonly string[]) =>
    items.length === 0 ? "" : `  ${what}: ${items.join(", ")}\n`;
  const where = places.map(({ name, country }) => `${name}${country === null ? "" : ` (${country})`}`);
  return [
    `${style.strong(text(row.address) ?? `document ${row.dataset_id}`)}\n`,
    `  ${style.faint(known.filter((fact) => fact !== null).join(" · "))}\n`,
    row.tone === null
      ? ""
      : `  tone ${row.tone} (positive ${row.positive}, negative ${row.negative} percent of ${row.words} words)\n`,
    listed("people", persons),
    listed("organisations", organisations),
    listed("places", where),
    listed("themes", themes),
    ...quotations.map(({ verb, quotation }) => `  “${quotation}”${verb === null ? "" : style.faint(` ${verb}`)}\n`),
  ].join("");
}

const participantText = ({ name, country, sector }: Row): string => {
  const codes = [country, sector].filter((code) => code !== null).join(" ");
  return codes === "" ? String(name) : `${name} (${codes})`;
};

const text = (cell: Row[string]): string | null => (typeof cell === "string" ? cell : null);
const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? "" : "s"}`;

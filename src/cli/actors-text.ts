import { type DirectoryEntry, lineOf, officesOn } from "../names/directory.ts";
import type { Tenure } from "../names/offices.ts";
import { type Style, wrap } from "./style.ts";

/** Everything the tables know of one actor, for people. */
export function actorText(
  entry: DirectoryEntry,
  tables: Readonly<Record<string, string>>,
  day: string | null,
  style: Style,
): string {
  const lines = [`${style.strong(entry.name)}  ${style.faint(entry.id)}\n`, `  ${factsOf(entry).join(" · ")}\n`];
  lines.push(wrap(`names: ${entry.names.join(", ")}`, style.width, "    ", "  "));
  const offices = officesOn(entry, day);
  if (day !== null) lines.push(`  on ${day}: ${offices.length === 0 ? "no office known" : ""}\n`);
  for (const tenure of offices) lines.push(`  ${officeText(tenure)}\n`);
  lines.push(style.faint(`  source: data/${entry.source}:${lineOf(tables, entry)}\n`));
  return lines.join("");
}

/** Actors found under a name, one or two lines each. */
export function foundText(found: readonly DirectoryEntry[], day: string | null, style: Style): string {
  return found
    .map((entry) => {
      const offices = officesOn(entry, day);
      const shown = day === null ? offices.slice(-1) : offices;
      const held = shown.map((tenure) => `  ${officeText(tenure)}\n`).join("");
      return `${style.strong(entry.id)}  ${entry.name} · ${factsOf(entry).join(" · ")}\n${held}`;
    })
    .join("");
}

function factsOf({ kind, country, sectors, wikidata }: DirectoryEntry): string[] {
  return [kind, country ?? "", sectors.join(" "), wikidata === null ? "" : `wikidata ${wikidata}`].filter(
    (fact) => fact !== "",
  );
}

function officeText({ office, body, from, to }: Tenure): string {
  const period = to === "" ? (from === "" ? "" : ` since ${from}`) : ` ${from || "?"} to ${to}`;
  return `${office} of ${body}${period}`;
}

import { type DirectoryEntry, lineOf, officesOn, ruledOn } from "../names/gazetteer/directory.ts";
import type { Tenure } from "../names/gazetteer/offices.ts";
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
  if (day !== null && entry.kind === "person")
    lines.push(`  on ${day}: ${offices.length === 0 ? "no office known" : ""}\n`);
  for (const tenure of offices) lines.push(`  ${officeText(tenure)}\n`);
  for (const period of ruledOn(entry, day)) lines.push(`  governs${periodText(period)}\n`);
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
      const ruled = ruledOn(entry, day).slice(-1);
      const governs = ruled.map((period) => `  governs${periodText(period)}\n`).join("");
      return `${style.strong(entry.id)}  ${entry.name} · ${factsOf(entry).join(" · ")}\n${held}${governs}`;
    })
    .join("");
}

function factsOf({ kind, country, sectors, wikidata }: DirectoryEntry): string[] {
  return [kind, country ?? "", sectors.join(" "), wikidata === null ? "" : `wikidata ${wikidata}`].filter(
    (fact) => fact !== "",
  );
}

const officeText = (tenure: Tenure): string => `${tenure.office} of ${tenure.body}${periodText(tenure)}`;

function periodText({ from, to }: { from: string; to: string }): string {
  if (to === "") return from === "" ? "" : ` since ${from}`;
  return ` ${from || "?"} to ${to}`;
}

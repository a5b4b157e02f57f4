import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { labelled } from "../../bench/support/labels.ts";
import { parseTable } from "../../src/text/table.ts";
import { read } from "../support/reading.ts";

const rowsOf = (name: string) => parseTable(readFileSync(new URL(name, import.meta.url), "utf8"), name);

/** `CONSULT/visit ITA>FRA` with the sides in alphabetical order. */
const canonical = (events: string): string =>
  events
    .split(";")
    .map((event) => event.trim())
    .filter((event) => event !== "" && event !== "none")
    .map((event) => {
      const [type, sides = ""] = event.split(" ");
      const [actors, recipients = ""] = sides.split(">").map((side) => side.split("+").sort().join("+"));
      return `${type} ${actors}>${recipients}`;
    })
    .sort()
    .join("; ");

describe.each(["it", "en"])("in %s", (language) => {
  it("sport, weather, culture, crime and metaphor give no event (90% of the traps at least)", async () => {
    const rows = rowsOf(`traps.${language}.tsv`);
    let quiet = 0;
    for (const { sentence } of rows) if ((await read(language, sentence, "2024-05-15")).events.length === 0) quiet++;
    expect(quiet / rows.length).toBeGreaterThanOrEqual(0.9);
  });

  it("time, certainty and polarity are right through layers of embedding (65% of the sentences at least)", async () => {
    const rows = rowsOf(`factuality.${language}.tsv`);
    let right = 0;
    for (const row of rows) {
      const { events } = await read(language, row.sentence, "2024-05-15");
      const event = events.find(({ type }) => type === row.type);
      if (event?.time === row.time && event.certainty === row.certainty && event.polarity === row.polarity) right++;
    }
    expect(right / rows.length).toBeGreaterThanOrEqual(0.65);
  });

  it("PLOVER's rulings are followed (60% of their sentences to the letter at least)", async () => {
    const rows = rowsOf("rulings.tsv").filter((row) => row.language === language);
    let right = 0;
    for (const row of rows) {
      const record = await read(language, row.sentence, "2024-05-15");
      const found = record.events.map((one) => {
        const { event, actors, recipients } = labelled(record, one);
        return `${event.type}${event.mode === null ? "" : `/${event.mode}`} ${actors.join("+")}>${recipients.join("+")}`;
      });
      if (canonical(found.join(";")) === canonical(row.events)) right++;
    }
    expect(right / rows.length).toBeGreaterThanOrEqual(0.6);
  });
});

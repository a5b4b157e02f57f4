import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Gold, GoldEvent, GoldQuotation } from "../../src/evaluation/gold.ts";
import { date } from "../../src/sources/checks/cells.ts";
import type { Table } from "../../src/sources/checks/numbered-table.ts";

/** Our own coding leaves nothing out. */
type WholeEvent = Required<Omit<GoldEvent, "optional" | "at" | "sectors">> & Pick<GoldEvent, "optional">;
type WholeGold = Omit<Gold, "events" | "quotations"> & {
  events: WholeEvent[];
  quotations: Required<GoldQuotation>[];
};

type Complain = (message: string) => void;

const KINDS = new Set(["direct", "indirect", "mixed"]);
const TIMES = new Set(["past", "present", "future"]);
const CERTAINTIES = new Set(["certain", "probable", "possible", "unknown"]);
const POLARITIES = new Set(["affirmed", "negated"]);

/** Which codes and labels gold may use. */
export interface Codes {
  types: ReadonlySet<string>;
  modes: ReadonlySet<string>;
  countries: ReadonlySet<string>;
  /** Bodies, groups and people by id; events take no people for a side. */
  bodies: ReadonlySet<string>;
  people: ReadonlySet<string>;
}

/**
 * Checks the gold of every article in `folder`: codes and labels that the tables know, words that stand in the text as they are written.
 * Returns `file: what is wrong`.
 */
export function checkGold(folder: string, tables: ReadonlyMap<string, Table>): string[] {
  const codes = codesOf(tables);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".gold.json"))
    .sort()
    .flatMap((file) => {
      const faults: string[] = [];
      const gold: WholeGold = JSON.parse(readFileSync(join(folder, file), "utf8"));
      const text = readFileSync(join(folder, file.replace(/\.gold\.json$/, ".txt")), "utf8").normalize("NFC");
      checkArticle(gold, text, codes, (message) => faults.push(`${join(folder, file)}: ${message}`));
      return faults;
    });
}

export function codesOf(tables: ReadonlyMap<string, Table>): Codes {
  const cells = (path: string, name: string) => (tables.get(path)?.rows ?? []).map((row) => row.cells[name]!);
  const modes = tables.get("ontology/modes.tsv")?.rows ?? [];
  return {
    types: new Set(cells("ontology/types.tsv", "type")),
    modes: new Set(modes.map((row) => `${row.cells.type} ${row.cells.mode}`)),
    countries: new Set(cells("actors/states.tsv", "iso3")),
    bodies: new Set(
      ["states", "organisations", "armed-groups", "media"].flatMap((stem) => cells(`actors/${stem}.tsv`, "id")),
    ),
    people: new Set(cells("actors/people.tsv", "id")),
  };
}

function checkArticle(gold: WholeGold, text: string, codes: Codes, complain: Complain): void {
  const inText = (words: string, what: string) => {
    if (!text.includes(words.normalize("NFC"))) complain(`${what}: “${words}” is not in the text`);
  };
  const label = (one: string) => {
    if (!codes.countries.has(one) && !codes.bodies.has(one)) complain(`'${one}' is no code of a state and no id`);
  };
  const slugged = slugOf(text);
  const voice = (one: string, what: string) => {
    if (codes.people.has(one) || codes.bodies.has(one) || slugged.includes(slugOf(one))) return;
    complain(`${what}: '${one}' is no id and not in the text`);
  };
  for (const [index, event] of gold.events.entries()) {
    checkCodes(event, codes, (message) => complain(`event ${index + 1}: ${message}`));
    for (const one of [...event.actors, ...event.recipients]) label(one);
    for (const one of event.attribution) voice(one, "attribution");
    inText(event.trigger, "trigger");
  }
  for (const { kind, speaker, content_starts, content_ends } of gold.quotations) {
    if (!KINDS.has(kind)) complain(`no kind of quotation '${kind}'`);
    if (speaker !== null) voice(speaker, "speaker");
    inText(content_starts, "content");
    const rest = text.slice(Math.max(0, text.indexOf(content_starts.normalize("NFC"))));
    if (!rest.includes(content_ends.normalize("NFC"))) complain(`content: “${content_ends}” does not follow`);
  }
  for (const { parties } of gold.agreements) for (const one of parties) label(one);
  for (const { cue } of gold.projections) inText(cue, "cue");
}

function checkCodes(event: WholeEvent, codes: Codes, complain: Complain): void {
  if (!codes.types.has(event.type)) complain("no such type");
  if (event.mode !== null && !codes.modes.has(`${event.type} ${event.mode}`)) complain(`no mode '${event.mode}'`);
  if (event.symmetric && event.recipients.length > 0) complain("a symmetric event has actors only");
  if (event.actors.length === 0 && !event.optional) complain("an event without an actor, and not optional");
  if (event.place !== null && !codes.countries.has(event.place)) complain(`no code of a state '${event.place}'`);
  const fault = event.date === null ? null : date(event.date);
  if (fault !== null) complain(fault);
  if (!TIMES.has(event.time)) complain(`no time '${event.time}'`);
  if (!CERTAINTIES.has(event.certainty)) complain(`no certainty '${event.certainty}'`);
  if (!POLARITIES.has(event.polarity)) complain(`no polarity '${event.polarity}'`);
}

/** Words as ids are made of them, so that the id of somebody the tables do not know is found where the text names them. */
function slugOf(words: string): string {
  return words
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
}

import { type Labelled, labelled, lineOf, sameSet } from "../../src/evaluation/labels.ts";
import type { ArticleRecord } from "../../src/reader/index.ts";

/** What an event must be; only the fields given are looked at. `A|B` in `type`: either. */
interface ExpectedEvent {
  what: string;
  type?: string;
  mode?: string;
  actors?: string[];
  recipients?: string[];
  symmetric?: boolean;
  place?: string;
  date?: string;
  time?: string;
  certainty?: string;
  contexts?: string[];
  attribution?: string[];
  ids?: string[];
}

export interface Expected {
  article: string;
  language: string;
  publisher: string;
  rights: { holder: string; reserved: boolean };
  must: {
    events: ExpectedEvent[];
    quotations: { speaker: string; kind: string; starts: string; ends: string; via?: string; date?: string }[];
    agreements: { parties: string[]; kind: string; certainty: string; known: boolean }[];
    projections: { about: string; cue: string }[];
  };
  must_not: ExpectedEvent[];
}

/** One expectation with its answer and, for a wrong one, the nearest things read. */
export interface Check {
  what: string;
  passed: boolean;
  near: string[];
}

/** Checks every expectation against a record, in the order they are written. */
export function checkRecord(expected: Expected, record: ArticleRecord): Check[] {
  const read = record.events.map((event) => labelled(record, event));
  const { publisher, rights, must } = expected;
  return [
    {
      what: `publisher ${publisher}`,
      passed: record.publisher?.actor === publisher,
      near: [JSON.stringify(record.publisher)],
    },
    {
      what: `rights of ${rights.holder}`,
      passed: record.rights?.holder === rights.holder && record.rights.reserved === rights.reserved,
      near: [JSON.stringify(record.rights)],
    },
    ...must.events.map((event) => ({
      what: event.what,
      passed: read.some((one) => fits(event, one)),
      near: nearest(event, read),
    })),
    ...quotationChecks(must.quotations, record),
    ...must.agreements.map((agreement) => ({
      what: `${agreement.kind} of ${agreement.parties.join(" and ")}`,
      passed: record.agreements.some(
        (one) =>
          sameSet(one.parties, agreement.parties) &&
          one.kind === agreement.kind &&
          one.certainty === agreement.certainty &&
          (one.known !== null) === agreement.known,
      ),
      near: record.agreements.map((one) => JSON.stringify(one)),
    })),
    ...projectionChecks(must.projections, record),
    ...expected.must_not.map((event) => {
      const offenders = read.filter((one) => offends(event, one));
      return { what: `not: ${event.what}`, passed: offenders.length === 0, near: offenders.map(lineOf) };
    }),
  ];
}

function fits(expected: ExpectedEvent, read: Labelled): boolean {
  return faults(expected, read).length === 0;
}

/** The fields in which an event differs from what is expected. */
function faults(expected: ExpectedEvent, { event, actors, recipients }: Labelled): string[] {
  const ids = [...event.actors, ...event.recipients].map(({ id }) => id);
  const voices = event.attribution.map(({ actor }) => actor);
  const wrong: Record<string, boolean> = {
    type: expected.type !== undefined && !expected.type.split("|").includes(event.type),
    mode: expected.mode !== undefined && expected.mode !== event.mode,
    actors: expected.actors !== undefined && !sameSet(expected.actors, actors),
    recipients: expected.recipients !== undefined && !sameSet(expected.recipients, recipients),
    symmetric: expected.symmetric !== undefined && expected.symmetric !== event.symmetric,
    place: expected.place !== undefined && expected.place !== event.place?.country,
    date: expected.date !== undefined && expected.date !== event.date.start,
    time: expected.time !== undefined && expected.time !== event.time,
    certainty: expected.certainty !== undefined && expected.certainty !== event.certainty,
    contexts: !(expected.contexts ?? []).every((context) => event.contexts.includes(context)),
    attribution: !(expected.attribution ?? []).every((id) => voices.includes(id)),
    ids: !(expected.ids ?? []).every((id) => ids.includes(id)),
  };
  return Object.keys(wrong).filter((field) => wrong[field]);
}

/** A forbidden event is one whose side holds a forbidden actor and whose other given fields agree. */
function offends({ actors = [], ...rest }: ExpectedEvent, read: Labelled): boolean {
  const ids = [...read.actors, ...read.event.actors.map(({ id }) => id)];
  return actors.every((label) => ids.includes(label)) && fits(rest, read);
}

function nearest(expected: ExpectedEvent, read: readonly Labelled[]): string[] {
  return read
    .map((one) => ({ one, wrong: faults(expected, one) }))
    .sort((a, b) => a.wrong.length - b.wrong.length)
    .slice(0, 3)
    .map(({ one, wrong }) => `${lineOf(one)}  (${wrong.join(", ")})`);
}

function quotationChecks(expected: Expected["must"]["quotations"], record: ArticleRecord): Check[] {
  const points = [...record.text];
  const read = record.quotations.map((quotation) => ({
    quotation,
    words: bare(points.slice(...quotation.content).join("")),
  }));
  return expected.map(({ speaker, kind, starts, ends, via, date }) => ({
    what: `quotation of ${speaker}: ${starts} …`,
    passed: read.some(
      ({ quotation, words }) =>
        words.startsWith(bare(starts)) &&
        words.endsWith(bare(ends)) &&
        quotation.speaker?.id === speaker &&
        quotation.kind === kind &&
        (via === undefined || quotation.attribution.some(({ actor }) => actor === via)) &&
        (date === undefined || quotation.date.start === date),
    ),
    near: read.map(({ quotation, words }) => {
      const voices = quotation.attribution.map(({ name }) => name).join(" < ");
      return `${quotation.kind} ${quotation.speaker?.id} ${quotation.date.start} [${voices}] ${words}`;
    }),
  }));
}

/** Each expected projection takes one that was read and holds its cue. */
function projectionChecks(expected: Expected["must"]["projections"], record: ArticleRecord): Check[] {
  const points = [...record.text];
  const statements = record.projections.map(({ statement, cue }) => ({
    cue,
    statement: points.slice(...statement).join(""),
  }));
  const taken = new Set<number>();
  return expected.map(({ about, cue }) => {
    const at = statements.findIndex(
      (one, index) => !taken.has(index) && (one.cue === cue || one.statement.includes(cue)),
    );
    taken.add(at);
    return {
      what: `projection: ${about}`,
      passed: at >= 0,
      near: statements.map((one) => `${one.cue}: ${one.statement}`),
    };
  });
}

/** Words without the marks and punctuation at their edges, in lower case. */
function bare(text: string): string {
  return text.toLowerCase().replace(/^[\s"'“”«»‘’.,;:]+|[\s"'“”«»‘’.,;:]+$/g, "");
}

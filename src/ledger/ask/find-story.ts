import type { Correction } from "../correct/change.ts";
import { correctionsOfEvents } from "../correct/find-corrections.ts";
import { eventItems, type ListedEvent } from "../list/event-items.ts";
import type { Participant } from "../search/events-of.ts";
import type { Store } from "../store.ts";
import { AMONG } from "../store.ts";
import { eventsOf, findMembers, storiesOf } from "../stories/members.ts";
import { storyRow } from "../stories/story-row.ts";

/** One report of a story. */
export interface StoryReport {
  event: number;
  /** Null: imported from an event table. */
  article: number | null;
  outlet: string | null;
  language: string | null;
  published: string | null;
  title: string | null;
  url: string | null;
  type: string;
  mode: string | null;
  quad: number;
  /** The day of the event, by this report. */
  day: string | null;
  certainty: string;
  polarity: "affirmed" | "negated";
  /** Where it was, who did it and to whom, by this report. */
  place: { name: string; country: string | null } | null;
  actors: Participant[];
  recipients: Participant[];
  /** The words it was read from. */
  evidence: string | null;
  /** Where among them stands the word it was read by; and whether the rights of its article are reserved (rights.ts). */
  around: number;
  reserved: boolean;
  /** On whose word it is told, the nearest voice first. */
  attribution: string[];
  /** Whose word it is in the end: reports with the same are one voice. */
  voice: string;
  /** The article that its article reprints, and how much of the shorter text stands in the longer. */
  copyOf: { article: number; share: number } | null;
}

/** A story with all its reports in the order of publication. */
export interface KeptStory {
  story: number;
  type: string;
  day: string | null;
  place: { name: string; country: string | null } | null;
  voices: number;
  affirmed: number;
  denied: number;
  reports: StoryReport[];
  /** Voices that say it happened and voices that say it did not; null: nobody contradicts. */
  contradiction: { affirmed: string[]; denied: string[] } | null;
  /** What analysts said of it and of its events that holds. */
  corrections: Correction[];
}

/** The story that is meant by its number (`s345`) or an event of it (`e347`); null when there is none in force. */
export async function findStory(store: Store, name: string): Promise<KeptStory | null> {
  if (!/^[es]\d{1,15}$/.test(name)) return null;
  const event = Number(name.slice(1));
  const story = (await storiesOf(store, [event])).get(event) ?? event;
  const members = await findMembers(store, (await eventsOf(store, [story])).get(story)!);
  if (members.size === 0) return null;
  const row = storyRow([...members.values()].sort((one, other) => one.event - other.event));
  const reports = await reportsOf(store, new Map([...members.values()].map(({ event, voice }) => [event, voice])));
  return {
    story: Number(row.story),
    type: String(row.type),
    day: row.day as string | null,
    place: row.place === null ? null : await placeOf(store, Number(row.place)),
    voices: Number(row.voices),
    affirmed: Number(row.affirmed),
    denied: Number(row.denied),
    reports,
    contradiction: contradictionIn(reports),
    corrections: await correctionsOfEvents(store, [...members.keys()]),
  };
}

type ReportRow = Omit<StoryReport, "attribution" | "voice" | "copyOf" | "place" | "actors" | "recipients"> & {
  original: number | null;
  share: number | null;
};

async function reportsOf(store: Store, voices: ReadonlyMap<number, string>): Promise<StoryReport[]> {
  const events = [...voices.keys()];
  const rows = await store.query<ReportRow>(
    `SELECT told.event, told.article, publisher AS outlet, language, published, title, url, type, mode, quad, told.day, certainty, polarity,
       substr(text, evidence_start + 1, evidence_end - evidence_start) AS evidence,
       coalesce(trigger_start - evidence_start, 0) AS around, coalesce(rights_reserved, FALSE) AS reserved, original, share
     FROM events_in_force AS told LEFT JOIN articles ON articles.article = told.article
     LEFT JOIN copies ON copies.article = told.article
     WHERE told.event ${AMONG} ORDER BY published NULLS LAST, told.event`,
    [events],
  );
  const said = await store.query<{ event: number; name: string }>(
    `SELECT told.event, name FROM events_in_force AS told
     JOIN attributions ON attributions.article = told.article AND attributions.ordinal = told.ordinal AND subject = 'event'
     WHERE told.event ${AMONG} ORDER BY told.event, depth`,
    [events],
  );
  const items = new Map((await eventItems(store, events)).map((item) => [item.event, item]));
  return rows.map(({ original, share, ...row }) => ({
    ...row,
    ...sidesOf(items.get(row.event)!),
    attribution: said.filter(({ event }) => event === row.event).map(({ name }) => name),
    voice: voices.get(row.event)!,
    copyOf: original === null ? null : { article: original, share: share! },
  }));
}

const sidesOf = ({ place, actors, recipients }: ListedEvent) => ({ place, actors, recipients });

async function placeOf({ query }: Store, place: number): Promise<KeptStory["place"]> {
  const [found] = await query<{ name: string; country: string | null }>(
    "SELECT name, country FROM places WHERE place = $1",
    [place],
  );
  return found ?? null;
}

/** Who contradicts whom, each voice once on a side; one that says both, now and then, stands on both. */
function contradictionIn(reports: readonly StoryReport[]): KeptStory["contradiction"] {
  const voicesThat = (wanted: StoryReport["polarity"]) => {
    const sayers = new Map<string, string>();
    for (const report of reports)
      if (report.polarity === wanted && !sayers.has(report.voice)) sayers.set(report.voice, sayer(report));
    return [...sayers.values()];
  };
  const [affirmed, denied] = [voicesThat("affirmed"), voicesThat("negated")];
  return affirmed.length === 0 || denied.length === 0 ? null : { affirmed, denied };
}

/** Who says so, as the report names them. */
const sayer = ({ attribution, outlet, voice }: StoryReport): string => attribution[0] ?? outlet ?? voice;

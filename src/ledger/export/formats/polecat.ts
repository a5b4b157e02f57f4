import { isCameoAct } from "../../../reader/cameo/triples.ts";
import { articleId, sourceName } from "../article-id.ts";
import { eventsOf } from "../events.ts";
import type { ExportedEvent, ExportedParticipant } from "../exported-event.ts";
import type { Exporting, WriteFormat } from "../exporting.ts";
import { type StoryNames, storyNames } from "../story-names.ts";
import { tabbed } from "./cells.ts";
import { joined } from "./columns.ts";

const side = (name: string): string[] => [
  ...[`${name} Name`, `${name} Country`, `${name} COW`, `Primary ${name} Sector`, `${name} Sectors`, `${name} Title`],
  ...[`${name} Name Raw`, `Wikipedia ${name} ID`],
];

/** POLECAT's columns, in its order. */
const POLECAT_COLUMNS: readonly string[] = [
  ..."Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts".split("|"),
  ...side("Actor"),
  ...side("Recipient"),
  ..."Placename|City|District|Province|Country|Latitude|Longitude|GeoNames ID|Raw Placename|Feature Type".split("|"),
  ..."Source|Publication Date|Story People|Story Organizations|Story Locations|Language|Version".split("|"),
];

/**
 * A table as POLECAT's weekly files: a header, 40 columns parted by tabs, a row an event (in each report of it); several of a side stand in
 * one cell, parted by "; ". What did not happen and what has no date is left out.
 */
export const polecat: WriteFormat = async function* ({ store, choice, tables, tell, leaveOut }) {
  yield tabbed(POLECAT_COLUMNS);
  for await (const events of eventsOf(store, choice)) {
    const names = await storyNames(store, events);
    let lines = "";
    for (const event of events) {
      if (event.day === null) leaveOut("undated");
      else if (!isCameoAct(event)) leaveOut("negated");
      else lines += tabbed(cellsOf(event, names, tables));
    }
    yield lines;
    tell(events.length);
  }
};

const QUADS = ["", "VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT"];
/** What POLECAT writes where nothing is known, but for numbers. */
const NONE = "None";

function cellsOf(event: ExportedEvent, names: StoryNames, tables: Exporting["tables"]): (string | number)[] {
  const { place, article, type, mode, score, quad, contexts } = event;
  const [actors, recipients] = sidesOf(event);
  const told = names(article?.article);
  return [
    ...[idOf(event), event.day!, type, mode ?? NONE, score, QUADS[quad], joined(contexts) || NONE],
    ...sideCells(actors, event, tables),
    ...sideCells(recipients, event, tables),
    ...[place?.name ?? NONE, place?.name ?? NONE, NONE, NONE, place?.country ?? NONE],
    ...[place?.lat ?? "", place?.lon ?? "", place?.geonames ?? "", place?.name ?? NONE, NONE],
    ...[sourceName(event) ?? NONE, article?.published?.slice(0, 10) ?? event.day!],
    ...[joined(told.people) || NONE, joined(told.organisations) || NONE, joined(told.places) || NONE],
    ...[article?.language ?? NONE, "entente"],
  ];
}

/** What several do together is done by the first to the others, or by the subjects to those beside them. */
function sidesOf({ actors, recipients, symmetric_act }: ExportedEvent): [ExportedParticipant[], ExportedParticipant[]] {
  if (!symmetric_act) return [actors, recipients];
  const beside = actors.filter((one) => one.beside);
  const leading = actors.filter((one) => !one.beside);
  if (beside.length > 0 && leading.length > 0) return [leading, beside];
  return [actors.slice(0, 1), actors.slice(1)];
}

/** As POLECAT's: the story before the line, the event after it. */
const idOf = ({ article, ordinal, dataset, dataset_id, event }: ExportedEvent): string => {
  if (article !== null) return `${articleId(article)}_${ordinal}`;
  return dataset === "polecat" && dataset_id !== null ? dataset_id : `${dataset}-${dataset_id ?? event}_1`;
};

function sideCells(
  ones: readonly ExportedParticipant[],
  event: ExportedEvent,
  { countries }: Exporting["tables"],
): string[] {
  if (ones.length === 0) return Array(8).fill(NONE);
  const list = (of: (one: ExportedParticipant) => string | null | undefined) =>
    joined(ones.map((one) => of(one) || NONE));
  return [
    list(({ name }) => name),
    list(({ country }) => country),
    list(({ country }) => (country === null ? null : countries.get(country)?.cow)),
    ones[0].sector ?? NONE,
    list(({ sector, sectors }) => [...new Set([sector, ...sectors])].filter((each) => each !== null).join("|")),
    NONE,
    list((one) => rawName(one, event)),
    list(({ wikidata }) => wikidata),
  ];
}

/** The words of the article where they may be shown, which a name may. */
function rawName({ name, mention }: ExportedParticipant, { article }: ExportedEvent): string {
  if (article === null || mention === null) return name;
  return article.text.slice(article.points.toUtf16(mention[0]), article.points.toUtf16(mention[1]));
}

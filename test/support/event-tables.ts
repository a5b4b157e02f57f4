import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { importTable, type Store } from "../../src/ledger/index.ts";
import { openTables } from "../../src/sources/event-tables/open-tables.ts";
import type { TableFormat } from "../../src/sources/event-tables/shape.ts";
import { SHAPES } from "../../src/sources/event-tables/shapes.ts";
import { readVocabulary } from "../../src/sources/event-tables/vocabulary.ts";
import { PACKAGE } from "../../src/sources/node-resources.ts";

type Cells = Readonly<Record<string, string>>;

export const VOCABULARY = readVocabulary(PACKAGE);

/** A line of a table of ours: the cells that are given, all others empty. */
export const lineOf = (format: TableFormat, cells: Cells): string =>
  `${SHAPES[format].columns.map((column) => cells[column] ?? "").join("\t")}\n`;

export const headerOf = (format: TableFormat): string => `${SHAPES[format].columns.join("\t")}\n`;

/** An event of GDELT's: the United States visit Russia, unless told otherwise. */
export const gdelt = (id: number, given: Cells = {}): string =>
  lineOf("gdelt", {
    GLOBALEVENTID: String(id),
    SQLDATE: "20240131",
    Actor1Code: "USA",
    Actor1Name: "UNITED STATES",
    Actor2Code: "RUS",
    Actor2Name: "RUSSIA",
    EventCode: "042",
    GoldsteinScale: "1.9",
    NumMentions: "10",
    NumSources: "2",
    NumArticles: "5",
    AvgTone: "-2.5",
    ActionGeo_FullName: "Moscow, Moskva, Russia",
    ActionGeo_CountryCode: "RS",
    ActionGeo_Lat: "55.7522",
    ActionGeo_Long: "37.6156",
    SOURCEURL: `https://example.org/${id}`,
    ...given,
  });

export const icews = (id: number, given: Cells = {}): string =>
  lineOf("icews", {
    "Event ID": String(id),
    "Event Date": "2014-05-06",
    "Source Name": "Citizen (India)",
    "Source Sectors": "General Population / Civilian / Social,Social",
    "Source Country": "India",
    "Event Text": "Make statement",
    "CAMEO Code": "111",
    Intensity: "-2.0",
    "Target Name": "Government (Pakistan)",
    "Target Sectors": "Government",
    "Target Country": "Pakistan",
    Publisher: "Example Times",
    City: "Delhi",
    Country: "India",
    Latitude: "28.65",
    Longitude: "77.23",
    ...given,
  });

export const polecat = (id: string, given: Cells = {}): string =>
  lineOf("polecat", {
    "Event ID": id,
    "Event Date": "2023-01-02",
    "Event Type": "ACCUSE",
    "Event Mode": "allege",
    Contexts: "human_rights; legal",
    "Actor Name": "Joe Biden",
    "Actor Country": "USA",
    "Primary Actor Sector": "GOV",
    "Actor Sectors": "GOV",
    "Recipient Name": "Hamas",
    "Recipient Country": "PSE",
    "Primary Recipient Sector": "REB",
    "Recipient Sectors": "REB",
    Source: "Example Post",
    ...given,
  });

/** A report of an event of GDELT's. */
export const mention = (id: number, given: Cells = {}): string =>
  lineOf("gdelt-mentions", {
    GLOBALEVENTID: String(id),
    EventTimeDate: "20240131120000",
    MentionTimeDate: "20240131121500",
    MentionType: "1",
    MentionSourceName: "example.org",
    MentionIdentifier: "https://example.org/a",
    SentenceID: "3",
    Confidence: "60",
    MentionDocLen: "2500",
    MentionDocTone: "-1.5",
    ...given,
  });

/** A document of GDELT's knowledge graph. */
export const document = (id: string, given: Cells = {}): string =>
  lineOf("gkg", {
    GKGRECORDID: id,
    DATE: "20240131121500",
    SourceCollectionIdentifier: "1",
    SourceCommonName: "example.org",
    DocumentIdentifier: "https://example.org/a",
    Themes: "TAX_FNCACT;PROTEST;PROTEST;",
    Locations: "4#Kyiv, Kyyiv, Misto, Ukraine#UP#UP12#50.43#30.51#-1044367;1#Russia#RS#RS#60#100#RS",
    Persons: "jane doe;john doe",
    Organizations: "united nations",
    V2Tone: "-2.5,1.5,4,5.5,20,1,400",
    Quotations: "120|14||we will not yield#300|9|said|never again",
    TranslationInfo: "srclc:fra;eng:Moses 2.1.1",
    ...given,
  });

/** A file of some content, in a folder of its own. */
export function fileOf(content: string | Buffer, name = "table.csv"): string {
  const path = join(mkdtempSync(join(tmpdir(), "entente-table-")), name);
  writeFileSync(path, content);
  return path;
}

/** Imports what a file holds, as the command does. */
export async function importFile(store: Store, path: string, format: TableFormat | null = null) {
  const imported = [];
  for (const table of await openTables(path)) imported.push(await importTable(store, table, VOCABULARY, { format }));
  return imported;
}

export const importText = async (store: Store, content: string | Buffer, format: TableFormat | null = null) =>
  (await importFile(store, fileOf(content), format))[0];

/** A zip archive, as the makers of tables ship them. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(Buffer.byteLength(content), 22);
    header.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(Buffer.byteLength(content), 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    local.push(header, Buffer.from(name), packed);
    central.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

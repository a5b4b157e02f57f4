import type { Shape, TableFormat } from "./shape.ts";

const words = (text: string): string[] => text.trim().split(/\s+/);
const isMoment = (cell: string | undefined): boolean => /^\d{14}$/.test(cell ?? "");
const isDay = (cell: string | undefined): boolean =>
  /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\/\d{1,2}\/\d{4})/.test(cell ?? "");
const isNumber = (cell: string | undefined): boolean => /^\d+$/.test(cell ?? "");

const ACTOR = words(
  "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code",
);
const GEO = words("Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID");

const GDELT: Shape = {
  format: "gdelt",
  title: "GDELT 2.0 events",
  columns: [
    ...words("GLOBALEVENTID SQLDATE MonthYear Year FractionDate"),
    ...ACTOR.map((name) => `Actor1${name}`),
    ...ACTOR.map((name) => `Actor2${name}`),
    ...words("IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale"),
    ...words("NumMentions NumSources NumArticles AvgTone"),
    ...["Actor1Geo", "Actor2Geo", "ActionGeo"].flatMap((side) => GEO.map((name) => `${side}_${name}`)),
    ...words("DATEADDED SOURCEURL"),
  ],
  taken: [
    ["id", ["GLOBALEVENTID"]],
    ["day", ["SQLDATE"]],
    ["actor", ["Actor1Code", "Actor1Name"]],
    ["recipient", ["Actor2Code", "Actor2Name"]],
    ["act", ["EventCode"]],
    ["intensity", ["GoldsteinScale"]],
    ["mentions", ["NumMentions"]],
    ["sources", ["NumSources"]],
    ["articles", ["NumArticles"]],
    ["tone", ["AvgTone"]],
    ["place", ["ActionGeo_FullName", "ActionGeo_CountryCode", "ActionGeo_Lat", "ActionGeo_Long"]],
    ["url", ["SOURCEURL"]],
  ],
  fits: (cells) => cells.length >= 61 && isNumber(cells[0]) && /^\d{8}$/.test(cells[1]),
};

const MENTIONS: Shape = {
  format: "gdelt-mentions",
  title: "GDELT 2.0 mentions",
  columns: words(
    `GLOBALEVENTID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID Actor1CharOffset
     Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone MentionDocTranslationInfo Extras`,
  ),
  taken: [
    ["id", ["GLOBALEVENTID"]],
    ["moment", ["MentionTimeDate"]],
    ["kind", ["MentionType"]],
    ["source", ["MentionSourceName"]],
    ["url", ["MentionIdentifier"]],
    ["sentence", ["SentenceID"]],
    ["confidence", ["Confidence"]],
    ["length", ["MentionDocLen"]],
    ["tone", ["MentionDocTone"]],
    ["translation", ["MentionDocTranslationInfo"]],
  ],
  fits: (cells) => cells.length >= 14 && isNumber(cells[0]) && isMoment(cells[1]) && isMoment(cells[2]),
};

const GKG: Shape = {
  format: "gkg",
  title: "GDELT GKG 2.1 documents",
  columns: words(
    `GKGRECORDID DATE SourceCollectionIdentifier SourceCommonName DocumentIdentifier Counts V2Counts Themes V2Themes Locations V2Locations
     Persons V2Persons Organizations V2Organizations V2Tone Dates GCAM SharingImage RelatedImages SocialImageEmbeds SocialVideoEmbeds
     Quotations AllNames Amounts TranslationInfo Extras`,
  ),
  taken: [
    ["id", ["GKGRECORDID"]],
    ["moment", ["DATE"]],
    ["source", ["SourceCommonName"]],
    ["url", ["DocumentIdentifier"]],
    ["themes", ["Themes"]],
    ["locations", ["Locations"]],
    ["persons", ["Persons"]],
    ["organizations", ["Organizations"]],
    ["tone", ["V2Tone"]],
    ["quotations", ["Quotations"]],
    ["translation", ["TranslationInfo"]],
  ],
  fits: (cells) => cells.length >= 23 && /^\d{14}-/.test(cells[0]) && isMoment(cells[1]),
};

const ICEWS: Shape = {
  format: "icews",
  title: "ICEWS events",
  columns: [
    ...[
      "Event ID",
      "Event Date",
      "Source Name",
      "Source Sectors",
      "Source Country",
      "Event Text",
      "CAMEO Code",
      "Intensity",
    ],
    ...["Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher"],
    ...["City", "District", "Province", "Country", "Latitude", "Longitude"],
  ],
  taken: [
    ["id", ["Event ID"]],
    ["day", ["Event Date"]],
    ["actor", ["Source Name", "Source Sectors", "Source Country"]],
    ["act", ["CAMEO Code"]],
    ["intensity", ["Intensity"]],
    ["recipient", ["Target Name", "Target Sectors", "Target Country"]],
    ["source", ["Publisher"]],
    ["place", ["City", "District", "Province", "Country", "Latitude", "Longitude"]],
  ],
  fits: (cells) => cells.length >= 20 && isNumber(cells[0]) && isDay(cells[1]) && /^\d{2,4}$/.test(cells[6]),
};

const POLECAT: Shape = {
  format: "polecat",
  title: "POLECAT events",
  columns: [
    ...[
      "Event ID",
      "Event Date",
      "Event Type",
      "Event Mode",
      "Intensity",
      "Quad Code",
      "Contexts",
      "Actor Name",
      "Actor Country",
    ],
    ...["Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID"],
    ...[
      "Recipient Name",
      "Recipient Country",
      "Recipient COW",
      "Primary Recipient Sector",
      "Recipient Sectors",
      "Recipient Title",
    ],
    ...[
      "Recipient Name Raw",
      "Wikipedia Recipient ID",
      "Placename",
      "City",
      "District",
      "Province",
      "Country",
      "Latitude",
    ],
    ...["Longitude", "GeoNames ID", "Raw Placename", "Feature Type", "Source", "Publication Date", "Story People"],
    ...["Story Organizations", "Story Locations", "Language", "Version"],
  ],
  taken: [
    ["id", ["Event ID"]],
    ["day", ["Event Date"]],
    ["act", ["Event Type", "Event Mode", "Contexts"]],
    ["actor", ["Actor Name", "Actor Country", "Primary Actor Sector", "Actor Sectors"]],
    ["recipient", ["Recipient Name", "Recipient Country", "Primary Recipient Sector", "Recipient Sectors"]],
    ["place", ["Placename", "City", "Country", "Latitude", "Longitude", "GeoNames ID"]],
    ["source", ["Source"]],
  ],
  fits: (cells) => cells.length >= 34 && cells[0] !== "" && isDay(cells[1]) && /^[A-Z]+$/.test(cells[2]),
};

/** Every table that can be imported. */
export const SHAPES: Readonly<Record<TableFormat, Shape>> = {
  gdelt: GDELT,
  "gdelt-mentions": MENTIONS,
  gkg: GKG,
  icews: ICEWS,
  polecat: POLECAT,
};

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { TableFormat } from "../../src/sources/event-tables/shape.ts";
import { SHAPES } from "../../src/sources/event-tables/shapes.ts";
import type { Vocabulary } from "../../src/sources/event-tables/vocabulary.ts";

/** CAMEO codes with how many of a hundred events bear them, near enough as in GDELT. */
const CODES: readonly (readonly [string, number])[] = [
  ...([
    ["010", 10],
    ["020", 5],
    ["036", 5],
    ["040", 10],
    ["042", 9],
    ["043", 9],
    ["046", 3],
    ["051", 6],
    ["057", 3],
  ] as const),
  ...([
    ["060", 2],
    ["070", 3],
    ["080", 2],
    ["0841", 1],
    ["0871", 1],
    ["090", 2],
    ["100", 2],
    ["110", 4],
    ["111", 4],
  ] as const),
  ...([
    ["112", 3],
    ["120", 2],
    ["130", 2],
    ["141", 2],
    ["1411", 1],
    ["173", 4],
    ["190", 3],
    ["193", 1],
    ["194", 1],
  ] as const),
];
const ROLES: readonly (readonly [string, string, string])[] = [
  ...([
    ["", "", ""],
    ["GOV", "PRESIDENT", "Executive,Government"],
    ["MIL", "ARMY", "Military,Government"],
  ] as const),
  ...([
    ["COP", "POLICE", "Police,Government"],
    ["OPP", "OPPOSITION", "Dissident"],
    ["REB", "REBEL", "Rebel,Dissident"],
  ] as const),
  ...([
    ["CVL", "CIVILIAN", "Social"],
    ["BUS", "COMPANY", "Business"],
    ["JUD", "COURT", "Judicial"],
  ] as const),
];
const TYPES = ["CONSULT", "SUPPORT", "AID", "ACCUSE", "REJECT", "PROTEST", "COERCE", "ASSAULT"] as const;
const DAYS = 3652;
const PLACES = 8000;

/** Writes a table of generated events: ten years day by day, a few states far oftener in the news than most, one address for several rows. */
export async function generateTable(
  path: string,
  format: TableFormat,
  rows: number,
  { states }: Vocabulary,
): Promise<void> {
  const random = createRandom();
  const codes = CODES.flatMap(([code, share]) => Array<string>(share).fill(code));
  const countries = [...states].map(([code, { name }]) => ({ code, name }));
  const someone = () => {
    const country = countries[Math.floor(countries.length * random() ** 3)];
    const [role, name, sectors] = ROLES[Math.floor(ROLES.length * random() ** 1.5)];
    return { country, role, name, sectors };
  };
  const { columns } = SHAPES[format];
  const out = createWriteStream(path);
  let block = format === "gdelt" ? "" : `${columns.join("\t")}\n`;
  for (let row = 0; row < rows; row++) {
    const day = new Date(Date.UTC(2015, 0, 1 + Math.floor((DAYS * row) / rows))).toISOString().slice(0, 10);
    const place = Math.floor(PLACES * random() ** 2);
    const where = countries[place % countries.length];
    const facts = {
      row,
      day,
      place,
      where,
      one: someone(),
      other: random() < 0.75 ? someone() : null,
      code: codes[Math.floor(codes.length * random())],
    };
    const cells: Record<string, string | number> = CELLS[format as "gdelt"](facts);
    block += `${columns.map((column) => cells[column] ?? "").join("\t")}\n`;
    if (block.length < 1 << 20) continue;
    if (!out.write(block)) await once(out, "drain");
    block = "";
  }
  out.end(block);
  await once(out, "close");
}

interface Someone {
  country: { code: string; name: string };
  role: string;
  name: string;
  sectors: string;
}
interface Facts {
  row: number;
  day: string;
  place: number;
  where: { code: string; name: string };
  one: Someone;
  other: Someone | null;
  code: string;
}

const CELLS = {
  gdelt: ({ row, day, place, one, other, code }: Facts) => ({
    GLOBALEVENTID: 410_000_000 + row,
    ...{
      SQLDATE: day.replaceAll("-", ""),
      MonthYear: day.slice(0, 7).replace("-", ""),
      Year: day.slice(0, 4),
      FractionDate: `${day.slice(0, 4)}.5`,
    },
    ...{
      Actor1Code: one.country.code + one.role,
      Actor1Name: one.name || one.country.name.toUpperCase(),
      Actor1CountryCode: one.country.code,
    },
    ...(other === null
      ? {}
      : {
          Actor2Code: other.country.code + other.role,
          Actor2Name: other.name || other.country.name.toUpperCase(),
          Actor2CountryCode: other.country.code,
        }),
    ...{
      IsRootEvent: row % 2,
      EventCode: code,
      EventBaseCode: code.slice(0, 3),
      EventRootCode: code.slice(0, 2),
      QuadClass: 1,
      GoldsteinScale: "-2.0",
    },
    ...{
      NumMentions: 1 + (row % 20),
      NumSources: 1 + (row % 3),
      NumArticles: 1 + (row % 20),
      AvgTone: `-${row % 9}.${row % 1000}`,
    },
    ...{
      Actor1Geo_Type: 4,
      Actor1Geo_FullName: `Place ${place}, Region, Country`,
      Actor1Geo_CountryCode: "UP",
      Actor1Geo_Lat: "50.4333",
      Actor1Geo_Long: "30.5167",
    },
    ...{
      ActionGeo_Type: 4,
      ActionGeo_FullName: `Place ${place}, Region, Country`,
      ActionGeo_CountryCode: "UP",
      ActionGeo_ADM1Code: "UP12",
      ActionGeo_ADM2Code: "25",
    },
    ...{ ActionGeo_Lat: `${place % 80}.4333`, ActionGeo_Long: `${place % 170}.5167`, ActionGeo_FeatureID: `-${place}` },
    ...{
      DATEADDED: `${day.replaceAll("-", "")}001500`,
      SOURCEURL: `https://www.example.org/news/${day}/the-title-of-an-article-of-some-length-${row >> 2}.html`,
    },
  }),
  icews: ({ row, day, place, where, one, other, code }: Facts) => ({
    ...{
      "Event ID": 20_000_000 + row,
      "Event Date": day,
      "Event Text": "An event",
      "CAMEO Code": code,
      Intensity: "-2.0",
    },
    ...{ "Source Name": nameOf(one), "Source Sectors": one.sectors, "Source Country": one.country.name },
    ...(other === null
      ? {}
      : { "Target Name": nameOf(other), "Target Sectors": other.sectors, "Target Country": other.country.name }),
    ...{
      "Story ID": row,
      "Sentence Number": 3,
      Publisher: "Example Times",
      City: `Place ${place}`,
      Country: where.name,
    },
    ...{ Latitude: `${place % 80}.4333`, Longitude: `${place % 170}.5167` },
  }),
  polecat: ({ row, day, place, where, one, other }: Facts) => ({
    ...{
      "Event ID": `${day.replaceAll("-", "")}-${row}`,
      "Event Date": day,
      "Event Type": TYPES[row % TYPES.length],
      "Event Mode": "None",
    },
    ...{
      Contexts: row % 3 === 0 ? "diplomatic" : "military; executive",
      "Actor Name": nameOf(one),
      "Actor Country": one.country.code,
    },
    ...{ "Primary Actor Sector": one.role || "GOV", "Actor Sectors": one.role || "GOV" },
    ...(other === null
      ? {}
      : {
          "Recipient Name": nameOf(other),
          "Recipient Country": other.country.code,
          "Primary Recipient Sector": other.role || "GOV",
        }),
    ...{
      Placename: `Place ${place}`,
      City: `Place ${place}`,
      Country: where.code,
      Latitude: `${place % 80}.4333`,
      Longitude: `${place % 170}.5167`,
    },
    ...{ "GeoNames ID": 1_000_000 + place, Source: "Example Post", Language: "en", Version: "1.0" },
  }),
};

const nameOf = ({ name, country }: Someone): string => (name === "" ? country.name : `${name} (${country.name})`);

/** The same numbers between 0 and 1 each time. */
function createRandom(): () => number {
  let seed = 1;
  return () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
}

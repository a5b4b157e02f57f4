import { readFileSync } from "node:fs";
import { join } from "node:path";
import isoCountries from "i18n-iso-countries";
import { parseTable, type Row, variants } from "../text/table.ts";
import { PACKAGE } from "./node-resources.ts";

/** A country as other formats write it, by ISO 3166-1 alpha-3. */
interface Country {
  name: string;
  alpha2: string;
  fips: string;
  cameo: string;
  cow: string;
}

/** What the exports of a ledger need of the package's tables: how others write countries, and Goldstein's scale by CAMEO code. */
export function readExportTables(): { countries: Map<string, Country>; goldstein: Map<string, number> } {
  const names = new Map(read("actors/states.en.tsv").map((row) => [row.id, variants(row.names)[0]]));
  const countries = new Map<string, Country>();
  const codes = new Map(read("exports/countries.tsv").map((row) => [row.iso3, row]));
  // Of states that share a code the first is the one that others broke away from or belong to.
  for (const { id, iso3 } of read("actors/states.tsv")) {
    if (iso3 === "" || countries.has(iso3)) continue;
    const { fips = "", cameo = "", cow = "" } = codes.get(iso3) ?? {};
    const alpha2 = iso3 === "XKX" ? "xk" : (isoCountries.alpha3ToAlpha2(iso3)?.toLowerCase() ?? "");
    countries.set(iso3, { name: names.get(id) ?? iso3, alpha2, fips, cameo, cow });
  }
  const goldstein = new Map(read("exports/goldstein.tsv").map(({ code, score }) => [code, Number(score)]));
  return { countries, goldstein };
}

const read = (path: string): Row[] => parseTable(readFileSync(join(PACKAGE, "data", path), "utf8"), path);

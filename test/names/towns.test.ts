import { expect, test } from "vitest";
import { splitName } from "../../src/names/gazetteer/atoms.ts";
import { compileTowns, townAt, townCountry, townKey, townsNamed } from "../../src/names/gazetteer/towns.ts";
import { actorTables, read, realWorld } from "./reading.ts";

/** `name country` of the places of a text. */
const placesOf = (language: string, text: string): string[] =>
  read(language, text)
    .mentions.entities.filter(({ kind }) => kind === "place")
    .map(({ name, country }) => `${name} ${country}`);

test("every town of the table is found under its name, the biggest of namesakes first", () => {
  const source = actorTables()["actors/towns.tsv"];
  const towns = compileTowns(source, new Map());
  const rows = source.split("\n").filter((line) => /\d$/.test(line));
  const lost = rows.filter((row) => {
    const [name, country, , , , geonames] = row.split("\t");
    const found = townsNamed(towns, townKey(splitName(name))).map((town) => townAt(towns, town));
    return !found.some((town) => town.geonames === Number(geonames) && town.country === country);
  });
  expect(lost).toEqual([]);
  expect(rows.length).toBeGreaterThan(25_000);
  const springfields = townsNamed(towns, "springfield");
  expect(springfields).toEqual([...springfields].sort((a, b) => a - b));
});

test("coordinates come back to a hundredth of a degree", () => {
  const towns = compileTowns("name\tcountry\nPunta Sur\tARG\t-54.81\t-68.32\t20000\t3833367\n", new Map());
  expect(townAt(towns, 0)).toEqual({ name: "Punta Sur", country: "ARG", lat: -54.81, lon: -68.32, geonames: 3833367 });
});

test("what another table names is not in the table twice", () => {
  const { towns } = realWorld();
  expect(townsNamed(towns, "istanbul")).toEqual([]);
  expect(townsNamed(towns, "tripoli").map((town) => townCountry(towns, town))).toContain("LBN");
});

test("a town is a place where grammar says so, and from then on", () => {
  expect(placesOf("en", "Shelling killed two people in Kurakhove, Ukraine said. Kurakhove has no power.")).toEqual([
    "Kurakhove UKR",
  ]);
  expect(placesOf("it", "La città siriana di Al Mayadin è stata bombardata. Al Mayadin è caduta.")).toEqual([
    "Al Mayādīn SYR",
  ]);
  expect(placesOf("it", "KURAKHOVE, 9 NOV - L'Ucraina ha ritirato le truppe.")).toEqual(["Kurakhove UKR"]);
  expect(placesOf("it", "La polizia turca ha arrestato venti persone a Of e Rize.")).toEqual(["Of TUR", "Rize TUR"]);
});

test("a person, an acronym or a word is no town of that name", () => {
  expect(placesOf("en", "Police arrested Lincoln on Monday. Abraham Lincoln was seen in Lincoln.")).toEqual([]);
  expect(placesOf("en", "He has worked in ICA since May.").filter((place) => place.endsWith("PER"))).toEqual([]);
  expect(placesOf("it", "Marina Berlusconi ha parlato con il ministro Vera.")).toEqual([]);
});

test("of namesakes the one whose country stands beside it is meant", () => {
  expect(placesOf("it", "Un attentato a Tripoli, in Libano, ha ucciso tre persone.")).toEqual(["Tripoli LBN"]);
  expect(placesOf("en", "The Lebanese city of Tripoli was hit by a blast.")).toEqual(["Tripoli LBN"]);
  expect(placesOf("en", "A bomb exploded in Tripoli, Lebanon, on Monday.")).toEqual(["Tripoli LBN"]);
  expect(placesOf("it", "Haftar è arrivato a Tripoli. La Libia è divisa.")).toEqual(["Tripoli LBY"]);
});

test("else a great city of a country the text speaks of, else the one everybody knows", () => {
  expect(placesOf("it", "In Venezuela proteste a Valencia: arrestati venti oppositori di Maduro.")).toEqual([
    "Valencia VEN",
  ]);
  expect(placesOf("it", "In Spagna proteste a Valencia.")).toEqual(["Valencia ESP"]);
  expect(placesOf("it", "Stati Uniti e Iran hanno ripreso i colloqui a Ginevra.")).toEqual(["Geneva CHE"]);
});

test("a town is never an actor of its own", () => {
  const { mentions } = read("en", "Protests broke out in Kurakhove. Kurakhove condemned Russia.");
  expect(mentions.entities.find(({ name }) => name === "Kurakhove")?.political).toBe(false);
});

test("common words, first names and surnames that are towns too are none where they are words and names", () => {
  expect(placesOf("en", "Nice weather was expected. Mobile phones were banned. Split votes are common.")).toEqual([]);
  expect(placesOf("en", "Reading the letter, the minister wept. Man has always fought wars.")).toEqual([]);
  expect(placesOf("it", "Ora il governo tratta. Sale la tensione. Massa critica e potenza militare.")).toEqual([]);
  expect(placesOf("it", "Il ministro Terni ha incontrato Costanza Bianchi e il generale Como.")).toEqual([]);
  expect(placesOf("en", "Police in Nice arrested two men in Mobile, Alabama.")).toEqual([
    "Nice FRA",
    "Mobile USA",
    "Alabama USA",
  ]);
});

test("a headline's mayor bears the name of the city", () => {
  expect(placesOf("it", "Sindaco Leopoli: “Attacco nella notte”")).toEqual(["Lviv UKR"]);
});

test("conflict places of any size are known, by every name the news gives them", () => {
  const names: Record<string, string> = {
    Bakhmut: "UKR",
    Avdiivka: "UKR",
    Pokrovsk: "UKR",
    Debaltseve: "UKR",
    Kurakhove: "UKR",
    Soledar: "UKR",
    Sudzha: "RUS",
    Rafah: "PSE",
    "Khan Younis": "PSE",
    Jabalia: "PSE",
    Jenin: "PSE",
    Bureij: "PSE",
    "Kiryat Shmona": "ISR",
    Khiam: "LBN",
    "Deir ez-Zor": "SYR",
    Idlib: "SYR",
    Kobane: "SYR",
    Douma: "SYR",
    Saraqib: "SYR",
    Baghuz: "SYR",
    Halabja: "IRQ",
    Sinjar: "IRQ",
    Goma: "COD",
    Bukavu: "COD",
    Bunia: "COD",
    Rutshuru: "COD",
    Minova: "COD",
    "El Fasher": "SDN",
    Nyala: "SDN",
    Tawila: "SDN",
    Mekelle: "ETH",
    Axum: "ETH",
    Humera: "ETH",
    Stepanakert: "AZE",
    Khankendi: "AZE",
    Khojaly: "AZE",
    Srebrenica: "BIH",
    Mitrovica: "XKX",
    Prijedor: "BIH",
    Vukovar: "HRV",
    Knin: "HRV",
    Maiduguri: "NGA",
    Chibok: "NGA",
    Gwoza: "NGA",
    Baga: "NGA",
    Marib: "YEM",
    Hodeidah: "YEM",
    Saada: "YEM",
    Misrata: "LBY",
    Sirte: "LBY",
    "Ras Lanuf": "LBY",
    Kidal: "MLI",
    Gao: "MLI",
    Ogossagou: "MLI",
    Djibo: "BFA",
    Solhan: "BFA",
    Diffa: "NER",
    Inates: "NER",
    Palma: "MOZ",
    Macomia: "MOZ",
    Sittwe: "MMR",
    Myitkyina: "MMR",
    Laukkai: "MMR",
    Marawi: "PHL",
    "Ciudad Juárez": "MEX",
    Ayotzinapa: "MEX",
    Tumaco: "COL",
    Beslan: "RUS",
  };
  const { cities } = realWorld();
  const lost = Object.keys(names).filter((name) => {
    const hit = read("en", `Two people were killed in ${name} on Monday.`).mentions.entities;
    return !hit.some(({ kind, country }) => kind === "place" && country === names[name]);
  });
  expect(lost).toEqual([]);
  expect(cities.length).toBeGreaterThan(5_000);
});

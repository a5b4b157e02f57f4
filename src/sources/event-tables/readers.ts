import { agentSectors, readCameoCode } from "../knowledge/cameo-codes.ts";
import { actorOf, bodyActor, entryNamed, knownActor, stateActor } from "./actors.ts";
import { cameoAct, ploverAct } from "./acts.ts";
import { countryOf, dayIn, partsOf, placeOf } from "./cells.ts";
import type { CellReader, ImportedActor } from "./readings.ts";
import type { Vocabulary } from "./vocabulary.ts";

type ReaderOf = (vocabulary: Vocabulary) => CellReader;

/** Readers of the tables of events. */
export const READERS: Readonly<Record<"gdelt" | "icews" | "polecat", ReaderOf>> = {
  gdelt: (vocabulary) => ({
    day: dayIn,
    act: (cell) => cameoAct(vocabulary, cell),
    actors: (cell) => gdeltActors(vocabulary, cell),
    place: (cell) => {
      const [name, fips, ...where] = partsOf(cell);
      return placeOf(name.split(", "), vocabulary.fips.get(fips.toLowerCase()) ?? null, where);
    },
    numbersByDay: false,
  }),
  icews: (vocabulary) => ({
    day: dayIn,
    act: (cell) => cameoAct(vocabulary, cell),
    actors: (cell) => icewsActors(vocabulary, cell),
    place: (cell) => {
      const [city, district, province, country, ...where] = partsOf(cell);
      return placeOf([city, district, province, country], countryOf(vocabulary, country), where);
    },
    numbersByDay: true,
  }),
  polecat: (vocabulary) => ({
    day: dayIn,
    act: (cell) => ploverAct(vocabulary, cell),
    actors: (cell) => polecatActors(vocabulary, cell),
    place: (cell) => {
      const [name, city, country, ...where] = partsOf(cell);
      return placeOf([name, city, country], countryOf(vocabulary, country), where);
    },
    numbersByDay: false,
  }),
};

/** GDELT: CAMEO's code of an actor and its name in capitals. */
function gdeltActors(vocabulary: Vocabulary, cell: string): ImportedActor[] {
  const [written, capitals] = partsOf(cell);
  if (written === "" && capitals === "") return [];
  const cameo = written.toUpperCase();
  const [first = "", ...further] = cameo.match(/.{1,3}/g) ?? [];
  const country = countryOf(vocabulary, first);
  const read = readCameoCode(cameo);
  // A code that begins with no country begins with what is no state (IGO), or with a sector.
  const isStateless = country === null && read !== null && read.country !== first;
  const told = {
    name: capitals.toLowerCase().replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase()),
    country: country ?? (isStateless && read.country === "IGO" ? "IGO" : null),
    sectors: isStateless ? read.sectors : agentSectors(country === null ? cameo : further.join("")),
    cameo: cameo || null,
  };
  const groups = [cameo, ...further.toReversed(), ...(country === null ? [first] : [])];
  const body = groups.map((code) => vocabulary.bodies.get(code)).find((id) => id !== undefined);
  return [body === undefined ? actorOf(vocabulary, told) : bodyActor(vocabulary, body, told)];
}

/** ICEWS: a name, `Police (India)` where it is none's own; sectors in words; the country's name. */
function icewsActors(vocabulary: Vocabulary, cell: string): ImportedActor[] {
  const [written, list, countryName] = partsOf(cell);
  if (written === "") return [];
  const [, role, whose] = /^(.+?) \(([^()]+)\)$/.exec(written) ?? [];
  const country = countryOf(vocabulary, countryName) ?? (whose === undefined ? null : countryOf(vocabulary, whose));
  const sectors = icewsSectors(vocabulary, list);
  if (role?.toLowerCase() === "government" && country !== null) return [stateActor(vocabulary, country, null)];
  const told = { name: written, country, sectors, cameo: null };
  if (role === undefined) return [actorOf(vocabulary, told)];
  const group = country === null ? entryNamed(vocabulary, whose, null) : undefined;
  if (group !== undefined) return [knownActor(group, told)];
  return [{ ...actorOf(vocabulary, { ...told, name: role, isRole: true }), name: written }];
}

/** PLOVER's sectors of a list of ICEWS's, the most telling first. */
function icewsSectors({ sectors }: Vocabulary, list: string): string[] {
  const found = list.split(",").flatMap((each) => {
    const name = each.trim().toLowerCase();
    const whole = sectors.get(name);
    if (whole?.match === "whole") return [whole];
    return name.split(/[^a-z]+/).flatMap((word) => {
      const known = sectors.get(word);
      return known?.match === "word" ? [known] : [];
    });
  });
  return [...new Set(found.sort((one, other) => one.rank - other.rank).map(({ sector }) => sector))];
}

/** PLOVER's own codes of what is no state. */
const BODIES: Readonly<Record<string, string>> = { UNO: "un", EUR: "eu" };

/** POLECAT: names, countries and primary sectors, several parted by semicolons; sectors. */
function polecatActors(vocabulary: Vocabulary, cell: string): ImportedActor[] {
  const [names, countries, primary, all] = partsOf(cell).map((part) => part.split(";").map((each) => partsOf(each)[0]));
  const count = Math.max(names.length, countries.length);
  const nth = (list: readonly string[], at: number) => list[list.length === 1 ? 0 : at] ?? "";
  return Array.from({ length: count }).flatMap((_, at) => {
    const [name, written, sector] = [nth(names, at), nth(countries, at), nth(primary, at)];
    if (name === "" && written === "") return [];
    const code = written.toUpperCase();
    const sectors = [...new Set([sector, ...(count === 1 ? all : [])])].filter((each) => /^[A-Z]{3}$/.test(each));
    const country = code === "IGO" ? "IGO" : countryOf(vocabulary, written);
    const told = { name, country, sectors, cameo: null };
    if (Object.hasOwn(BODIES, code)) {
      const named = actorOf(vocabulary, told);
      const body = BODIES[code];
      const isBody = name === "" || named.kind === "organisation" || named.id === body;
      return [
        isBody && named.kind !== "organisation"
          ? bodyActor(vocabulary, body, told)
          : { ...named, country: "IGO", body: named.body ?? body },
      ];
    }
    return [actorOf(vocabulary, told)];
  });
}

import countries from "i18n-iso-countries";
import { type Contribution, contributionOf, slugOf } from "./contribution.ts";
import { officeOf } from "./office-names.ts";

/** An entity of FollowTheMoney's data model (followthemoney.tech), as far as it is read here. */
interface MoneyEntity {
  id: string;
  schema: string;
  properties: Record<string, string[] | undefined>;
}

const KINDS: Readonly<Record<string, { kind: string; sector: string }>> = {
  Organization: { kind: "group", sector: "UNK" },
  LegalEntity: { kind: "group", sector: "UNK" },
  Company: { kind: "company", sector: "BUS" },
  PublicBody: { kind: "ministry", sector: "GOV" },
};

/**
 * Reads FollowTheMoney entities, one JSON object a line (as OpenSanctions publishes them): persons with their positions,
 * organisations, companies, public bodies, occupancies of positions with their dates. Other schemas are passed over.
 */
export function readFollowTheMoney(
  source: string,
  file: string,
  stateOf: (iso3: string) => string | undefined,
): Contribution {
  const { contribution, add, complain } = contributionOf(file);
  const positions = new Map<string, MoneyEntity>();
  const people = new Map<string, string>();
  const occupancies: { entity: MoneyEntity; line: number }[] = [];
  const hold = (line: number, person: string, title: string, country: string, from: string, to: string) => {
    const office = officeOf(title);
    const body = stateOf(country);
    if (office === null) complain(line, `'${title}' is no office known here: the office is left out`);
    else if (body === undefined) complain(line, `no country for the office '${title}': the office is left out`);
    else add("actors/offices.tsv", line, { person, office, body, from, to });
  };
  source.split("\n").forEach((text, index) => {
    if (text.trim() === "") return;
    const line = index + 1;
    const entity = entityOf(text);
    if (entity === null) {
      complain(line, "no FollowTheMoney entity (id, schema, properties): left out");
      return;
    }
    const { id, schema, properties } = entity;
    const names = [
      ...new Set([...(properties.name ?? []), ...(properties.alias ?? []), ...(properties.weakAlias ?? [])]),
    ];
    const country = countryOf(properties.country ?? properties.nationality ?? properties.jurisdiction);
    if (schema === "Position") positions.set(id, entity);
    else if (schema === "Occupancy") occupancies.push({ entity, line });
    else if (names.length === 0) {
      if (schema === "Person" || schema in KINDS) complain(line, `${schema} '${id}' has no name: left out`);
    } else if (schema === "Person") {
      const slug = slugOf(names[0]);
      people.set(id, slug);
      const sex = { male: "m", female: "f" }[properties.gender?.[0] ?? ""] ?? "";
      const wikidata = properties.wikidataId?.[0] ?? (/^Q\d+$/.test(id) ? id : "");
      add("actors/people.tsv", line, { id: slug, name: names[0], country, sex, variants: names.join("|"), wikidata });
      for (const title of properties.position ?? []) hold(line, slug, title, country, "", "");
    } else if (schema in KINDS) {
      const { kind, sector } = KINDS[schema];
      const slug = slugOf(names[0]);
      const wikidata = properties.wikidataId?.[0] ?? "";
      add("actors/organisations.tsv", line, { id: slug, kind, country, sectors: sector, wikidata, from: "", to: "" });
      add("actors/organisations.*.tsv", line, { id: slug, names: names.join("|") });
    }
  });
  for (const { entity, line } of occupancies) {
    const { holder = [], post = [], startDate = [], endDate = [] } = entity.properties;
    const person = people.get(holder[0] ?? "");
    const position = positions.get(post[0] ?? "")?.properties;
    if (person === undefined || position === undefined)
      complain(line, "an occupancy without its person or position: left out");
    else
      hold(line, person, position.name?.[0] ?? "", countryOf(position.country), startDate[0] ?? "", endDate[0] ?? "");
  }
  return contribution;
}

function entityOf(text: string): MoneyEntity | null {
  try {
    const { id, schema, properties } = JSON.parse(text) as Partial<MoneyEntity>;
    return typeof id === "string" && typeof schema === "string" && typeof properties === "object" && properties !== null
      ? { id, schema, properties }
      : null;
  } catch {
    return null;
  }
}

/** ISO 3166-1 alpha-3 of FollowTheMoney's two-letter codes; empty when unknown. */
function countryOf(codes: readonly string[] | undefined): string {
  const code = codes?.[0]?.toUpperCase() ?? "";
  return code === "XK" ? "XKX" : (countries.alpha2ToAlpha3(code) ?? "");
}

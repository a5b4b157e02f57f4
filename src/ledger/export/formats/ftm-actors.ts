import type { ExportedParticipant } from "../exported-event.ts";
import type { Exporting } from "../exporting.ts";
import { type Entity, entityOf, PREFIX } from "./ftm-entity.ts";

/** Kinds of actors as FollowTheMoney's schemata: a state acts as its government, which is a public body. */
const SCHEMATA: Readonly<Record<string, string>> = {
  person: "Person",
  state: "PublicBody",
  organisation: "Organization",
  "armed-group": "Organization",
  media: "Organization",
};

export const actorId = ({ id }: { id: string }): string => `${PREFIX}actor-${id}`;

export const schemaOf = ({ kind }: ExportedParticipant): string => SCHEMATA[kind] ?? "LegalEntity";

export function actorEntity(one: ExportedParticipant, tables: Exporting["tables"]): Entity {
  return entityOf(actorId(one), schemaOf(one), {
    name: [one.name],
    country: [alpha2(one, tables)],
    sector: one.sectors,
    wikidataId: [one.wikidata],
  });
}

/** An international body or armed group that no event names itself. */
export const bodyEntity = (id: string, name: string | null): Entity =>
  entityOf(actorId({ id }), "Organization", { name: [name ?? id] });

/** That an actor acts for a body. */
export const memberEntity = (one: ExportedParticipant, body: string): Entity =>
  entityOf(`${PREFIX}member-${one.id}-${body}`, "Membership", {
    member: [actorId(one)],
    organization: [actorId({ id: body })],
  });

export const alpha2 = ({ country }: ExportedParticipant, tables: Exporting["tables"]): string | undefined =>
  country === null ? undefined : tables.countries.get(country)?.alpha2;

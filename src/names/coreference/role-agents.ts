import { enterEntity, enterState, type Registry } from "../registry.ts";
import type { Entity, Mention } from "../types.ts";
import { type Discourse, entityOf } from "./discourse.ts";

/** The state a mention speaks of: itself, or the one whose body it is (`la compagnia aerea siriana`); -1 when of none. */
export function stateOf(discourse: Discourse, mention: Mention): number {
  const { kind, country, role } = entityOf(discourse, mention);
  if (kind === "state") return mention.entity;
  if (kind !== "agent" || role !== null || country === null || mention.kind !== "description") return -1;
  const state = discourse.registry.world.stateByCountry.get(country);
  return state === undefined ? -1 : enterState(discourse.registry, state);
}

/** Makes an actor without a country one of a state: `his government` once it is known whose. */
export function placeAgent(discourse: Discourse, mention: Mention, state: number): void {
  const entity = entityOf(discourse, mention);
  if (entity.kind === "agent" && entity.country === null)
    mention.entity = agentInRole(discourse.registry, entity, state);
}

/** A state's own body or officer of the kind of an agent: the state itself for its government. */
export function agentInRole(registry: Registry, { sectors, role, plural }: Entity, state: number): number {
  const [sector = ""] = sectors;
  if (role === null && sector === "GOV") return enterState(registry, state);
  const owner = registry.world.states[state];
  const id = `${owner.id}-${role ?? sector.toLowerCase()}${plural && role !== null ? "s" : ""}`;
  return enterEntity(registry, {
    id,
    name: id,
    kind: "agent",
    country: owner.country,
    sectors,
    role,
    plural,
  });
}

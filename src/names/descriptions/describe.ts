import type { Agent } from "../gazetteer/lexicon.ts";
import { hasOneHolder, headOf, holderOf } from "../gazetteer/offices.ts";
import { bodyOf } from "../gazetteer/world.ts";
import { enterEntity, enterGroup, enterOrganisation, enterPerson, enterState, type Registry } from "../registry.ts";
import { type Description, isShared } from "./description.ts";

/** Who speaks for a state at a body. */
const ENVOYS = new Set(["ambassador", "permanent-representative", "special-envoy", "negotiator"]);
const LEADING_OFFICES = new Set(["head-of-state", "leader", "head-of-government"]);
/** Sectors whose members act for the body they belong to: `i miliziani di Hamas`. */
const ACTS_FOR_BODY = new Set(["GOV", "MIL", "REB", "PRM", "UAF", "SPY", "IGO", "PTY", "CRM"]);

/** Sectors of the volunteers and activists of a body of civil society: `gli attivisti di Amnesty`. */
const OF_SOCIETY = new Set(["NGO", "CVL", "OPP", "SOC", "UNK"]);

/** Sectors of nouns that say too little: what stands before them tells whose they are. */
const GENERIC = new Set(["CVL", "UNK", "SOC"]);
/** Offices found in every branch of the state: a military official is MIL. */
const OFFICES_OF_ANY_BRANCH = new Set(["official", "spokesperson"]);

/** Office and sectors a description names, once what it stands inside of is counted in. */
export function officeOf(description: Description): Pick<Agent, "office" | "sector" | "further"> {
  const said = description.noun.agent;
  const { office, sector } = innerOfficeOf(description);
  if (office !== said.office || sector !== said.sector) return { office, sector, further: NO_SECTORS };
  const { branch, staterun } = description;
  // Being of the opposition comes on top of what somebody is: an anti-government protester, an opposition lawmaker.
  if (branch === "OPP" && sector !== "OPP") return { office, sector, further: ["OPP"] };
  if (branch !== null && (office === "" ? GENERIC.has(sector) : OFFICES_OF_ANY_BRANCH.has(office)))
    return { office, sector: branch, further: NO_SECTORS };
  // The state's own agencies and channels are its government's too.
  return { office, sector, further: staterun && sector === "JRN" ? ["GOV"] : said.further };
}

const NO_SECTORS: readonly string[] = [];

function innerOfficeOf(description: Description): { office: string; sector: string } {
  const { office, sector } = description.noun.agent;
  if (description.former) return { office: "", sector: "ELI" };
  if (description.local && sector === "GOV") return { office: "official", sector };
  // Who presides over a club or a bank presides over no state.
  if (description.private && office === "head-of-state" && description.within === null)
    return { office: "", sector: "CVL" };
  // Men of the police are police.
  if (description.within !== null && office === "" && (sector === "CVL" || sector === "UNK")) {
    return { office, sector: description.within.noun.agent.sector };
  }
  if (description.within === null || !LEADING_OFFICES.has(office)) return { office, sector };
  // The president of a parliament is no head of state.
  const inner = description.within.noun.agent;
  return inner.sector === "GOV" ? { office: "head-of-government", sector } : { office: "", sector: inner.sector };
}

/**
 * The entity a description without a name stands for: the office's holder at the document's date, the state for its
 * government, else an entity named after state and office (`iran-foreign-minister`, `israel-mil`). Null for a bare noun that
 * says too little (`il paese`).
 */
export function enterDescribed(registry: Registry, description: Description): number | null {
  if (isShared(description)) {
    return enterGroup(registry, [
      ...description.states.map((state) => enterOfState(registry, description, state)),
      ...description.bodies.map((organisation) => enterOfOrganisation(registry, { ...description, organisation })),
    ]);
  }
  // `the Canadian ambassador to the United Nations` is Canada's.
  const envoy = description.states.length === 1 && ENVOYS.has(description.noun.agent.office);
  // `its ambassador to the UN` is nobody's of the UN: whose, the text tells elsewhere.
  const hosted = description.noun.agent.office === "permanent-representative";
  if (description.organisation >= 0 && !envoy && !hosted) return enterOfOrganisation(registry, description);
  if (description.states.length === 1) return enterOfState(registry, description, description.states[0]);
  if (description.city !== null) {
    const state = registry.world.stateByCountry.get(description.city);
    if (state !== undefined)
      return enterAgent(registry, description, registry.world.states[state].id, description.city);
  }
  return enterAgent(registry, description, "", null);
}

function enterOfState(registry: Registry, description: Description, state: number): number {
  const { world, date } = registry;
  const { id, country, kind } = world.states[state];
  const { office, sector } = officeOf(description);
  const { kind: sort } = description.noun.agent;
  if (office === "" && sector === "GOV" && sort !== "person") return enterState(registry, state);
  const singular = !description.plural || isShared(description);
  if (office !== "" && singular && !description.indefinite && hasOneHolder(world.offices, office)) {
    const named = namedHolder(registry, office, country);
    if (named >= 0) return named;
    const holder = holderOf(world.offices, office, id, date);
    const person = holder === null ? undefined : world.personById.get(holder);
    if (person !== undefined) return enterPerson(registry, person);
  }
  // At home they act upon their own state, named in the text or not.
  if (kind === "state") enterState(registry, state);
  return enterAgent(registry, description, id, country, kind === "de-facto" ? ["PRE"] : []);
}

/** Keeps the search for a named holder linear in very long documents. */
const ENTITIES_LOOKED_AT = 300;

/** The one person whom the text itself names with an office of a country; -1 when none or several. */
function namedHolder(registry: Registry, office: string, country: string | null): number {
  let found = -1;
  const { entities } = registry.mentions;
  for (let index = 0; index < Math.min(entities.length, ENTITIES_LOOKED_AT); index++) {
    const entity = entities[index];
    if (entity.kind !== "person" || entity.role !== office || entity.country !== country || country === null) continue;
    if (found >= 0) return -1;
    found = index;
  }
  return found;
}

function enterOfOrganisation(registry: Registry, description: Description): number {
  const { world, date } = registry;
  const body = world.organisations[description.organisation];
  const { office, sector } = officeOf(description);
  const ofSociety = body.sectors[0] === "NGO" && OF_SOCIETY.has(sector);
  if (office === "" && (ACTS_FOR_BODY.has(sector) || ofSociety))
    return enterOrganisation(registry, description.organisation);
  const singular = !description.plural || (isShared(description) && isHead(office) && office !== "leader");
  if (office !== "" && singular && !description.indefinite && hasOneHolder(world.offices, office)) {
    const holder =
      holderOf(world.offices, office, body.id, date) ?? (isHead(office) ? headOf(world.offices, body.id, date) : null);
    const person = holder === null ? undefined : world.personById.get(holder);
    if (person !== undefined) return enterPerson(registry, person);
  }
  const agent = enterAgent(registry, description, body.id, body.country, body.sectors);
  registry.mentions.entities[agent].body ??= bodyOf(world, body);
  return agent;
}

const isHead = (office: string): boolean =>
  LEADING_OFFICES.has(office) ||
  office === "secretary-general" ||
  office === "organisation-head" ||
  office === "party-leader";

/** An actor known only by state and office or sector. */
function enterAgent(
  registry: Registry,
  description: Description,
  owner: string,
  country: string | null,
  further: readonly string[] = [],
): number {
  const { office, sector, further: ownSectors } = officeOf(description);
  const part = office || (description.former ? "former-official" : sector.toLowerCase());
  const id = owner === "" ? part : `${owner}-${part}`;
  return enterEntity(registry, {
    id: description.plural && office !== "" ? `${id}s` : id,
    name: id,
    kind: "agent",
    country,
    sectors:
      further.length > 0 && owner !== "" && office !== ""
        ? [...further]
        : [sector, ...ownSectors, ...further.filter((code) => code === "PRE")],
    role: office || null,
    plural: description.plural,
  });
}

import { cameoActor } from "../../../reader/cameo/actor-code.ts";
import type { ExportedParticipant } from "../exported-event.ts";
import type { Exporting } from "../exporting.ts";

/** CAMEO's types of actors, in GDELT's three columns of them. */
const TYPES: ReadonlySet<string> = new Set(
  (
    "COP GOV INS JUD MIL OPP REB SEP SPY UAF AGR BUS CRM CVL DEV EDU ELI ENV HLH HRI LAB LEG MED REF MOD RAD AMN IRC GRP UNO PKO " +
    "IGO IMG INT MNC NGM NGO UIS SET PTY CIV KID"
  ).split(" "),
);
/** Of these the ones that are known groups of their own. */
const GROUPS: ReadonlySet<string> = new Set(["AMN", "IRC", "GRP", "UNO", "PKO"]);

/** The ten columns of an actor: code, name, country, known group, ethnic, two religions, three types; all empty for nobody. */
export function actorCells(one: ExportedParticipant | null, { countries }: Exporting["tables"]): string[] {
  if (one === null) return Array(10).fill("");
  const code = gdeltCode(one, countries);
  const parts: readonly string[] = code.match(/.{3}/g) ?? [];
  const country = one.country === null ? undefined : cameoCountry(one.country, countries);
  const types = parts.filter((part) => TYPES.has(part) && !GROUPS.has(part)).slice(0, 3);
  // Region or field stand before the group's own letters.
  const group = parts.findLast((part) => part !== country && (!TYPES.has(part) || GROUPS.has(part)));
  const hasCountry = country !== undefined && !TYPES.has(country) && parts.includes(country);
  return [code, one.name.toUpperCase(), hasCountry ? country : "", group ?? "", "", "", "", ...types, "", "", ""].slice(
    0,
    10,
  );
}

/** CAMEO's code as GDELT writes it: its own codes of some countries, nothing where no country is known. */
function gdeltCode(one: ExportedParticipant, countries: Exporting["tables"]["countries"]): string {
  const { country } = one;
  const code = cameoActor(one, one).replace(/^---/, "");
  return country !== null && code.startsWith(country) ? cameoCountry(country, countries) + code.slice(3) : code;
}

const cameoCountry = (country: string, countries: Exporting["tables"]["countries"]): string =>
  countries.get(country)?.cameo || country;

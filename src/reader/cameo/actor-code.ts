import type { ArticleRecord, EventRecord } from "../schema.ts";

type Actor = Pick<ArticleRecord["actors"][number], "cameo"> & { kind: string };
type Participant = Pick<EventRecord["actors"][number], "country" | "sector">;

/** CAMEO's agent codes (manual, chapter 3) of PLOVER's sectors where they are others; sectors without one stand for no agent. */
const AGENTS: Readonly<Record<string, string>> = {
  JRN: "MED",
  MED: "HLH",
  PRM: "UAF",
  PRE: "SEP",
  SOC: "CVL",
  UNK: "",
};

/** Countries no state stands for, in CAMEO's first place. */
const TRANSNATIONAL: Readonly<Record<string, string>> = { NGO: "NGO", BUS: "MNC" };

/** CAMEO's sign for whoever a text does not name. */
export const NOBODY = "---";

/**
 * CAMEO's code of who takes part in an event: the code a table gives the actor; the country of a state; country and agent of
 * others (`GBRGOV`, `SYRREB`, `---JUD` where no country is known); `---` for nobody.
 */
export function cameoActor(participant: Participant, actor: Actor | undefined): string {
  const { country, sector } = participant;
  if (actor?.cameo) return actor.cameo;
  if (actor?.kind === "state" && country !== null) return country;
  const agent = sector === null ? "" : (AGENTS[sector] ?? sector);
  if (country === null) return TRANSNATIONAL[sector ?? ""] ?? NOBODY + agent;
  return agent === country ? country : country + agent;
}

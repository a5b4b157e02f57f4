import { ARMED_SECTORS } from "../../names/sides.ts";
import type { Participant, Scene } from "../scene.ts";
import { participantsAt } from "./participants.ts";
import type { Roles } from "./roles.ts";
import type { Arguments } from "./slots.ts";

/** "La Turchia ha attaccato le forze curde in Siria": forces taken for the attacker's own are of the state where they are. */
export function foesWhere(scene: Scene, slots: Arguments, { actors, recipients }: Roles): Participant[] {
  const { mentions, knowledge } = scene;
  const own = new Set(actors.map(({ entity }) => mentions.entities[entity].country));
  const byGroup = actors.every(({ entity }) => GROUPS.has(mentions.entities[entity].sectors[0] ?? ""));
  const isOwn = ({ entity }: Participant) => {
    const { kind, country, sectors } = mentions.entities[entity];
    // "Tre soldati turchi uccisi in un attacco del Pkk in Iraq": a group fights its own state's army anywhere.
    return !byGroup && kind === "agent" && own.has(country) && ARMED_SECTORS.has(sectors[0] ?? "");
  };
  if (recipients.length === 0 || !recipients.every(isOwn)) return recipients;
  for (const place of knowledge.locative)
    for (const word of slots.get(place) ?? []) {
      const there = participantsAt(scene, word, true);
      const abroad = there.filter(({ entity }) => {
        const { country } = mentions.entities[entity];
        return country !== null && !own.has(country);
      });
      if (abroad.length > 0) return abroad;
    }
  return recipients;
}

const GROUPS: ReadonlySet<string> = new Set(["REB", "UAF", "CRM"]);

import { sideOf } from "../../names/sides.ts";
import type { Entity } from "../../names/types.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";

/** Sectors of those whose acts are politics by their office or their cause. */
const POWERS = new Set(["GOV", "MIL", "LEG", "JUD", "COP", "SPY", "OPP", "PTY", "REB", "UAF", "PRM", "IGO"]);

/** Steps by which shares are told apart, in hundredths. */
const SHARES = [1, 2, 4, 8] as const;
/** Sides are told apart up to this number. */
const MOST = 4;

/** How much a text is one of politics. */
export interface Politics {
  /** Mentions of powers in a hundred words, in steps. */
  powers: number;
  /** Sides its powers stand on, up to `MOST`. */
  sides: number;
  /** Acts read in a hundred words, in steps. */
  acts: number;
  titleNamesPower: boolean;
}

/** Whether somebody has power or fights for it: a state or several ("the West"), its offices, a body of states, a party, an armed group. */
function isPower({ kind, country, sectors, political }: Entity): boolean {
  if (!political) return false;
  return (
    kind === "state" || kind === "group" || kind === "armed-group" || country === "IGO" || POWERS.has(sectors[0] ?? "")
  );
}

/** Looks at the whole text once. Linear in mentions. */
export function politicsOf({ words, mentions }: Scene, drafts: readonly EventDraft[]): Politics {
  const sides = new Set<string | null>();
  let powers = 0;
  let titleNamesPower = false;
  for (const { entity, kind, head } of mentions.mentions) {
    const one = mentions.entities[entity];
    if (kind === "pronoun" || kind === "possessive" || kind === "dropped" || !isPower(one)) continue;
    powers++;
    sides.add(sideOf(one));
    if (words.sentence[head] === 0) titleNamesPower = true;
  }
  const hundreds = words.length / 100;
  return {
    powers: stepOf(powers / hundreds),
    sides: Math.min(MOST, sides.size),
    acts: stepOf(drafts.length / hundreds),
    titleNamesPower,
  };
}

const stepOf = (share: number): number => {
  const step = SHARES.findIndex((most) => share <= most);
  return step < 0 ? SHARES.length : step;
};

/** Whether an act is of politics, by those named for it and by what its text is about. */
export function politicsSigns(scene: Scene, draft: EventDraft, politics: Politics): string[] {
  const named = namedAs(scene, draft.actors);
  const others = namedAs(scene, draft.recipients);
  const actor = sectorOf(scene, draft.actors);
  const recipient = sectorOf(scene, draft.recipients);
  return [
    `named ${named} ${others}`,
    `named ${named} ${others} sides ${politics.sides}`,
    `sector ${actor}`,
    `sector ${actor} ${draft.type}`,
    `sectors ${actor} ${recipient}`,
    `powers ${politics.powers}`,
    `powers ${politics.powers} ${named}`,
    `sides spoken of ${politics.sides}`,
    `acts ${politics.acts}`,
    politics.titleNamesPower ? "title of powers" : `title of none ${named}`,
  ];
}

/** Who stands on a side in words of the text: a power, somebody else, nobody. */
function namedAs({ mentions }: Scene, side: readonly Participant[]): string {
  const entities = side.filter(({ mention }) => mention >= 0).map(({ entity }) => mentions.entities[entity]);
  if (entities.length === 0) return side.length === 0 ? "nobody" : "unnamed";
  return entities.some(isPower) ? "power" : "other";
}

function sectorOf({ mentions }: Scene, side: readonly Participant[]): string {
  if (side.length === 0) return "nobody";
  const { kind, sectors } = mentions.entities[side[0].entity];
  return kind === "state" ? "state" : `${sectors[0] ?? "none"}${side[0].mention < 0 ? " inferred" : ""}`;
}

import type { PloverType } from "../reader/plover-types.ts";

/** PLOVER's quads, 1 to 4. */
export const QUAD_NAMES = [
  "verbal cooperation",
  "material cooperation",
  "verbal conflict",
  "material conflict",
] as const;

/** What each type of PLOVER means, for whoever has to choose one. */
export const TYPE_MEANINGS: Readonly<Record<PloverType, string>> = {
  AGREE: "agrees, promises or offers to do something, announces cooperation",
  CONSULT: "meets, talks, visits, phones, negotiates, mediates",
  SUPPORT: "praises, endorses, recognises, strengthens relations",
  CONCEDE: "gives way, eases a measure, apologises, reforms under pressure",
  COOPERATE: "cooperates in deed: trade, joint exercises, exchange, signs a treaty",
  AID: "gives money, relief, arms, asylum",
  RETREAT: "withdraws troops, ceases fire, frees prisoners, resigns",
  REQUEST: "demands, asks, appeals, proposes",
  ACCUSE: "criticises, blames, investigates, sues",
  REJECT: "refuses, vetoes, denies a demand",
  THREATEN: "threatens, warns, gives an ultimatum",
  PROTEST: "demonstrates, strikes, riots",
  SANCTION: "imposes sanctions, expels, breaks off relations or talks",
  MOBILIZE: "moves or alerts troops, police, weapons",
  COERCE: "arrests, seizes, bans, censors, cyber attacks",
  ASSAULT: "attacks, bombs, shoots, kills, abducts",
};

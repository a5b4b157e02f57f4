/** Acts that bear out what was foreseen as an act of a type: itself, and what it comes to when it is done. */
const FULFILLED_BY: Readonly<Record<string, readonly string[]>> = {
  AGREE: ["AGREE", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "CONSULT"],
  SUPPORT: ["SUPPORT", "COOPERATE", "AID"],
  CONCEDE: ["CONCEDE", "RETREAT"],
  RETREAT: ["RETREAT", "CONCEDE"],
  COOPERATE: ["COOPERATE", "AID", "SUPPORT"],
  THREATEN: ["THREATEN", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"],
  SANCTION: ["SANCTION", "COERCE"],
  MOBILIZE: ["MOBILIZE", "ASSAULT"],
  COERCE: ["COERCE", "ASSAULT", "SANCTION"],
};

export const fulfilments = (type: string): readonly string[] => FULFILLED_BY[type] ?? [type];

/** CAMEO's agent codes (manual, chapter 3) as PLOVER sectors; codes that are no sector (ethnic groups) are not listed. */
const SECTORS: Readonly<Record<string, string>> = {
  GOV: "GOV",
  MIL: "MIL",
  REB: "REB",
  SEP: "REB",
  INS: "REB",
  RAD: "REB",
  UAF: "UAF",
  PRM: "PRM",
  OPP: "OPP",
  MOP: "OPP",
  MBR: "REB",
  PTY: "PTY",
  PAR: "PTY",
  COP: "COP",
  JUD: "JUD",
  SPY: "SPY",
  LEG: "LEG",
  ELI: "ELI",
  MED: "JRN",
  JRN: "JRN",
  EDU: "EDU",
  BUS: "BUS",
  MNC: "BUS",
  CRM: "CRM",
  CVL: "CVL",
  CIV: "CVL",
  REF: "REF",
  LAB: "LAB",
  AGR: "AGR",
  SOC: "SOC",
  REL: "REL",
  CHR: "REL",
  MOS: "REL",
  MUS: "REL",
  JEW: "REL",
  HIN: "REL",
  BUD: "REL",
  NGO: "NGO",
  NGM: "NGO",
  HRI: "NGO",
  IGO: "IGO",
};

/** First parts of a code that stand for no state, with the country the tables give such actors. */
const STATELESS: Readonly<Record<string, { country: string; sector: string }>> = {
  IGO: { country: "IGO", sector: "IGO" },
  IMG: { country: "", sector: "REB" },
  NGO: { country: "", sector: "NGO" },
  NGM: { country: "", sector: "NGO" },
  MNC: { country: "", sector: "BUS" },
  INT: { country: "", sector: "UNK" },
};

/** A CAMEO actor code taken apart. */
export interface CameoCode {
  /** ISO 3166-1 alpha-3 or the code the dictionary invents; `IGO` for international bodies, empty for none. */
  country: string;
  sectors: string[];
  /** The code as it was written. */
  written: string;
}

/** `USAGOVMIL` → USA, GOV and MIL. Null for what is no code: discards (`---`), lists of actors (`FRO/BIL`). */
export function readCameoCode(code: string): CameoCode | null {
  if (!/^[A-Z]{3,15}$/.test(code)) return null;
  const [first, ...further] = code.match(/.{1,3}/g) as string[];
  const sectors = new Set(further.flatMap((part) => SECTORS[part] ?? []));
  const stateless = STATELESS[first];
  if (stateless === undefined) return { country: first, sectors: [...sectors], written: code };
  return { country: stateless.country, sectors: [...new Set([stateless.sector, ...sectors])], written: code };
}

/** The sectors of an agent's code, `~GOVMED` → GOV, JRN. */
export function agentSectors(code: string): string[] {
  const parts = code.replace("~", "").match(/.{1,3}/g) ?? [];
  return [...new Set(parts.flatMap((part) => SECTORS[part] ?? []))];
}

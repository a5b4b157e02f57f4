import { type CameoCode, readCameoCode } from "./cameo-codes.ts";
import { type DictionaryLine, dictionaryDate } from "./petrarch-lines.ts";

/** A code with the time it holds; empty dates are unlimited. */
export interface DatedCode extends CameoCode {
  from: string;
  to: string;
  line: number;
}

export interface Entry {
  names: string[];
  codes: DatedCode[];
  line: number;
  /** A code of it was discarded, or left out with a complaint. */
  told: boolean;
}

type Complain = (line: number, message: string) => void;

/** A code of several actors at once, which stays as it is written. */
const LIST = /^[A-Z]{3,15}(\/[A-Z]{3,15})+$/;

/** Entries of a dictionary: a name, its synonyms, its codes. */
export function entriesOf(lines: readonly DictionaryLine[], complain: Complain): Entry[] {
  const entries: Entry[] = [];
  for (const { text, line } of lines) {
    const open = text.indexOf("[");
    const name = (open < 0 ? text : text.slice(0, open)).trim();
    const synonym = name.startsWith("+");
    if (name !== "" && !synonym) entries.push({ names: [], codes: [], line, told: false });
    const entry = entries.at(-1);
    if (entry === undefined) {
      complain(line, "a synonym or code before any actor: left out");
      continue;
    }
    const form = name.replace(/^\++/, "").replaceAll("+", " ").trim();
    if (form !== "") entry.names.push(form);
    for (const block of open < 0 ? [] : text.slice(open).split("[").slice(1)) {
      if (!block.includes("]")) {
        complain(line, `'[${block.trim()}' has no closing bracket: the code is left out`);
        entry.told = true;
        continue;
      }
      const code = codeOf(block.replace(/\].*$/s, "").trim(), line, complain);
      if (code === null) entry.told = true;
      else entry.codes.push(code);
    }
  }
  const uncoded = entries.filter(({ names, codes, told }) => names.length > 0 && codes.length === 0 && !told);
  for (const { names, line } of uncoded) complain(line, `'${names[0]}' has no code, write [CODE]: left out`);
  return entries.filter((entry) => entry.names.length > 0);
}

/** `AFGGOV 790916-791227`, `USR <911226`, `BRAGOV > 060601`. */
function codeOf(block: string, line: number, complain: Complain): DatedCode | null {
  const [raw] = block.split(/[\s<>]/, 1);
  const limits = block.slice(raw.length).replaceAll(" ", "");
  const list = LIST.test(raw) ? { country: "", sectors: [], written: raw } : null;
  const code = readCameoCode(raw.toUpperCase()) ?? list;
  if (code === null) {
    if (!/^(-{3}|#{3}|\+{3})/.test(raw)) complain(line, `'${raw}' is no CAMEO actor code: left out`);
    return null;
  }
  if (limits === "") return { ...code, from: "", to: "", line };
  const dates = limits.replace(/^[<>]/, "").split("-").map(dictionaryDate);
  if (dates.some((date) => date === null)) {
    complain(line, `'${limits}' is no date limit, write yymmdd: the code is left out`);
    return null;
  }
  const [first, second] = dates as string[];
  if (limits.startsWith("<")) return { ...code, from: "", to: first, line };
  if (limits.startsWith(">")) return { ...code, from: first, to: "", line };
  return { ...code, from: first, to: second ?? "", line };
}

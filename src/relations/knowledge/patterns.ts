/** An act as the tables of relations name it: `[~]TYPE.mode/context:code`, every part optional ("" when it may be anything). */
export interface Pattern {
  type: string;
  mode: string;
  context: string;
  /** CAMEO code, or how it begins. */
  code: string;
  /** Whether an analyst would argue about the match. */
  probable: boolean;
}

const FORM = /^(~?)([A-Z]*)(?:\.([a-z-]+))?(?:\/([a-z-]+))?(?::?(\d{2,4}))?$/;

/** The patterns of a cell, `A|B`. Throws on one that is malformed. */
export function parsePatterns(cell: string): Pattern[] {
  if (cell === "") return [];
  return cell.split("|").map((written) => {
    const parts = FORM.exec(written);
    if (parts === null || written === "" || written === "~") throw new Error(`'${written}' is no pattern of acts`);
    const [, mark, type, mode = "", context = "", code = ""] = parts;
    return { type, mode, context, code, probable: mark === "~" };
  });
}

/** What of an act is matched. */
export interface Act {
  type: string;
  mode: string | null;
  /** Parted by blanks. */
  contexts: string;
  cameo: string;
}

/** Whether an act is one a pattern names; the same as `matching` in SQL (acts.ts). */
export const fits = ({ type, mode, context, code }: Pattern, act: Act): boolean =>
  (type === "" || type === act.type) &&
  (mode === "" || mode === act.mode) &&
  act.cameo.startsWith(code) &&
  (context === "" || act.contexts.split(" ").includes(context));

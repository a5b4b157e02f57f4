import { partsOf } from "./cells.ts";
import type { ImportedAct } from "./readings.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The act of a CAMEO code; null when PLOVER has none. */
export function cameoAct(vocabulary: Vocabulary, cell: string): ImportedAct | null {
  const code = knownCode(vocabulary, partsOf(cell)[0]);
  const act = code === null ? undefined : vocabulary.acts.get(code);
  if (code === null || act === undefined || act.type === "") return null;
  return { ...act, cameo: code, ...weightOf(vocabulary, act.type, act.mode) };
}

/**
 * The code the tables have for one as it is written: itself, one that lost its leading zero to a spreadsheet (42 for 042), a root (14 for
 * 140), the code it begins with.
 */
function knownCode({ acts }: Vocabulary, written: string): string | null {
  if (!/^\d{2,4}$/.test(written)) return null;
  const candidates = [written, `${written}0`, `0${written}`, written.slice(0, 3)];
  return candidates.find((code) => code.length > 2 && acts.has(code)) ?? null;
}

/** The act of PLOVER's own columns: type, mode, contexts; null when the type is none of PLOVER's. */
export function ploverAct(vocabulary: Vocabulary, cell: string): ImportedAct | null {
  const [type, written, contexts] = partsOf(cell);
  if (!vocabulary.types.has(type)) return null;
  const mode = written === "" ? null : hyphenated(written);
  return {
    type,
    mode,
    contexts: [...new Set(contexts.split(/[;,]/).map(hyphenated))].filter(
      (context) => context !== "" && context !== "none",
    ),
    cameo: codeFor(vocabulary, type, mode),
    ...weightOf(vocabulary, type, mode),
    symmetric: type === "COOPERATE" || (type === "CONSULT" && mode !== "visit") ? "yes" : "no",
  };
}

const hyphenated = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");

function weightOf({ types, scores }: Vocabulary, type: string, mode: string | null) {
  const { quad, score } = types.get(type)!;
  return { quad, score: scores.get(`${type} ${mode}`) ?? score };
}

/** The first code of three digits that means a type and mode; else the type's own. */
function codeFor({ acts, types }: Vocabulary, type: string, mode: string | null): string {
  if (mode !== null)
    for (const [code, act] of acts) if (code.length === 3 && act.type === type && act.mode === mode) return code;
  return types.get(type)!.cameo;
}

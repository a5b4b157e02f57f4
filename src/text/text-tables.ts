/** Everything the splitter knows of one language, compiled once. */
export interface TextTables {
  readonly abbreviations: ReadonlyMap<string, string>;
}

/**
 * Compiles the text tables of one language. `sources` maps the stem of a file in `data/languages/<xx>` to its content:
 * `{ abbreviations: "…", contractions: "…", clitics: "…" }`; other keys are ignored, missing ones count as empty.
 */
export function compileTextTables(_sources: Record<string, string>): TextTables {
  return { abbreviations: new Map() };
}

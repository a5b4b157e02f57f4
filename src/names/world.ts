/** All actors and places of the tables, compiled once for some languages. */
export interface World {
  readonly languages: readonly string[];
}

/**
 * Compiles the actor and place tables. `tables` maps a path below `data/` to the table's source (`actors/states.tsv`);
 * missing tables count as empty.
 */
export function compileWorld(_tables: Record<string, string>, languages: string[]): World {
  return { languages };
}

/**
 * Whether a table of `data/` is needed to read some languages: `languages/it/…` and `actors/states.it.tsv` for Italian only,
 * `actors/states.tsv` for all.
 */
export function belongsTo(path: string, languages: readonly string[]): boolean {
  const [folder, ...rest] = path.split("/");
  if (folder === "languages") return languages.includes(rest[0]);
  const suffix = /\.([A-Za-z-]+)\.tsv$/.exec(path)?.[1];
  return suffix === undefined || languages.includes(suffix);
}

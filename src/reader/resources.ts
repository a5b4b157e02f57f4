/**
 * Where tables and models come from: the file system, a web server, a bundle. The reader itself never looks for them.
 */
export interface Resources {
  /** Languages that have both tables and a model (BCP 47). */
  languages: readonly string[];
  /** All tables needed to read some languages: path below `data/` → source. */
  tables(languages: readonly string[]): Promise<Readonly<Record<string, string>>>;
  /** The grammar model of a language, `models/<xx>/grammar.bin`. */
  model(language: string): Promise<Uint8Array>;
}

/**
 * Where languages come from: the file system, a web server, a bundle. The reader itself never looks for them.
 */
export interface Resources {
  /** The languages there are (BCP 47). */
  languages: readonly string[];
  /** The pack file of a language, `dist/packs/<xx>.pack`: made of `data/` and `models/` when the package is built. */
  pack(language: string): Promise<Uint8Array>;
}

/**
 * The language of a text among those available (BCP 47, e.g. `["it", "en"]`), or null when it is none of them, too short or
 * not language at all. Loads its model on first use.
 */
export async function identifyLanguage(_text: string, _available: readonly string[]): Promise<string | null> {
  return null;
}

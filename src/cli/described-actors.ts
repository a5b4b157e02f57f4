import type { DirectoryEntry } from "../names/gazetteer/directory.ts";
import { createReader } from "../reader/index.ts";
import type { Resources } from "../reader/resources.ts";

/**
 * Whom a description means on a day (ISO 8601; null for today): `il ministro degli Esteri russo`, `the Kremlin spokesman`. The description
 * is read as an article would be, in every language there is; empty when it names nobody of the entries.
 */
export async function describedActors(
  resources: Resources,
  entries: readonly DirectoryEntry[],
  description: string,
  day: string | null,
): Promise<DirectoryEntry[]> {
  const reader = createReader(resources);
  const published = day ?? new Date().toISOString().slice(0, 10);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const found = new Set<DirectoryEntry>();
  for (const language of resources.languages) {
    const { document } = await reader.readDocument(description, { language, published });
    const { mentions, entities } = document.mentions;
    const described = mentions.filter(({ kind }) => kind === "description" || kind === "name");
    const [widest] = described.sort((one, other) => other.end - other.start - (one.end - one.start));
    const entry = widest?.kind === "description" ? byId.get(entities[widest.entity].id) : undefined;
    if (entry !== undefined) found.add(entry);
  }
  return [...found];
}

import type { Resources } from "../reader/resources.ts";
import { belongsTo } from "./table-paths.ts";

/** What a web server offers: `manifest.json` beside `data/` and `models/`, printed by `entente manifest`. */
export interface Manifest {
  languages: readonly string[];
  /** Tables below `data/`, as `actors/states.tsv`. */
  tables: readonly string[];
}

/**
 * Tables and models fetched from `baseUrl`, the absolute address of a folder that holds `data/` and `models/`, each when first
 * needed. Without a manifest, `manifest.json` is fetched from there. Throws an Error that names the address when a file is not served.
 */
export async function fetchResources(baseUrl: string | URL, manifest?: Manifest): Promise<Resources> {
  const folder = String(baseUrl).replace(/\/?$/, "/");
  const address = (path: string) => new URL(path, folder);
  const { languages, tables } = manifest ?? ((await (await fetchFile(address("manifest.json"))).json()) as Manifest);
  return {
    languages,
    tables: async (asked) => {
      const wanted = tables.filter((path) => belongsTo(path, asked));
      const sources = await Promise.all(wanted.map(async (path) => (await fetchFile(address(`data/${path}`))).text()));
      return Object.fromEntries(wanted.map((path, index) => [path, sources[index]]));
    },
    model: async (language) => {
      const response = await fetchFile(address(`models/${language}/grammar.bin`));
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

async function fetchFile(url: URL): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}

import type { Resources } from "../reader/resources.ts";

/**
 * Packs fetched from `baseUrl`, the absolute address under which the package's folder `dist/packs` is served, each when first needed.
 * Languages not given are those of its `manifest.json`. Throws an Error that names the address when a file is not served.
 */
export async function fetchResources(baseUrl: string | URL, languages?: readonly string[]): Promise<Resources> {
  const folder = String(baseUrl).replace(/\/?$/, "/");
  const fetchFile = async (name: string): Promise<Response> => {
    const address = new URL(name, folder);
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    return response;
  };
  return {
    languages: languages ?? ((await (await fetchFile("manifest.json")).json()) as PackManifest).languages,
    pack: async (language) => new Uint8Array(await (await fetchFile(`${language}.pack`)).arrayBuffer()),
  };
}

/** `manifest.json` beside the packs. */
export interface PackManifest {
  languages: readonly string[];
}

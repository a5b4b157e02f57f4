/** What the test bundles for the browser, as a page that uses the package would: a reader over packs fetched from `address`. */
import { createReader, type ReadOptions } from "entente/reader";
import { fetchResources } from "entente/web";

const openReader = async (address: string) => createReader(await fetchResources(address));
let reader: ReturnType<typeof openReader> | undefined;

async function readArticle(address: string, text: string, options: ReadOptions) {
  reader ??= openReader(address);
  return (await reader).read(text, options);
}

export type ReadArticle = typeof readArticle;

Object.assign(globalThis, { readArticle });

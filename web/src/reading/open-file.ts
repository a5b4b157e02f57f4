import { type Article, NO_ARTICLE } from "./article.ts";
import { ReadingFault } from "./ask.ts";
import { articleOfPage } from "./saved-page.ts";

/** The longest text that is read as one article takes at most three bytes a character. */
const MOST_BYTES = 15_000_000;

/** A dropped or chosen file: plain text or a saved page. Throws a ReadingFault: too-large, binary, encoding. */
export async function openFile(file: File): Promise<Article> {
  if (file.size > MOST_BYTES) throw fault("too-large", { limit: 5_000_000 });
  const text = decode(await file.arrayBuffer());
  return /\.x?html?$/i.test(file.name) || file.type === "text/html" ? articleOfPage(text) : { ...NO_ARTICLE, text };
}

function decode(bytes: ArrayBuffer): string {
  if (new Uint8Array(bytes).includes(0)) throw fault("binary");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw fault("encoding");
  }
}

const fault = (code: string, data: Record<string, number> = {}) => new ReadingFault({ code, data });

import type { ArticleRecord } from "../../../reader/index.ts";
import { mayShowText, withholdText } from "../../rights.ts";
import { articlesOf } from "../articles.ts";
import { boundsOf } from "../choice.ts";
import type { WriteFormat } from "../exporting.ts";

/**
 * The ledger's records again, one an article: `entente add` reads them back. Those whose rights are reserved come without their text. Events of
 * event tables stand in no article and are left out.
 */
export const jsonl: WriteFormat = async function* ({ store, choice, tell, leaveOut }) {
  for await (const records of articlesOf(store, choice)) {
    yield records.map((record) => `${JSON.stringify(shownOf(record))}\n`).join("");
    tell(records.length);
  }
  const all = (await boundsOf(store, choice))?.events ?? 0;
  const read = (await boundsOf(store, { ...choice, imported: false }))?.events ?? 0;
  if (all > read) leaveOut("no-article", all - read);
};

const shownOf = (record: ArticleRecord) =>
  mayShowText(record.rights ?? { reserved: false }) ? record : withholdText(record);

import * as z from "zod";
import { MOST_BYTES } from "../../server/index.ts";
import { articleBody } from "../../server/routes/read.ts";
import { listParameters } from "../parameters.ts";
import { listsText, listsTold, RECORD_PARTS, recordLists } from "../told/lists.ts";
import { partParameter, partsOf } from "../told/parts.ts";
import { tellerOf } from "../told/record.ts";
import { recordSource } from "../told/source.ts";
import { tool } from "../tool.ts";

/** So many of each list where all are told. */
const OVERVIEW = 6;

/** Reads a text somebody has, and keeps nothing. */
export const read = tool({
  name: "read_text",
  title: "Read a text into events",
  description:
    'Reads the text of an Italian or English news article into events, quotations, agreements and projections, each with the words it was read from; nothing is kept. Use it for a text the user has at hand; what the ledger holds already is found with search. Give `published` where it is known: "yesterday" is counted from it. Example: {"text": "Il presidente francese Emmanuel Macron ha incontrato ieri a Parigi la premier Giorgia Meloni.", "published": "2025-03-04"}.',
  parameters: z.strictObject({
    ...articleBody.shape,
    text: articleBody.shape.text.max(MOST_BYTES, `${MOST_BYTES} characters at most`),
    part: partParameter(RECORD_PARTS, OVERVIEW),
    ...listParameters,
  }),
  answer: recordLists,
  ask: async ({ part, limit, after, ...article }, sources) => {
    const { text, ...known } = article as z.infer<typeof articleBody>;
    const record = await sources.read(text, known);
    const parts = partsOf({ part, limit, after }, OVERVIEW);
    const { event } = tellerOf(record);
    const events = parts.some("events", record.events).map((each) => event(each, null, null));
    return { source: recordSource(record, null), ...listsTold(record, parts, events) };
  },
  say: listsText,
});

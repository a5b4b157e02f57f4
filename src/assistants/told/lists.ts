import * as z from "zod";
import type { ArticleRecord } from "../../reader/index.ts";
import { eventLines, type ToldEvent, toldEvent } from "./event.ts";
import type { Parts } from "./parts.ts";
import {
  agreementText,
  projectionText,
  quotationText,
  tellerOf,
  toldAgreement,
  toldProjection,
  toldQuotation,
} from "./record.ts";
import { headed, lines, rest, restText } from "./short.ts";
import { source, sourceText } from "./source.ts";

/** The lists of a record. */
export const RECORD_PARTS = ["events", "quotations", "agreements", "projections"] as const;

/** What is told of a record: where it stands, how long its lists are, and what of them was asked for. */
export const recordLists = z.object({
  source,
  counts: z.object({ events: z.int(), quotations: z.int(), agreements: z.int(), projections: z.int() }),
  events: z.array(toldEvent),
  quotations: z.array(toldQuotation),
  agreements: z.array(toldAgreement),
  projections: z.array(toldProjection),
  rest,
});

/** All lists but that of events, which bear numbers where they are kept. */
export function listsTold(record: ArticleRecord, { some, rest }: Parts, events: ToldEvent[]) {
  const teller = tellerOf(record);
  return {
    counts: {
      events: record.events.length,
      quotations: record.quotations.length,
      agreements: record.agreements.length,
      projections: record.projections.length,
    },
    events,
    quotations: some("quotations", record.quotations).map(teller.quotation),
    agreements: some("agreements", record.agreements).map(teller.agreement),
    projections: some("projections", record.projections).map(teller.projection),
    rest: rest(),
  };
}

export const listsText = (told: z.infer<typeof recordLists>): string => {
  const { source, counts, events, quotations, agreements, projections, rest } = told;
  return lines(
    sourceText(source),
    `${counts.events} events, ${counts.quotations} quotations, ${counts.agreements} agreements, ${counts.projections} projections; part=… gives the rest of a list`,
    events.map(eventLines),
    headed("Quotations", quotations.map(quotationText)),
    headed("Agreements", agreements.map(agreementText)),
    headed("May follow, it says", projections.map(projectionText)),
    restText(rest),
  );
};

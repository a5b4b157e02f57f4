import { findAgreements } from "../../events/outlook/agreements.ts";
import type { Document } from "../document.ts";
import type { Pack } from "../pack.ts";
import { sceneOf } from "./08-read-events.ts";

/** Treaties and pacts the article speaks of. */
export function agreements(document: Document, pack: Pack): void {
  document.agreements = findAgreements(sceneOf(document, pack), pack.agreements, document.events);
}

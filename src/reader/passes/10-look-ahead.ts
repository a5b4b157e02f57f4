import { findProjections } from "../../events/outlook/projections.ts";
import type { Document } from "../document.ts";
import type { Pack } from "../pack.ts";
import { sceneOf } from "./08-read-events.ts";

/** What the article says may or will follow. */
export function lookAhead(document: Document, pack: Pack): void {
  document.projections = findProjections(sceneOf(document, pack), document.events);
}

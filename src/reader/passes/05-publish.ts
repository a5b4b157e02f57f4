import type { Document } from "../document.ts";
import type { Pack } from "../pack.ts";
import { findPublication } from "../publication.ts";

/** Publisher and rights statement. */
export function publish(document: Document, pack: Pack): void {
  document.publication = findPublication(
    document.text,
    document.words,
    document.sentences,
    document.mentions,
    pack.rights,
    pack.world,
  );
  if (document.publisherHint !== null) document.publication.publisher = { name: document.publisherHint, actor: null };
}

import type { AgreementMention } from "../events/outlook/agreement-mention.ts";
import type { Projection } from "../events/outlook/projections.ts";
import type { EventDraft } from "../events/scene.ts";
import type { Tree } from "../grammar/tree.ts";
import type { Mentions } from "../names/types.ts";
import type { Speech } from "../speech/types.ts";
import type { Sentences, Words } from "../text/words.ts";
import type { TimeExpression } from "../time/time-expression.ts";
import type { Publication } from "./publication.ts";

/** One article on its way through the passes; each pass fills the fields named after it. Offsets are UTF-16 indices of `text`. */
export interface Document {
  /** NFC text as stored. */
  text: string;
  language: string;
  /** Given by the caller, or found in the text by the publication pass. */
  url: string | null;
  title: string | null;
  published: string | null;
  publisherHint: string | null;
  words: Words;
  sentences: Sentences;
  tree: Tree;
  mentions: Mentions;
  publication: Publication;
  times: TimeExpression[];
  speech: Speech;
  events: EventDraft[];
  /** What only a user's dictionary codes: acts PLOVER has no type for. */
  codings: EventDraft[];
  agreements: AgreementMention[];
  projections: Projection[];
}

import type { Document } from "../document.ts";
import type { Pack } from "../pack.ts";
import { split } from "./01-split.ts";
import { analyseGrammar } from "./02-analyse.ts";
import { mend } from "./03-mend.ts";
import { name } from "./04-name.ts";
import { publish } from "./05-publish.ts";
import { date } from "./06-date.ts";
import { listen } from "./07-listen.ts";
import { events } from "./08-read-events.ts";
import { agreements } from "./09-find-agreements.ts";
import { lookAhead } from "./10-look-ahead.ts";

/** One step of a reading: fills its own fields of the document. */
export interface Pass {
  name: string;
  run: (document: Document, pack: Pack) => void;
}

/** A reading, in running order. */
export const PASSES: readonly Pass[] = [
  { name: "split", run: split },
  { name: "analyse", run: analyseGrammar },
  { name: "mend", run: mend },
  { name: "name", run: name },
  { name: "publish", run: publish },
  { name: "date", run: date },
  { name: "listen", run: listen },
  { name: "events", run: events },
  { name: "agreements", run: agreements },
  { name: "look-ahead", run: lookAhead },
];

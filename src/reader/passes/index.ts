import type { Document } from "../document.ts";
import type { Pack } from "../pack.ts";
import { split } from "./01-split.ts";
import { analyseGrammar } from "./02-analyse.ts";
import { name } from "./03-name.ts";
import { publish } from "./04-publish.ts";
import { date } from "./05-date.ts";
import { listen } from "./06-listen.ts";
import { events } from "./07-read-events.ts";
import { agreements } from "./08-find-agreements.ts";
import { lookAhead } from "./09-look-ahead.ts";

/** One step of a reading: fills its own fields of the document. */
export interface Pass {
  name: string;
  run: (document: Document, pack: Pack) => void;
}

/** A reading, in running order. */
export const PASSES: readonly Pass[] = [
  { name: "split", run: split },
  { name: "analyse", run: analyseGrammar },
  { name: "name", run: name },
  { name: "publish", run: publish },
  { name: "date", run: date },
  { name: "listen", run: listen },
  { name: "events", run: events },
  { name: "agreements", run: agreements },
  { name: "look-ahead", run: lookAhead },
];

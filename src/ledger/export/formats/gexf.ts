import { write } from "graphology-gexf";
import type { WriteFormat } from "../exporting.ts";
import { graphOf } from "./graph.ts";

/** GEXF 1.3, for Gephi and its kind. */
export const gexf: WriteFormat = async function* (exporting) {
  yield `${write(await graphOf(exporting), { version: "1.3" })}\n`;
};

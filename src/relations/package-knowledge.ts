import { PACKAGE } from "../sources/node-resources.ts";
import { readRelationTables } from "../sources/tables.ts";
import { compileRelations, type RelationKnowledge } from "./knowledge/knowledge.ts";

/** What the package knows of relations, or the tables of a `folder` of your own that holds `data/`. */
export const packageKnowledge = (folder = PACKAGE): RelationKnowledge => compileRelations(readRelationTables(folder));

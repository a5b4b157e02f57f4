import { compileOntology, type Ontology } from "../events/acts/ontology.ts";
import { type ContextWords, compileContexts } from "../events/circumstances/contexts.ts";
import { compileEventKnowledge, type EventKnowledge } from "../events/knowledge.ts";
import { type AgreementKnowledge, compileAgreements } from "../events/outlook/agreement-knowledge.ts";
import { compileWorld } from "../names/gazetteer/compile-world.ts";
import type { World } from "../names/gazetteer/world.ts";
import { compileSpeechKnowledge, type SpeechKnowledge } from "../speech/knowledge.ts";
import { compileTextTables, type TextTables } from "../text/text-tables.ts";
import { compileTimeTables, type TimeTables } from "../time/time-tables.ts";
import { type ActorCodes, compileActorCodes } from "./cameo/coded-actors.ts";
import { compileRights, type RightsPhrases } from "./publication.ts";

/** The tables of one language and of the world, compiled: plain data, so that it can be frozen. */
export interface Knowledge {
  language: string;
  text: TextTables;
  world: World;
  time: TimeTables;
  speech: SpeechKnowledge;
  events: EventKnowledge;
  agreements: AgreementKnowledge;
  contexts: ContextWords;
  rights: RightsPhrases;
  ontology: Ontology;
  cameoActors: ActorCodes;
}

/** Compiles the tables of one language; `tables` maps a path below `data/` to its source. Throws on a malformed row. */
export function compileKnowledge(tables: Readonly<Record<string, string>>, language: string): Knowledge {
  const stems = languageStems(tables, language);
  const ontology = compileOntology(tables);
  return {
    language,
    text: compileTextTables(stems),
    world: compileWorld(tables, [language]),
    time: compileTimeTables(stems),
    speech: compileSpeechKnowledge(tables, language),
    events: compileEventKnowledge(tables, language, ontology),
    agreements: compileAgreements(tables, language),
    contexts: compileContexts(tables, language),
    rights: compileRights(tables, language),
    ontology,
    cameoActors: compileActorCodes(
      tables["actors/cameo-codes.tsv"] ?? "",
      tables[`actors/cameo-agents.${language}.tsv`] ?? "",
    ),
  };
}

/** The tables of a language's own folder by the stem of their file: `months`, `clitics`. */
export function languageStems(tables: Readonly<Record<string, string>>, language: string): Record<string, string> {
  const folder = `languages/${language}/`;
  const stems: Record<string, string> = {};
  for (const path of Object.keys(tables)) {
    if (path.startsWith(folder) && path.endsWith(".tsv")) stems[path.slice(folder.length, -4)] = tables[path];
  }
  return stems;
}

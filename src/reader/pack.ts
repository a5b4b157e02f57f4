import { type AgreementKnowledge, compileAgreements } from "../events/agreements.ts";
import { type ContextWords, compileContexts } from "../events/contexts.ts";
import { compileEventKnowledge, type EventKnowledge } from "../events/knowledge.ts";
import { compileOntology, type Ontology } from "../events/ontology.ts";
import { type Grammar, loadGrammar } from "../grammar/grammar.ts";
import { compileWorld, type World } from "../names/world.ts";
import { compileSpeechKnowledge, type SpeechKnowledge } from "../speech/knowledge.ts";
import { compileTextTables, type TextTables } from "../text/text-tables.ts";
import { compileTimeTables, type TimeTables } from "../time/time-tables.ts";
import { compileRights, type RightsPhrases } from "./publication.ts";
import type { Resources } from "./resources.ts";

/** Everything one language needs to be read: its tables compiled and its model loaded. */
export interface Pack {
  language: string;
  text: TextTables;
  grammar: Grammar;
  world: World;
  time: TimeTables;
  speech: SpeechKnowledge;
  events: EventKnowledge;
  agreements: AgreementKnowledge;
  contexts: ContextWords;
  rights: RightsPhrases;
  ontology: Ontology;
}

/** Loads and compiles the pack of one language. */
export async function loadPack(resources: Resources, language: string): Promise<Pack> {
  const [tables, model] = await Promise.all([resources.tables([language]), resources.model(language)]);
  const stems = languageStems(tables, language);
  const ontology = compileOntology(tables);
  return {
    language,
    text: compileTextTables(stems),
    grammar: loadGrammar(model),
    world: compileWorld(tables, [language]),
    time: compileTimeTables(stems),
    speech: compileSpeechKnowledge(tables, language),
    events: compileEventKnowledge(tables, language, ontology),
    agreements: compileAgreements(tables, language),
    contexts: compileContexts(tables, language),
    rights: compileRights(tables, language),
    ontology,
  };
}

/** The tables of a language's own folder by the stem of their file: `months`, `clitics`. */
function languageStems(tables: Readonly<Record<string, string>>, language: string): Record<string, string> {
  const folder = `languages/${language}/`;
  const stems: Record<string, string> = {};
  for (const path of Object.keys(tables)) {
    if (path.startsWith(folder) && path.endsWith(".tsv")) stems[path.slice(folder.length, -4)] = tables[path];
  }
  return stems;
}

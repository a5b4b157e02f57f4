/** Trains a language's entity recogniser from its recipe and writes the model file. */
import { loadGrammar } from "../../src/grammar/grammar.ts";
import { writeModel } from "../../src/grammar/model.ts";
import { packKeys } from "../../src/grammar/packing.ts";
import { compileWorld } from "../../src/names/gazetteer/compile-world.ts";
import { LABEL_COUNT } from "../../src/names/recogniser/labels.ts";
import { NameClasses } from "../../src/names/recogniser/name-classes.ts";
import { NameForms } from "../../src/names/recogniser/name-forms.ts";
import { NameScene } from "../../src/names/recogniser/name-scene.ts";
import { languageStems } from "../../src/reader/knowledge.ts";
import { readModels, readTables } from "../../src/sources/tables.ts";
import { compileTextTables } from "../../src/text/text-tables.ts";
import { entityPath, layDocument, openDocument, readTagged } from "./corpora.ts";
import { countNames, packNames } from "./count-names.ts";
import { type CrfModel, trainCrf } from "./crf.ts";
import { featureOfGroup, gatherChains } from "./gather-chains.ts";
import { nameLists } from "./name-lists.ts";
import { packCrf } from "./pack-crf.ts";
import { COUNTED, ENTITY_RECIPES, type EntitySource, SILVER, SILVER_SHARE } from "./recipes.ts";

export interface EntityTraining {
  /** Folder of the corpora. */
  shared: string;
  /** Learns from the open ones alone. */
  open: boolean;
  /** Leaves the development corpora out. */
  development: boolean;
}

const SCHEDULE = { epochs: 5, rate: 0.08, penalty: 1e-4, seed: 1 };
/** Features the model keeps. */
const LIMIT = 60_000;

/** The bytes of `models/<xx>/entities.bin`. */
export function trainEntities(
  language: string,
  { shared, open, development }: EntityTraining,
  log: (line: string) => void,
): Uint8Array {
  const recipe = ENTITY_RECIPES[language];
  if (recipe === undefined)
    throw new RangeError(`no recipe for ${language}: ${Object.keys(ENTITY_RECIPES).join(", ")}`);
  const allowed = (source: EntitySource): boolean =>
    !(open && source.licence.includes("NC")) && !(development && source.development);
  if (!recipe.some(allowed)) throw new RangeError(`no corpus for ${language} under an open licence`);
  const counted = COUNTED.filter(allowed);
  const lists = nameLists();
  const tagged = new Map(
    counted.map((source) => [source.file, countNames(readTagged(entityPath(shared, source.file), source.parting))]),
  );
  /** What words name in all corpora but one: a sentence is not told by itself. */
  const classesWithout = (file: string) =>
    packNames(
      counted.flatMap((source) => (source.file === file ? [] : [tagged.get(source.file)!])),
      lists,
    );
  const tables = readTables(".", language);
  const text = compileTextTables(languageStems(tables, language));
  const world = compileWorld(tables, [language]);
  const grammar = loadGrammar(readModels(".", language).grammar);
  const parts = recipe.filter(allowed).map((source) => {
    const { keys, values } = classesWithout(source.file);
    const scene = new NameScene(new NameForms(new NameClasses(keys, values), world.towns));
    const documents = readTagged(entityPath(shared, source.file), source.parting).map((document) =>
      layDocument(document, text, grammar, source.words),
    );
    const open = (document: (typeof documents)[number]) => openDocument(scene, document, world, language);
    log(`${source.file}: ${documents.length} documents`);
    return { documents, group: source.group, weight: source.weight, scene, open };
  });
  const { chains, keys, general } = gatherChains(parts);
  log(
    `${chains.labels.length} words in ${chains.first.length - 1} chains, ${general} features and ${keys.length - general} of groups`,
  );
  const model = trainCrf(chains, SCHEDULE, log);
  addHabit(model, keys, general, SILVER_SHARE[language] ?? 0);
  const packed = packCrf(model, keys.subarray(0, general), LIMIT);
  const classes = classesWithout("");
  return writeModel({
    "classes.keys": packKeys(classes.keys),
    "classes.values": classes.values,
    buckets: packed.buckets,
    records: packed.records,
    transitions: packed.transitions,
    scale: Int32Array.of(packed.scale),
  });
}

/** Adds a share of what the silver corpora do otherwise to the features all corpora share: the first `general`. */
function addHabit({ weights }: CrfModel, keys: Int32Array, general: number, share: number): void {
  if (share === 0) return;
  const ofGroup = new Map<number, number>();
  for (let feature = general; feature < keys.length; feature++) ofGroup.set(keys[feature], feature);
  for (let feature = 0; feature < general; feature++) {
    const other = ofGroup.get(featureOfGroup(keys[feature], SILVER));
    if (other === undefined) continue;
    for (let label = 0; label < LABEL_COUNT; label++) {
      weights[feature * LABEL_COUNT + label] += share * weights[other * LABEL_COUNT + label];
    }
  }
}

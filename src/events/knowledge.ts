import { parseTable } from "../text/table.ts";
import { compileJudgements, type Judgements } from "./acts/judgements.ts";
import type { Ontology } from "./acts/ontology.ts";
import { compilePredicates, type PredicateIndex } from "./acts/predicates.ts";
import { compileSettings, type Settings } from "./acts/setting-table.ts";
import { THREAT_USES, type ThreatWords } from "./acts/threats-uttered.ts";
import { compileRefinements, compileThemes, type Refinements, type Themes } from "./cameo/themes.ts";
import { type ActNouns, compileActNouns } from "./counterparts/act-nouns.ts";
import { compileModality, type Modality } from "./factuality/modality.ts";
import { compileSignWeights, type SignWeights } from "./learned/sign-weights.ts";
import { compileOperators, type OperatorIndex } from "./operators/operators.ts";
import { compileEventNouns, compileUndergoing, type EventNouns, type Undergoing } from "./roles/general-frames.ts";
import { type ComplexPrepositions, compileComplexPrepositions, nameSlots, type SlotNames } from "./roles/slots.ts";
import { compileDiscards, type Discards } from "./story/discards.ts";
import { compilePrivateNouns, type PrivateKind } from "./story/private-affairs.ts";
import { compileDomains, type Domains } from "./story/restraint.ts";
import { compileKnownForms, type KnownForms } from "./words/known-forms.ts";
import { MARKER_USES, type MarkerClasses } from "./words/markers.ts";
import { MODIFIER_USES, type ModifierClasses } from "./words/modifiers.ts";
import { NOUN_USES, type NounClasses } from "./words/nouns.ts";
import { PREPOSITION_USES, type PrepositionClasses } from "./words/prepositions.ts";
import { PRONOUN_USES, type PronounClasses } from "./words/pronouns.ts";
import { VERB_USES, type VerbClasses } from "./words/verbs.ts";
import { compileWordClasses } from "./words/word-classes.ts";

const USES = {
  ...VERB_USES,
  ...NOUN_USES,
  ...PREPOSITION_USES,
  ...MARKER_USES,
  ...MODIFIER_USES,
  ...PRONOUN_USES,
};

/** What the events room knows of one language, compiled once from `data/languages/<xx>`. */
export interface EventKnowledge
  extends VerbClasses,
    NounClasses,
    PrepositionClasses,
    MarkerClasses,
    ModifierClasses,
    PronounClasses,
    KnownForms {
  language: string;
  ontology: Ontology;
  predicates: PredicateIndex;
  operators: OperatorIndex;
  modality: Modality;
  domains: Domains;
  discards: Discards;
  /** Nouns whose doings are no politics: `attrice`, `carmaker`, `price`. */
  privateNouns: ReadonlyMap<string, PrivateKind>;
  /** Words that give an act beside them another meaning: weapons, telephones, floods. */
  settings: Settings;
  /** Words that praise or blame. */
  judgements: Judgements;
  /** Commands that have become nouns, by their first form: `cessate` → `il`, `fuoco`. */
  verbalNouns: ReadonlyMap<string, readonly string[]>;
  /** Plural articles with their lemmas: `le il`. */
  pluralArticles: ReadonlyMap<string, string>;
  /** Verbs that lay an act to somebody, with the preposition he stands behind: `attribuire a`, `blame on`. */
  attributing: ReadonlyMap<string, string>;
  /** Words of threats that name no act. */
  threats: ThreatWords;
  /** Nouns that take up an act told before: `the offer`. */
  actNouns: ActNouns;
  /** Phrases that stand for a slot, and the names of slots that agree across languages. */
  complex: ComplexPrepositions;
  slots: SlotNames;
  /** Words for what was not done but something else: `instead of`, `anziché`. */
  contrasting: readonly (readonly string[])[];
  /** Words for each other, form by form: `each other`, `a vicenda`. */
  reciprocal: readonly (readonly string[])[];
  /** How verbs of the first person plural end, where a language shows it: `remo`, `iamo`. */
  firstPersons: { future: readonly string[]; present: readonly string[] };
  /** Quotation marks that open. */
  openingMarks: ReadonlySet<string>;
  undergoing: Undergoing;
  eventNouns: EventNouns;
  /** How demonyms end that a tagger may take for participles: `esi`. */
  demonymEndings: readonly string[];
  /** Words by which CAMEO tells acts of one kind apart, and the codes they give. */
  cameo: { themes: Themes; refinements: Refinements };
  /** What each sign of a candidate adds to its chance of being whom an act is turned to that does not say so. */
  counterparts: SignWeights;
  /** The same for whoever did an act told without its doer. */
  doers: SignWeights;
  /** What each sign adds to the confidence of a record. */
  confidence: SignWeights;
}

/** Compiles the event tables of one language; `tables` maps a path below `data/` to the source of the table. */
export function compileEventKnowledge(
  tables: Readonly<Record<string, string>>,
  language: string,
  ontology: Ontology,
): EventKnowledge {
  const source = (name: string) => tables[`languages/${language}/${name}.tsv`] ?? "";
  const rows = parseTable(source("grammar-words"), `languages/${language}/grammar-words.tsv`);
  const wordsOf = (use: string) => rows.filter((row) => row.use === use).map((row) => row.lemma);
  const pairsOf = (use: string) => new Map(wordsOf(use).map((pair) => pair.split(" ") as [string, string]));
  const slots = nameSlots(wordsOf);
  const predicates = compilePredicates(
    source("predicates"),
    source("noun-classes"),
    new Set(wordsOf("measure")),
    language,
    ontology,
  );
  const operators = compileOperators(source("operators"), source("light-verbs"), language);
  return {
    language,
    ontology,
    predicates,
    operators,
    ...compileWordClasses(USES, wordsOf),
    ...compileKnownForms(source("lemma-endings"), predicates, operators, language),
    firstPersons: { future: wordsOf("ending-we-future"), present: wordsOf("ending-we") },
    openingMarks: new Set('"“«„‘‹”'.split("")),
    modality: compileModality(source("hedges"), source("negation"), wordsOf, language),
    domains: compileDomains(source("domains"), language),
    discards: compileDiscards(source("discards"), language),
    privateNouns: compilePrivateNouns(source("private-nouns"), language),
    settings: compileSettings(source("settings"), language, ontology),
    judgements: compileJudgements(source("judgements"), language, ontology),
    verbalNouns: new Map(
      wordsOf("verbal-noun").map((phrase) => {
        const [first, ...rest] = phrase.split(" ");
        return [first, rest];
      }),
    ),
    pluralArticles: pairsOf("plural-article"),
    attributing: pairsOf("attributing"),
    threats: compileWordClasses(THREAT_USES, wordsOf),
    actNouns: compileActNouns(source("act-nouns"), language),
    complex: compileComplexPrepositions(source("complex-prepositions"), slots.genitive, language),
    slots,
    contrasting: wordsOf("contrasting").map((phrase) => phrase.split(" ")),
    reciprocal: wordsOf("reciprocal").map((phrase) => phrase.split(" ")),
    undergoing: compileUndergoing(source("undergoing"), language),
    eventNouns: compileEventNouns(source("event-nouns"), language),
    demonymEndings: wordsOf("demonym-ending"),
    cameo: {
      themes: compileThemes(source("cameo-themes"), language),
      refinements: compileRefinements(tables["ontology/cameo-refinements.tsv"] ?? ""),
    },
    counterparts: compileSignWeights(tables, "ontology/counterparts.tsv"),
    doers: compileSignWeights(tables, "ontology/doers.tsv"),
    confidence: compileSignWeights(tables, "ontology/confidence.tsv"),
  };
}

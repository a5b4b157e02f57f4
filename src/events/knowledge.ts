import { parseTable, type Row } from "../text/table.ts";
import { compileJudgements, type Judgements } from "./acts/judgements.ts";
import type { Ontology } from "./acts/ontology.ts";
import { compilePredicates, type PredicateIndex } from "./acts/predicates.ts";
import { compileSettings, type Settings } from "./acts/settings.ts";
import type { ThreatWords } from "./acts/threats-uttered.ts";
import { compileRefinements, compileThemes, type Refinements, type Themes } from "./cameo/themes.ts";
import { type ActNouns, compileActNouns } from "./counterparts/resumed-acts.ts";
import { compileModality, type Modality } from "./factuality/modality.ts";
import { compileSignWeights, type SignWeights } from "./learned/sign-weights.ts";
import { compileOperators, type OperatorIndex } from "./operators/operators.ts";
import type { ComplexPrepositions, SlotNames } from "./roles/arguments.ts";
import { compileEventNouns, compileUndergoing, type EventNouns, type Undergoing } from "./roles/general-frames.ts";
import { compileDiscards, type Discards } from "./story/discards.ts";
import { compilePrivateNouns, type PrivateKind } from "./story/private-affairs.ts";
import { compileDomains, type Domains } from "./story/restraint.ts";

/** `ied` → `y`: an inflected ending with its lemma's; `doubled`: the consonant before it is written twice. */
export interface LemmaEnding {
  ending: string;
  lemma: string;
  doubled: boolean;
}

/** What the events room knows of one language, compiled once from `data/languages/<xx>`. */
export interface EventKnowledge {
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
  /** Words that praise or blame, and the verbs that call somebody so: `call`, `describe`. */
  judgements: Judgements;
  naming: ReadonlySet<string>;
  /** Verbs that say what something is: `rappresentare una minaccia`. */
  amounting: ReadonlySet<string>;
  /** Verbs by which words that attack somebody are quoted: `tuonare`. */
  attackCues: ReadonlySet<string>;
  /** Nouns that say of what kind something is: `un atto di pirateria`. */
  instances: ReadonlySet<string>;
  /** Words by which another's act is likened: `come`. */
  alike: ReadonlySet<string>;
  /** Pronouns that resume a noun: `quello cambogiano`. */
  resuming: ReadonlySet<string>;
  /** Verbs by which something is put to others: `proporre`. */
  proposing: ReadonlySet<string>;
  /** Commands that have become nouns, by their first form: `cessate` → `il`, `fuoco`. */
  verbalNouns: ReadonlyMap<string, readonly string[]>;
  /** What a president lends an occasion: `presence`, `auspices`. */
  witnessing: ReadonlySet<string>;
  /** Verbs of going away: `lasciare`. */
  leaving: ReadonlySet<string>;
  /** Verbs of coming home: `rientrare`. */
  returning: ReadonlySet<string>;
  /** Verbs by which somebody is given or has so much time: `concedere`, `have`. */
  granting: ReadonlySet<string>;
  /** Prepositions before what somebody is said to have done, `behind`; what else he is called then, `responsible`. */
  behind: ReadonlySet<string>;
  responsible: ReadonlySet<string>;
  /** Words of threats that name no act. */
  threats: ThreatWords;
  /** Nouns that take up an act told before: `the offer`. */
  actNouns: ActNouns;
  complex: ComplexPrepositions;
  slots: SlotNames;
  /** Prepositions of reciprocal complements: `tra`, `between`. */
  between: ReadonlySet<string>;
  /** Verbs of giving each other the same: `trade` accusations, `scambiarsi`. */
  reciprocating: ReadonlySet<string>;
  /** Words for each other, form by form: `each other`, `a vicenda`. */
  reciprocal: readonly (readonly string[])[];
  /** Prepositions of company: `con`, `with`. */
  company: ReadonlySet<string>;
  /** Words that set somebody beside the subject: `insieme a`, `along with`. */
  joining: ReadonlySet<string>;
  /** Phrases, as lemmas without articles, that do the same between commas: `di intesa con`. */
  companionPhrases: ReadonlySet<string>;
  /** Prepositions that never stand before another: `di`, `con`. */
  lonePrepositions: ReadonlySet<string>;
  /** Prepositions of place: `in`, `a`, `at`. */
  locative: ReadonlySet<string>;
  /** Further prepositions of where an act was done, not whither: `near`, `through`. */
  around: ReadonlySet<string>;
  /** Adverbs that begin a clause on the place named before them: `Herat, dove …`. */
  where: ReadonlySet<string>;
  /** Nouns for who represents a state abroad: `embassy`. */
  legation: ReadonlySet<string>;
  /** Nouns for a place that an adjective gives its state: `soil`, `capitale`. */
  territory: ReadonlySet<string>;
  /** Prepositions and markers under which an event noun is the occasion of its clause: `durante`, `after`. */
  occasion: ReadonlySet<string>;
  /** Phrases, as lemmas, under which it is one too: `a termine di`. */
  occasionPhrases: ReadonlySet<string>;
  /** Conjunctions that open a content clause: `che`, `that`. */
  complementisers: ReadonlySet<string>;
  /** Lemmas of all verbs of the tables, and the endings by which an unknown lemma may be one of them. */
  verbs: ReadonlySet<string>;
  lemmaEndings: readonly LemmaEnding[];
  /** Lemmas of all nouns and further words of the tables' rows, and the endings by which an unknown noun may be one of them. */
  nominals: ReadonlySet<string>;
  nounEndings: readonly LemmaEnding[];
  /** How verbs of the first person plural end, where a language shows it: `remo`, `iamo`. */
  firstPersons: { future: readonly string[]; present: readonly string[] };
  /** Quotation marks that open. */
  openingMarks: ReadonlySet<string>;
  /** Verbs whose perfect has the auxiliary of the passive: `sono scesi`. */
  unaccusative: ReadonlySet<string>;
  /** Verbs never without an object unless passive (`kill`), where a finite past and a participle look alike. */
  transitive: ReadonlySet<string>;
  undergoing: Undergoing;
  eventNouns: EventNouns;
  /** How demonyms end that a tagger may take for participles: `esi`. */
  demonymEndings: readonly string[];
  /** Participles that say of what kind a noun is: `armati`. */
  kindParticiples: ReadonlySet<string>;
  /** Verbs that make a passive of a result: `rimanere`, `restare`. */
  resultative: ReadonlySet<string>;
  /** Relative pronouns that are datives without a preposition: `cui`. */
  dativeRelatives: ReadonlySet<string>;
  /** Nouns of people and things that no army fights: `villaggio`, `civile`. */
  civilian: ReadonlySet<string>;
  /** Verbs of what is so rather than happens: `trovarsi`, `possedere`. */
  stative: ReadonlySet<string>;
  /** Verbs that say where or what somebody is: `essere`, `be`. */
  copulas: ReadonlySet<string>;
  /** Pronouns of the person addressed that look like possessives: `loro`. */
  dativeForms: ReadonlySet<string>;
  /** Verbs by which somebody suffers what is done to him: `si è visto negare il visto`. */
  suffering: ReadonlySet<string>;
  /** Nouns of time, which are nobody's subject or object: `settimana`, `Monday`. */
  temporal: ReadonlySet<string>;
  /** Nouns of documents and measures, which act for who made them: `decreto`. */
  documents: ReadonlySet<string>;
  /** Prepositions of the place one goes to or is in: `a`, `in`. */
  venue: ReadonlySet<string>;
  /** Prepositions of whom one calls on: `da`. */
  callingOn: ReadonlySet<string>;
  /** Prepositions by which people are of a body or state: `observers from the Union`. */
  origin: ReadonlySet<string>;
  /** Words for whoever comes back from a place ("fresh from"), and for whoever passes through one. */
  comingBack: ReadonlySet<string>;
  passing: ReadonlySet<string>;
  /** Prepositions of the place one comes from: `da`. */
  whence: ReadonlySet<string>;
  /** Nouns for another side than the owner's: `its ally` is not its own. */
  otherSides: ReadonlySet<string>;
  /** Nouns of borders, which are with somebody: `confine`. */
  borders: ReadonlySet<string>;
  /** Answers that stand as nouns: `no`, `sì`. */
  answers: ReadonlySet<string>;
  /** Adjectives of what follows on another of its kind: `nuovo`, `prossimo`. */
  following: ReadonlySet<string>;
  /** Verbs of attack that also mean to speak against somebody: `attaccare`. */
  spokenAttacks: ReadonlySet<string>;
  /** Nouns of people whose demands are a protest: `manifestante`. */
  demonstrators: ReadonlySet<string>;
  /** Verbs of speaking to the press, which officials decline: `comment`. */
  reticence: ReadonlySet<string>;
  /** Pronouns of a whole of which a number is taken: `ne`. */
  partitives: ReadonlySet<string>;
  /** Nouns and pronouns for others whom a text does not tell one by one: `alleato`, `everyone`. */
  outsiders: ReadonlySet<string>;
  /** Markers of the infinitive by which headlines tell what will be done: `to`. */
  headlineFuture: ReadonlySet<string>;
  /** Markers of a clause of time: `when`, `prima che`. */
  timeMarkers: ReadonlySet<string>;
  /** Words of rank, whose infinitives tell what has been: `the first to walk out`. */
  ranks: ReadonlySet<string>;
  /** Markers of purpose: `per`, `to`. */
  purpose: ReadonlySet<string>;
  /** Verbs of using a thing, for what is then done: `use`, `usare`. */
  using: ReadonlySet<string>;
  /** Verbs by which several settle on what they will do: `agree`, `concordare`. */
  settling: ReadonlySet<string>;
  /** Prepositions of what words are about: `on`, `su`. */
  topical: ReadonlySet<string>;
  /** Adverbs of where the text is dated: `here`. */
  here: ReadonlySet<string>;
  /** Verbs of having a tie: `have`, `enjoy`. */
  possessing: ReadonlySet<string>;
  /** Conjunctions of how long: `until`. */
  until: ReadonlySet<string>;
  /** Kin by blood and love: `wife`. */
  kin: ReadonlySet<string>;
  /** Determiners of whichever there may be: `any`, `qualsiasi`. */
  whichever: ReadonlySet<string>;
  /** Nouns for a state's own people abroad: `citizen`, `connazionale`. */
  nationals: ReadonlySet<string>;
  /** Verbs whose past looks like their present: `quit`, `cut`. */
  invariable: ReadonlySet<string>;
  /** Verbs and nouns of offering, by which nobody is threatened: `offer`, `offrire`. */
  offering: ReadonlySet<string>;
  /** Openings by which an act is named by who does it: `in what (it called)`. */
  selfNaming: ReadonlySet<string>;
  /** Prepositions that open clauses too: `as`, `after`. Empty where their noun cannot be taken for a clause's subject. */
  clauseOpeners: ReadonlySet<string>;
  /** Markers of the reason somebody is punished or thanked: `per`, `for`. */
  reason: ReadonlySet<string>;
  /** Participles behind a hyphen that make the name before it the doer: `US-led`, `EU-imposed`. */
  leading: ReadonlySet<string>;
  /** What ships do with a flag: `battente`. */
  flying: ReadonlySet<string>;
  /** Verbs whose participles behind a hyphen make the name before it a mediator: `Qatari-brokered`. */
  mediating: ReadonlySet<string>;
  /** Participles behind a hyphen that say whose a place is: `rebel-held`, `Kurdish-controlled`. */
  having: ReadonlySet<string>;
  /** Phrases before a number that is not exact: `up to`. */
  roughly: ReadonlySet<string>;
  /** Prepositions that say when an act was: `after`, `durante`. */
  timing: ReadonlySet<string>;
  /** Words of demands that leave no choice: `demand`, `order`; whoever asks otherwise appeals. */
  insistent: ReadonlySet<string>;
  /** Words by which CAMEO tells acts of one kind apart, and the codes they give. */
  cameo: { themes: Themes; refinements: Refinements };
  /** What each sign of a candidate adds to its chance of being whom an act is turned to that does not say so. */
  counterparts: SignWeights;
  /** The same for whoever did an act told without its doer. */
  doers: SignWeights;
  /** What each sign adds to the confidence of a record. */
  confidence: SignWeights;
}

const endingOf = (row: Row): LemmaEnding => ({
  ending: row.ending.replace("*", ""),
  lemma: row.lemma,
  doubled: row.ending.startsWith("*"),
});

/** The nouns that head rows and the words that follow a verb in them. */
function nominalsOf({ nouns, verbs }: PredicateIndex): Set<string> {
  const found = new Set(nouns.keys());
  for (const rows of verbs.values())
    for (const { lemmas } of rows)
      for (const part of lemmas.slice(1))
        for (const lemma of typeof part === "string" ? [part] : part) found.add(lemma);
  return found;
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
  const setOf = (use: string) => new Set(wordsOf(use));
  const complex = new Map<string, string>();
  const [genitive] = wordsOf("genitive");
  for (const row of parseTable(source("complex-prepositions"), `languages/${language}/complex-prepositions.tsv`)) {
    complex.set(row.phrase, row.slot);
    const opening = row.phrase.slice(0, -genitive.length);
    if (row.phrase.endsWith(` ${genitive}`)) complex.set(`${opening}'s`, row.slot);
  }
  const predicates = compilePredicates(
    source("predicates"),
    source("noun-classes"),
    setOf("measure"),
    language,
    ontology,
  );
  const operators = compileOperators(source("operators"), source("light-verbs"), language);
  const endings = parseTable(source("lemma-endings"), `languages/${language}/lemma-endings.tsv`);
  return {
    language,
    ontology,
    predicates,
    operators,
    verbs: new Set([...predicates.verbs.keys(), ...operators.operators.keys(), ...operators.light.keys()]),
    lemmaEndings: endings.filter((row) => row.pos === "VERB").map(endingOf),
    nominals: nominalsOf(predicates),
    nounEndings: endings.filter((row) => row.pos === "NOUN").map(endingOf),
    firstPersons: { future: wordsOf("ending-we-future"), present: wordsOf("ending-we") },
    openingMarks: new Set('"“«„‘‹”'.split("")),
    modality: compileModality(source("hedges"), source("negation"), wordsOf, language),
    domains: compileDomains(source("domains"), language),
    discards: compileDiscards(source("discards"), language),
    privateNouns: compilePrivateNouns(source("private-nouns"), language),
    settings: compileSettings(source("settings"), language, ontology),
    judgements: compileJudgements(source("judgements"), language, ontology),
    naming: setOf("naming"),
    amounting: setOf("amounting"),
    attackCues: setOf("attack-cue"),
    instances: setOf("instance"),
    alike: setOf("alike"),
    resuming: setOf("resuming"),
    proposing: setOf("proposing"),
    verbalNouns: new Map(
      wordsOf("verbal-noun").map((phrase) => {
        const [first, ...rest] = phrase.split(" ");
        return [first, rest];
      }),
    ),
    witnessing: setOf("witnessing"),
    leaving: setOf("leaving"),
    returning: setOf("returning"),
    granting: setOf("granting"),
    behind: setOf("behind"),
    responsible: setOf("responsible"),
    threats: {
      bearing: setOf("bearing"),
      ruing: setOf("ruing"),
      existing: setOf("existing"),
      consequences: setOf("consequence"),
      answering: setOf("answering"),
      answers: setOf("answer-noun"),
      stern: setOf("stern"),
    },
    actNouns: compileActNouns(source("act-nouns"), language),
    complex,
    slots: {
      agent: wordsOf("agent")[0],
      addressed: wordsOf("addressed")[0],
      genitive,
      where: setOf("where"),
      gerundive: setOf("gerundive"),
    },
    between: setOf("between"),
    reciprocating: setOf("reciprocating"),
    reciprocal: wordsOf("reciprocal").map((phrase) => phrase.split(" ")),
    company: setOf("company"),
    joining: setOf("joining"),
    companionPhrases: setOf("companion-phrase"),
    lonePrepositions: setOf("lone-preposition"),
    locative: setOf("locative"),
    around: setOf("around"),
    where: setOf("where"),
    legation: setOf("legation"),
    territory: setOf("territory"),
    occasion: setOf("occasion"),
    occasionPhrases: setOf("occasion-phrase"),
    complementisers: setOf("complementiser"),
    unaccusative: setOf("unaccusative"),
    undergoing: compileUndergoing(source("undergoing"), language),
    eventNouns: compileEventNouns(source("event-nouns"), language),
    transitive: setOf("transitive"),
    demonymEndings: wordsOf("demonym-ending"),
    kindParticiples: setOf("kind-participle"),
    resultative: setOf("resultative"),
    dativeRelatives: setOf("dative-relative"),
    civilian: setOf("civilian"),
    stative: setOf("stative"),
    copulas: setOf("copula"),
    dativeForms: setOf("dative-form"),
    suffering: setOf("suffering"),
    temporal: setOf("temporal"),
    documents: setOf("document"),
    venue: setOf("venue"),
    callingOn: setOf("calling-on"),
    origin: setOf("origin"),
    comingBack: setOf("coming-back"),
    passing: setOf("passing"),
    whence: setOf("whence"),
    otherSides: setOf("other-side"),
    borders: setOf("border"),
    answers: setOf("answer"),
    following: setOf("following"),
    spokenAttacks: setOf("attack-in-words"),
    demonstrators: setOf("demonstrator"),
    reticence: setOf("reticence"),
    partitives: setOf("partitive"),
    outsiders: setOf("outsider"),
    headlineFuture: setOf("headline-future"),
    timeMarkers: setOf("time-marker"),
    ranks: setOf("rank"),
    purpose: setOf("purpose"),
    reason: setOf("reason"),
    clauseOpeners: setOf("clause-opener"),
    selfNaming: setOf("self-naming"),
    invariable: setOf("invariable"),
    offering: setOf("offering"),
    nationals: setOf("national"),
    topical: setOf("topical"),
    here: setOf("here"),
    possessing: setOf("possessing"),
    until: setOf("until"),
    kin: setOf("kin"),
    whichever: setOf("whichever"),
    settling: setOf("settling"),
    using: setOf("using"),
    leading: setOf("leading"),
    flying: setOf("flying"),
    mediating: setOf("mediating"),
    having: setOf("having"),
    roughly: setOf("roughly"),
    timing: setOf("timing"),
    insistent: setOf("insistent"),
    cameo: {
      themes: compileThemes(source("cameo-themes"), language),
      refinements: compileRefinements(tables["ontology/cameo-refinements.tsv"] ?? ""),
    },
    counterparts: compileSignWeights(tables, "ontology/counterparts.tsv"),
    doers: compileSignWeights(tables, "ontology/doers.tsv"),
    confidence: compileSignWeights(tables, "ontology/confidence.tsv"),
  };
}

import { hasFeature } from "./morphology.ts";

/** Tests of one feature of a word: `isPlural(words.morph[i])`. */
export const isPlural = hasFeature("Number", "Plur");
export const isSingular = hasFeature("Number", "Sing");
export const isFeminine = hasFeature("Gender", "Fem");
export const isMasculine = hasFeature("Gender", "Masc");
export const isNeuter = hasFeature("Gender", "Neut");
export const isFirstPerson = hasFeature("Person", "1");
export const isSecondPerson = hasFeature("Person", "2");
export const isThirdPerson = hasFeature("Person", "3");
export const isPresent = hasFeature("Tense", "Pres");
export const isPast = hasFeature("Tense", "Past");
export const isImperfect = hasFeature("Tense", "Imp");
export const isFuture = hasFeature("Tense", "Fut");
export const isIndicative = hasFeature("Mood", "Ind");
export const isSubjunctive = hasFeature("Mood", "Sub");
export const isConditional = hasFeature("Mood", "Cnd");
export const isImperative = hasFeature("Mood", "Imp");
export const isFiniteForm = hasFeature("VerbForm", "Fin");
export const isInfinitive = hasFeature("VerbForm", "Inf");
export const isParticiple = hasFeature("VerbForm", "Part");
export const isGerund = hasFeature("VerbForm", "Ger");
export const isPassiveForm = hasFeature("Voice", "Pass");
export const isPersonal = hasFeature("PronType", "Prs");
export const isRelative = hasFeature("PronType", "Rel");
export const isInterrogative = hasFeature("PronType", "Int");
export const isNegativeWord = hasFeature("PronType", "Neg");
export const isDefinite = hasFeature("Definite", "Def");
export const isIndefinite = hasFeature("Definite", "Ind");
export const isSuperlative = hasFeature("Degree", "Sup");
export const isPossessive = hasFeature("Poss", "Yes");
export const hasNegativePolarity = hasFeature("Polarity", "Neg");

/** The forms in -ing and -ndo, whichever of the two treebanks call them. */
export const isGerundForm = (morph: number): boolean => isGerund(morph) || (isParticiple(morph) && !isPast(morph));

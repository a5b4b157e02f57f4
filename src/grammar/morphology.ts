/** Morphological features of one word in 31 bits, so that a column of them is an Int32Array. Zero in a field: not given. */

interface Field {
  shift: number;
  bits: number;
  values: readonly string[];
}

const FIELDS: Record<string, Field> = {};
let next = 0;
function field(name: string, bits: number, ...values: string[]): void {
  FIELDS[name] = { shift: next, bits, values };
  next += bits;
}

// Order and width are part of the model format.
field("Number", 2, "Sing", "Plur");
field("Gender", 2, "Masc", "Fem", "Neut");
field("Person", 2, "1", "2", "3");
field("Tense", 3, "Pres", "Past", "Imp", "Fut", "Pqp");
field("Mood", 3, "Ind", "Sub", "Cnd", "Imp");
field("VerbForm", 3, "Fin", "Inf", "Part", "Ger");
field("Voice", 1, "Pass");
field("PronType", 4, "Prs", "Art", "Dem", "Rel", "Int", "Ind", "Tot", "Neg", "Exc", "Rcp", "Emp");
field("Definite", 2, "Def", "Ind");
field("Poss", 1, "Yes");
field("Reflex", 1, "Yes");
field("Degree", 2, "Cmp", "Sup", "Abs");
field("Polarity", 1, "Neg");
field("Case", 3, "Nom", "Acc", "Dat", "Gen");

export type Feature =
  | "Number"
  | "Gender"
  | "Person"
  | "Tense"
  | "Mood"
  | "VerbForm"
  | "Voice"
  | "PronType"
  | "Definite"
  | "Poss"
  | "Reflex"
  | "Degree"
  | "Polarity"
  | "Case";

/** CoNLL-U features (`Number=Sing|Gender=Masc`) to bits; features and values outside the inventory are dropped. */
export function packMorphology(feats: string): number {
  let packed = 0;
  if (feats === "_" || feats === "") return 0;
  for (const pair of feats.split("|")) {
    const cut = pair.indexOf("=");
    const field = FIELDS[pair.slice(0, cut)];
    if (!field) continue;
    const value = field.values.indexOf(pair.slice(cut + 1)) + 1;
    packed |= value << field.shift;
  }
  return packed;
}

/** Bits back to CoNLL-U features, in alphabetical order; `_` when empty. */
export function unpackMorphology(packed: number): string {
  const pairs: string[] = [];
  for (const [name, field] of Object.entries(FIELDS)) {
    const value = (packed >>> field.shift) & ((1 << field.bits) - 1);
    if (value > 0) pairs.push(`${name}=${field.values[value - 1]}`);
  }
  return pairs.length > 0 ? pairs.sort().join("|") : "_";
}

/** A test for one feature value, compiled once: `const isPlural = hasFeature("Number", "Plur")`, then `isPlural(words.morph[i])`. */
export function hasFeature(feature: Feature, value: string): (packed: number) => boolean {
  const field = FIELDS[feature];
  const wanted = field.values.indexOf(value) + 1;
  if (wanted === 0) throw new RangeError(`${feature} has no value ${value}`);
  const mask = (1 << field.bits) - 1;
  return (packed) => ((packed >>> field.shift) & mask) === wanted;
}

/** The bits that hold a feature, to take it from one word or leave it out. */
export const maskOf = (feature: Feature): number => ((1 << FIELDS[feature].bits) - 1) << FIELDS[feature].shift;

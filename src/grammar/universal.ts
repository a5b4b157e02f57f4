/** The closed inventories of Universal Dependencies v2, as indices. Order is part of the model format: append only. */

export const UPOS = [
  "X",
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
] as const;
export type Upos = (typeof UPOS)[number];

export const DEPREL = [
  "dep",
  "root",
  "acl",
  "acl:relcl",
  "advcl",
  "advmod",
  "amod",
  "appos",
  "aux",
  "aux:pass",
  "case",
  "cc",
  "ccomp",
  "compound",
  "compound:prt",
  "conj",
  "cop",
  "csubj",
  "csubj:pass",
  "det",
  "det:poss",
  "det:predet",
  "discourse",
  "dislocated",
  "expl",
  "expl:impers",
  "expl:pass",
  "expl:pv",
  "fixed",
  "flat",
  "flat:foreign",
  "flat:name",
  "goeswith",
  "iobj",
  "list",
  "mark",
  "nmod",
  "nmod:poss",
  "nmod:tmod",
  "nsubj",
  "nsubj:pass",
  "nummod",
  "obj",
  "obl",
  "obl:agent",
  "obl:tmod",
  "obl:npmod",
  "orphan",
  "parataxis",
  "punct",
  "reparandum",
  "vocative",
  "xcomp",
  "nsubj:outer",
  "csubj:outer",
  "cc:preconj",
  "nmod:npmod",
  "obl:unmarked",
  "nmod:unmarked",
  "advmod:neg",
  "advcl:relcl",
  "obl:arg",
  "flat:num",
  "nmod:desc",
] as const;
export type Deprel = (typeof DEPREL)[number];

const indexOf = <T extends string>(names: readonly T[]): Record<T, number> =>
  Object.fromEntries(names.map((name, index) => [name, index])) as Record<T, number>;

/** `U.VERB`, `U.PROPN` …: the index of a part of speech. */
export const U = indexOf(UPOS);
/** `D.nsubj`, `D["nsubj:pass"]` …: the index of a relation. */
export const D = indexOf(DEPREL);

/** A relation without its subtype: `nsubj:pass` → `nsubj`. Indexed by relation, gives a relation. */
export const UNIVERSAL_RELATION: Uint8Array = Uint8Array.from(DEPREL, (name) => D[name.split(":")[0] as Deprel]);

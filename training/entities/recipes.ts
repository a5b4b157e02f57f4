/** Which corpora make a language's entity recogniser. Nothing here is a set the recognisers are measured on. */

/** How a corpus parts its documents: by its own ids, at headlines, or not at all, each sentence being one. */
export type Parting = "id" | "headline" | "sentence";

export interface EntitySource {
  /** File under `data/entities`. */
  file: string;
  licence: "BY" | "BY-SA" | "BY-NC" | "BY-NC-SA";
  parting: Parting;
  /** The habit of annotation; 0 is the one the recogniser speaks at run time. */
  group: number;
  /** How much a sentence of it counts. */
  weight: number;
  /** Its tokens are syntactic words already. */
  words: boolean;
  /** Kept out while the recogniser is being developed, and learned from in the end. */
  development: boolean;
}

const source = (file: string, licence: EntitySource["licence"], more: Partial<EntitySource> = {}): EntitySource => ({
  file,
  licence,
  parting: "sentence",
  group: 0,
  weight: 1,
  words: false,
  development: false,
  ...more,
});

/** The habit of the silver corpora: sentences of Wikipedia whose names a machine marked. */
export const SILVER = 2;
const silver = (file: string): EntitySource => source(file, "BY-NC-SA", { group: SILVER, weight: 0.5 });

/**
 * How far a recogniser shares the habit of the silver corpora; chosen on development texts. The marked English texts are posts and
 * reviews, further from news than an encyclopedia is.
 */
export const SILVER_SHARE: Readonly<Record<string, number>> = { en: 0.35 };

export const ENTITY_RECIPES: Readonly<Record<string, readonly EntitySource[]>> = {
  it: [
    source("kind-wikinews/WN_train.tsv.gz", "BY-NC", { parting: "headline" }),
    source("kind-wikinews/WN_dev.tsv.gz", "BY-NC", { parting: "headline", development: true }),
    source("kind-degasperi/ADG_train.tsv.gz", "BY-NC", { parting: "headline", group: 1 }),
    source("kind-degasperi/ADG_dev.tsv.gz", "BY-NC", { parting: "headline", group: 1 }),
    source("kind-degasperi/ADG_test.tsv.gz", "BY-NC", { parting: "headline", group: 1 }),
    silver("wikineural/it-val.conllu.gz"),
    silver("wikineural/it-test.conllu.gz"),
  ],
  en: [
    source("uner-english-ewt/en_ewt-ud-test.iob2.gz", "BY-SA", { parting: "id", words: true }),
    source("uner-english-ewt/en_ewt-ud-dev.iob2.gz", "BY-SA", { parting: "id", words: true, development: true }),
    silver("wikineural/en-val.conllu.gz"),
    silver("wikineural/en-test.conllu.gz"),
  ],
};

/** Corpora of all languages in which it is counted what a word names, wherever it stands. */
export const COUNTED: readonly EntitySource[] = [
  ...["it", "en", "es", "fr", "de", "pt"].flatMap((language) =>
    ["val", "test"].map((split) => silver(`wikineural/${language}-${split}.conllu.gz`)),
  ),
  source("uner-portuguese-bosque/pt_bosque-ud-train.iob2.gz", "BY-SA", { words: true }),
];

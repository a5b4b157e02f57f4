/** Which treebanks make a language's grammar. Nothing here is a test set the models are measured on. */

export type Licence = "BY" | "BY-SA" | "LGPL-LR" | "BY-NC-SA";

export interface TreebankSource {
  /** Folder and file stem under `data/treebanks`, without the split. */
  name: string;
  splits: readonly ("train" | "dev" | "test")[];
  licence: Licence;
  /** The kind of annotation: treebanks of one group follow the same habits; 0 is the habit the models speak at run time. */
  group: number;
  /** False when its morphological features follow another scheme: tags and trees are learned, features are not. */
  inflected: boolean;
}

/** The group of sentences whose trees are a teacher's, made in the habit of group 0. */
export const TAUGHT = 15;
/** Groups from this one on are treebanks of other languages. */
const FOREIGN = 16;
export const isForeign = (group: number): boolean => group >= FOREIGN;
/** The habit that a sentence of a group follows. */
export const habitOf = (group: number): number => (group === TAUGHT ? 0 : group);

const source = (
  name: string,
  splits: TreebankSource["splits"],
  licence: Licence,
  group: number,
  more: Partial<TreebankSource> = {},
): TreebankSource => ({ name, splits, licence, group, inflected: true, ...more });

export const RECIPES: Record<string, readonly TreebankSource[]> = {
  it: [
    source("UD_Italian-ISDT/it_isdt", ["dev"], "BY-NC-SA", 0),
    source("UD_Italian-ParTUT/it_partut", ["train", "dev"], "BY-NC-SA", 0),
    source("UD_Italian-VIT/it_vit", ["dev", "test"], "BY-NC-SA", 1),
    source("UD_Italian-PUD/it_pud", ["test"], "BY-SA", 2, { inflected: false }),
    source("UD_Italian-ParlaMint/it_parlamint", ["train", "test"], "BY-SA", 3),
    source("UD_Italian-MarkIT/it_markit", ["train", "dev", "test"], "BY", 4),
    source("UD_Italian-TWITTIRO/it_twittiro", ["train", "dev", "test"], "BY-SA", 5),
    source("UD_Italian-PoSTWITA/it_postwita", ["train", "dev", "test"], "BY-NC-SA", 5),
    source("UD_Italian-Valico/it_valico", ["test"], "BY-SA", 4),
  ],
  en: [
    source("UD_English-EWT/en_ewt", ["train", "dev"], "BY-SA", 0),
    source("UD_English-GUM/en_gum", ["train", "dev"], "BY-NC-SA", 1),
    source("UD_English-GENTLE/en_gentle", ["test"], "BY-NC-SA", 1),
    source("UD_English-PUD/en_pud", ["test"], "BY-SA", 2),
    source("UD_English-ParTUT/en_partut", ["train", "dev", "test"], "BY-NC-SA", 3),
  ],
};

/** Treebanks of related languages, from whose trees a language's parser learns too, and the language of each of their groups. */
export const RELATED: Record<string, readonly TreebankSource[]> = {
  it: [
    source("UD_Spanish-AnCora/es_ancora", ["dev", "test"], "BY", FOREIGN),
    source("UD_Spanish-GSD/es_gsd", ["dev"], "BY-SA", FOREIGN + 1),
    source("UD_Spanish-PUD/es_pud", ["test"], "BY-SA", FOREIGN + 1),
    source("UD_French-Sequoia/fr_sequoia", ["train", "dev", "test"], "LGPL-LR", FOREIGN + 2),
    source("UD_French-GSD/fr_gsd", ["dev"], "BY-SA", FOREIGN + 2),
    source("UD_French-PUD/fr_pud", ["test"], "BY-SA", FOREIGN + 2),
    source("UD_French-ParTUT/fr_partut", ["train"], "BY-NC-SA", FOREIGN + 3),
    source("UD_Portuguese-Bosque/pt_bosque", ["train"], "BY-SA", FOREIGN + 4),
    source("UD_Portuguese-GSD/pt_gsd", ["train"], "BY-SA", FOREIGN + 5),
    source("UD_Portuguese-PUD/pt_pud", ["test"], "BY-SA", FOREIGN + 5),
  ],
};

/** The language a treebank's folder names: `UD_Spanish-GSD/es_gsd` is `es`. */
export const languageOf = ({ name }: TreebankSource): string => name.slice(name.indexOf("/") + 1).split("_")[0]!;

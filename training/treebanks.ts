/** Which treebanks make a language's grammar. Nothing here is a test set the models are measured on. */

export type Licence = "BY" | "BY-SA" | "BY-NC-SA";

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

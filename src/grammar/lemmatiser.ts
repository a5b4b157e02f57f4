/**
 * Dictionary forms. A script edits the form: `=` keeps it, `L2|are` lower-cases, cuts 2 characters and adds `are`, `K1|` does so
 * keeping case. The lexicon knows the script of each analysis it has seen; other words take the script of their ending.
 */
import { FORM, FORM_COLUMNS, type FormTable, levelForm } from "./forms.ts";
import { feature3, hashString } from "./hashing.ts";
import { analysisMorph, analysisScript, analysisTag, type RowTable } from "./lexicon.ts";
import { U } from "./universal.ts";

/** Endings up to this long decide the script of an unknown word. */
export const LONGEST_ENDING = 7;

/** The key of an ending for words of this tag and number (the lowest two bits of the features). */
export function scriptKey(tag: number, morph: number, level: string, size: number): number {
  return feature3(91, tag * 4 + (morph & 3), size, hashString(level, level.length - size));
}

/** The form edited by a script; unchanged where the script cuts more than there is. */
export function applyScript(script: string, form: string): string {
  if (script === "=") return form;
  const bar = script.indexOf("|");
  const cut = Number(script.slice(1, bar));
  const base = script[0] === "L" ? form.toLowerCase() : form;
  return cut > base.length ? base : base.slice(0, base.length - cut) + script.slice(bar + 1);
}

export class Lemmatiser {
  private readonly forms: FormTable;
  private readonly lexicon: RowTable;
  private readonly endings: RowTable;
  private readonly scripts: readonly string[];
  private readonly morphs: Int32Array;
  private readonly known = new Map<number, number>();
  private readonly interned = new Map<string, number>();
  /** Every dictionary form made so far, and its hash. */
  readonly lemmas: string[] = [];
  hashes = new Int32Array(4096);

  /** `endings` maps the keys of endings to one script each; `morphs` unpacks numbers of features. */
  constructor(forms: FormTable, lexicon: RowTable, endings: RowTable, scripts: readonly string[], morphs: Int32Array) {
    this.forms = forms;
    this.lexicon = lexicon;
    this.endings = endings;
    this.scripts = scripts;
    this.morphs = morphs;
  }

  /** Forgets all forms, when the table of forms does. */
  clear(): void {
    this.known.clear();
    this.interned.clear();
    this.lemmas.length = 0;
  }

  /** The number, in `lemmas` and `hashes`, of the dictionary form of a form with this tag and number of features. */
  number(id: number, form: string, tag: number, morph: number): number {
    const key = (id * 32 + tag) * 128 + morph;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const lemma = applyScript(this.scripts[this.script(id, form, tag, morph)] ?? "=", form);
    let number = this.interned.get(lemma);
    if (number === undefined) {
      number = this.lemmas.length;
      this.interned.set(lemma, number);
      this.lemmas.push(lemma);
      if (number === this.hashes.length) {
        const grown = new Int32Array(number * 2);
        grown.set(this.hashes);
        this.hashes = grown;
      }
      this.hashes[number] = hashString(levelForm(lemma));
    }
    this.known.set(key, number);
    return number;
  }

  private script(id: number, form: string, tag: number, morph: number): number {
    const { lexicon, endings } = this;
    const row = this.forms.columns[id * FORM_COLUMNS + FORM.analyses]!;
    let sameTag = -1;
    for (let k = lexicon.begin(row); k < lexicon.end(row); k++) {
      const analysis = lexicon.values[k]!;
      if (analysisTag(analysis) !== tag) continue;
      if (analysisMorph(analysis) === morph) return analysisScript(analysis);
      if (sameTag < 0) sameTag = analysisScript(analysis);
    }
    if (sameTag >= 0) return sameTag;
    const level = levelForm(form);
    for (let size = Math.min(LONGEST_ENDING, level.length); size >= 0; size--) {
      const ending = endings.find(scriptKey(tag, this.morphs[morph]!, level, size));
      if (ending > 0) return endings.values[endings.begin(ending)]!;
    }
    return tag === U.PROPN ? this.scripts.indexOf("=") : this.scripts.indexOf("L0|");
  }
}

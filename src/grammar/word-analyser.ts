/** Tags, features and dictionary forms: all that is said of words before the tree. */
import type { Words } from "../text/words.ts";
import { FORM, FORM_COLUMNS, type FormTable } from "./forms.ts";
import { levelHeadline } from "./headline.ts";
import type { Inflector } from "./inflection.ts";
import type { Lemmatiser } from "./lemmatiser.ts";
import type { ParserInput } from "./parse-words.ts";
import type { Tagger } from "./tagger.ts";
import { UPOS_OF_TAG } from "./tags.ts";

export class WordAnalyser {
  private readonly forms: FormTable;
  private readonly tagger: Tagger;
  private readonly inflector: Inflector;
  private readonly lemmatiser: Lemmatiser;
  /** Feature bundles by number. */
  private readonly morphs: Int32Array;
  private ids = new Int32Array(0);
  private morphNumbers = new Int16Array(0);
  /** What supertagger and parser ask of the words analysed last; reused from document to document. */
  readonly parserInput: ParserInput = {
    forms: new Int32Array(0),
    lemmas: new Int32Array(0),
    tags: new Uint8Array(0),
    morph: new Int32Array(0),
    supertags: new Uint8Array(0),
  };

  constructor(forms: FormTable, tagger: Tagger, inflector: Inflector, lemmatiser: Lemmatiser, morphs: Int32Array) {
    this.forms = forms;
    this.tagger = tagger;
    this.inflector = inflector;
    this.lemmatiser = lemmatiser;
    this.morphs = morphs;
  }

  /** Makes ready for a document: looks up all its forms. Equal forms become one string, which later passes look up faster. */
  open(words: Words): void {
    this.makeRoom(words.length);
    const { ids, forms } = this;
    forms.relax(() => this.lemmatiser.clear());
    for (let i = 0; i < words.length; i++) {
      ids[i] = forms.number(words.form[i]!);
      words.form[i] = forms.texts[ids[i]!]!;
    }
  }

  /** Fills lemma, upos and morph of the sentence from .. to - 1, and the parser's input. */
  analyse(words: Words, from: number, to: number): void {
    const { ids, morphNumbers, lemmatiser, parserInput } = this;
    const { tags } = parserInput;
    levelHeadline(this.forms, ids, from, to);
    const { columns } = this.forms;
    this.tagger.tag(ids, from, to, tags);
    this.inflector.inflect(ids, tags, from, to, morphNumbers);
    for (let i = from; i < to; i++) {
      const id = ids[i]!;
      const tag = tags[i]!;
      const lemma = lemmatiser.number(id, this.forms.texts[id]!, tag, morphNumbers[i]!);
      words.upos[i] = UPOS_OF_TAG[tag]!;
      words.morph[i] = this.morphs[morphNumbers[i]!]!;
      words.lemma[i] = lemmatiser.lemmas[lemma]!;
      parserInput.forms[i] = columns[id * FORM_COLUMNS + FORM.word]!;
      parserInput.lemmas[i] = lemmatiser.hashes[lemma]!;
      parserInput.morph[i] = words.morph[i]!;
    }
  }

  private makeRoom(length: number): void {
    if (this.ids.length >= length) return;
    const room = Math.max(length, this.ids.length * 2);
    this.ids = new Int32Array(room);
    this.morphNumbers = new Int16Array(room);
    this.parserInput.forms = new Int32Array(room);
    this.parserInput.lemmas = new Int32Array(room);
    this.parserInput.tags = new Uint8Array(room);
    this.parserInput.morph = new Int32Array(room);
    this.parserInput.supertags = new Uint8Array(room);
  }
}

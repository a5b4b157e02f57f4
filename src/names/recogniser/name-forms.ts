/** Word forms as columns: what the recogniser asks of a form in itself, worked out once per form. */
import { CASE, caseOf, levelForm, shapeOf } from "../../grammar/forms.ts";
import { feature1, hashString } from "../../grammar/hashing.ts";
import { type Towns, townKey, townsNamed } from "../gazetteer/towns.ts";
import { type NameClasses, TOWN_NAME } from "./name-classes.ts";

/** Columns of a form, at `number * NAME_FORM_COLUMNS`. */
export const NAME_FORM = {
  word: 0,
  suffix2: 1,
  suffix3: 2,
  suffix4: 3,
  suffix5: 4,
  prefix2: 5,
  prefix3: 6,
  prefix4: 7,
  shape: 8,
  /** What the form names in text read before (`name-classes.ts`); 0 when unknown. */
  nameClass: 9,
  /** 1 for a form with a capital letter. */
  capital: 10,
  /** Number of the same form in small letters; -1 for a form without a capital. */
  lower: 11,
} as const;
export const NAME_FORM_COLUMNS = 12;

/** The table starts over when it holds this many forms. */
const CAPACITY = 1 << 16;

export class NameForms {
  columns = new Int32Array(NAME_FORM_COLUMNS * 1024);
  private readonly ids = new Map<string, number>();
  private readonly classes: NameClasses;
  private readonly towns: Towns;

  constructor(classes: NameClasses, towns: Towns) {
    this.classes = classes;
    this.towns = towns;
  }

  /** How many forms have a number. */
  get size(): number {
    return this.ids.size;
  }

  /** Forgets all forms when there are too many; call between documents, as it voids the numbers given out. */
  relax(): void {
    if (this.ids.size > CAPACITY) this.ids.clear();
  }

  number(form: string): number {
    const known = this.ids.get(form);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(form, id);
    const base = id * NAME_FORM_COLUMNS;
    if (base >= this.columns.length) {
      const grown = new Int32Array(this.columns.length * 2);
      grown.set(this.columns);
      this.columns = grown;
    }
    this.describe(form, base);
    if (this.columns[base + NAME_FORM.capital] === 1) {
      const lower = this.number(form.toLowerCase());
      this.columns[base + NAME_FORM.lower] = lower === id ? -1 : lower;
    }
    return id;
  }

  private describe(form: string, base: number): void {
    const { columns } = this;
    const level = levelForm(form);
    const end = level.length;
    columns[base + NAME_FORM.word] = hashString(level);
    for (let size = 2; size <= 5; size++) {
      columns[base + NAME_FORM.suffix2 + size - 2] = feature1(size, hashString(level, Math.max(0, end - size)));
    }
    for (let size = 2; size <= 4; size++) {
      columns[base + NAME_FORM.prefix2 + size - 2] = feature1(size, hashString(level, 0, Math.min(end, size)));
    }
    const shape = shapeOf(form);
    columns[base + NAME_FORM.shape] = shape;
    const cased = caseOf(shape);
    const capital = cased >= CASE.letter;
    columns[base + NAME_FORM.capital] = capital ? 1 : 0;
    columns[base + NAME_FORM.lower] = -1;
    columns[base + NAME_FORM.nameClass] = capital ? this.classOf(form, level) : 0;
  }

  private classOf(form: string, level: string): number {
    const isTown = townsNamed(this.towns, townKey([form])).length > 0;
    return this.classes.classOf(hashString(level)) | (isTown ? TOWN_NAME : 0);
  }
}

/**
 * The model file: named columns of numbers and texts behind one small index.
 *
 *   bytes 0–3   the letters ENTG
 *   uint32      version of the format
 *   uint32      number of sections
 *   then, for each section, 32 bytes: its name (20 bytes, ASCII, padded with zeros), its kind (uint32: 0 text in UTF-8,
 *               1 Uint8, 2 Int16, 3 Int32), its offset in the file (uint32, a multiple of 8), its length in bytes (uint32)
 *   then the sections. All numbers are little-endian.
 *
 * Sections are read in place; how keys and weights are packed in theirs is told in `packing.ts`.
 */
import { unpackKeys } from "./packing.ts";

const MODEL_VERSION = 5;
const MAGIC = 0x47544e45;
const HEADER = 12;
const INDEX_ENTRY = 32;
const NAME_BYTES = 20;

export type Section = string | Uint8Array | Int16Array | Int32Array;

/** The bytes of a model file with these sections. */
export function writeModel(sections: Record<string, Section>): Uint8Array {
  const entries = Object.entries(sections).map(([name, section]) => {
    const kind =
      typeof section === "string" ? 0 : section instanceof Uint8Array ? 1 : section instanceof Int16Array ? 2 : 3;
    const bytes =
      typeof section === "string"
        ? new TextEncoder().encode(section)
        : new Uint8Array(section.buffer, section.byteOffset, section.byteLength);
    return { name, kind, bytes };
  });
  let offset = align(HEADER + entries.length * INDEX_ENTRY);
  const offsets = entries.map(({ bytes }) => {
    const here = offset;
    offset = align(offset + bytes.length);
    return here;
  });
  const file = new Uint8Array(offset);
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, MODEL_VERSION, true);
  view.setUint32(8, entries.length, true);
  entries.forEach(({ name, kind, bytes }, i) => {
    const at = HEADER + i * INDEX_ENTRY;
    file.set(new TextEncoder().encode(name).subarray(0, NAME_BYTES), at);
    view.setUint32(at + NAME_BYTES, kind, true);
    view.setUint32(at + NAME_BYTES + 4, offsets[i]!, true);
    view.setUint32(at + NAME_BYTES + 8, bytes.length, true);
    file.set(bytes, offsets[i]!);
  });
  return file;
}

const align = (offset: number): number => (offset + 7) & ~7;

/** An open model. Asking for a section that is missing or of another kind throws a RangeError. */
export class Model {
  private readonly sections = new Map<string, Section>();

  constructor(bytes: Uint8Array) {
    // Views of wider numbers need their alignment, which a part of a larger buffer may lack; slice() of a Buffer copies nothing.
    const file = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    if (file.length < HEADER || view.getUint32(0, true) !== MAGIC) throw new RangeError("not a grammar model");
    const version = view.getUint32(4, true);
    if (version !== MODEL_VERSION) throw new RangeError(`grammar model of version ${version}, not ${MODEL_VERSION}`);
    const decoder = new TextDecoder();
    for (let i = 0; i < view.getUint32(8, true); i++) {
      const at = HEADER + i * INDEX_ENTRY;
      const name = decoder.decode(file.subarray(at, at + NAME_BYTES)).replace(/\0+$/, "");
      const offset = view.getUint32(at + NAME_BYTES + 4, true);
      const length = view.getUint32(at + NAME_BYTES + 8, true);
      if (offset + length > file.length) throw new RangeError("grammar model cut short");
      this.sections.set(name, open(view.getUint32(at + NAME_BYTES, true), file, offset, length, decoder));
    }
  }

  /** All sections by name, as `writeModel` takes them. */
  all(): Record<string, Section> {
    return Object.fromEntries(this.sections);
  }

  text(name: string): string {
    return this.section(name, (section) => typeof section === "string");
  }

  bytes(name: string): Uint8Array {
    return this.section(name, (section) => section instanceof Uint8Array);
  }

  shorts(name: string): Int16Array {
    return this.section(name, (section) => section instanceof Int16Array);
  }

  integers(name: string): Int32Array {
    return this.section(name, (section) => section instanceof Int32Array);
  }

  /** The keys that `packKeys` wrote. */
  keys(name: string): Int32Array {
    return unpackKeys(this.bytes(name));
  }

  private section<T extends Section>(name: string, isKind: (section: Section) => boolean): T {
    const section = this.sections.get(name);
    if (section === undefined || !isKind(section)) throw new RangeError(`grammar model without ${name}`);
    return section as T;
  }
}

function open(
  kind: number,
  file: Uint8Array,
  offset: number,
  length: number,
  decoder: InstanceType<typeof TextDecoder>,
): Section {
  const start = file.byteOffset + offset;
  if (kind === 0) return decoder.decode(file.subarray(offset, offset + length));
  if (kind === 1) return file.subarray(offset, offset + length);
  if (kind === 2) return new Int16Array(file.buffer, start, length / 2);
  return new Int32Array(file.buffer, start, length / 4);
}

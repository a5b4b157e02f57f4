import { type FileHandle, open } from "node:fs/promises";
import { TableError } from "./table-error.ts";

/** A file inside a zip archive: where its bytes lie and how they are packed. */
export interface ZipEntry {
  name: string;
  /** Of the packed bytes in the archive, both exclusive of headers. */
  start: number;
  packed: number;
  size: number;
  isDeflated: boolean;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const [STORED, DEFLATED] = [0, 8];
/** The end of an archive may be followed by a comment of so many bytes. */
const LONGEST_END = 22 + 65_535;
/** What stands in place of numbers that do not fit, in archives of more than 4 GB. */
const TOO_BIG = 0xffffffff;

/** The files of a zip archive, by the directory at its end. Throws a TableError when that is missing or says what cannot be. */
export async function zipEntries(path: string): Promise<ZipEntry[]> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const tail = await bytesOf(file, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END));
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    if (end < 0 || tail.readUInt32LE(end) !== END) throw damaged("the archive is cut off: its end is missing");
    const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    if (start === TOO_BIG) throw damaged("archives of more than 4 GB are not read: unpack it first");
    const directory = await bytesOf(file, start, length);
    const entries: ZipEntry[] = [];
    for (let at = 0; at + 46 <= directory.length; ) {
      if (directory.readUInt32LE(at) !== CENTRAL) throw damaged("its directory cannot be read");
      const entry = await entryAt(file, directory, at);
      if (!entry.name.endsWith("/")) entries.push(entry);
      at += 46 + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
    return entries;
  } catch (error) {
    throw error instanceof RangeError ? damaged("its directory cannot be read") : error;
  } finally {
    await file.close();
  }
}

async function entryAt(file: FileHandle, directory: Buffer, at: number): Promise<ZipEntry> {
  const [flags, method] = [directory.readUInt16LE(at + 8), directory.readUInt16LE(at + 10)];
  const [packed, size] = [directory.readUInt32LE(at + 20), directory.readUInt32LE(at + 24)];
  const name = directory.toString("utf8", at + 46, at + 46 + directory.readUInt16LE(at + 28));
  if ((flags & 1) === 1) throw damaged(`${name} in it is encrypted`);
  if (method !== STORED && method !== DEFLATED) throw damaged(`${name} in it is packed in a way that is not read`);
  if (packed === TOO_BIG || size === TOO_BIG) throw damaged("files of more than 4 GB are not read: unpack it first");
  const place = directory.readUInt32LE(at + 42);
  const local = await bytesOf(file, place, 30);
  if (local.readUInt32LE(0) !== LOCAL) throw damaged("its directory cannot be read");
  const start = place + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  return { name, start, packed, size, isDeflated: method === DEFLATED };
}

async function bytesOf(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
  return buffer.subarray(0, bytesRead);
}

const damaged = (reason: string): TableError => new TableError("table-damaged", { reason });

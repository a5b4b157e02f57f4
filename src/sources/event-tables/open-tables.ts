import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { createGunzip, createInflateRaw } from "node:zlib";
import { TableError } from "./table-error.ts";
import { type ZipEntry, zipEntries } from "./unzip.ts";

/** A table in a file, plain or packed. */
export interface TableFile {
  /** For people: the path, and within an archive the name there. */
  name: string;
  /** Its bytes from the beginning, unpacked; each call reads anew. Throws a TableError when they cannot be read. */
  bytes: () => AsyncGenerator<Buffer>;
}

const CHUNK = { highWaterMark: 1 << 20 };

/** The tables of a file: itself, unpacked when it is gzip, or the files of a zip archive. Throws a TableError. */
export async function openTables(path: string): Promise<TableFile[]> {
  const magic = await firstBytes(path, 4);
  if (magic.length === 0) throw new TableError("table-empty");
  if (magic.readUInt16LE(0) === 0x8b1f)
    return [
      { name: path, bytes: () => unpacked(createReadStream(path, CHUNK), createGunzip({ chunkSize: 1 << 20 }), null) },
    ];
  if (magic.subarray(0, 2).toString("latin1") === "PK" && magic.length === 4 && magic[2] < 8) {
    const entries = await zipEntries(path);
    if (entries.length === 0) throw new TableError("table-empty");
    return entries.map((entry) => ({
      name: entries.length === 1 ? path : `${path}/${entry.name}`,
      bytes: () => zipped(path, entry),
    }));
  }
  return [{ name: path, bytes: () => plain(path) }];
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
  try {
    const file = await open(path, "r");
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unreadable(error);
  }
}

/** The bytes of a file, for as long as the next but one are not asked for: those lie in the same place. */
async function* plain(path: string): AsyncGenerator<Buffer> {
  try {
    const file = await open(path, "r");
    try {
      let [coming, other] = [Buffer.alloc(CHUNK.highWaterMark), Buffer.alloc(CHUNK.highWaterMark)];
      // One is filled while the other is worked at.
      for (let reading = file.read(coming); ; ) {
        const { bytesRead } = await reading;
        if (bytesRead === 0) return;
        const read = coming.subarray(0, bytesRead);
        [coming, other] = [other, coming];
        reading = file.read(coming);
        // What goes wrong with it is told when its turn comes.
        reading.catch(() => {});
        yield read;
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unreadable(error);
  }
}

function zipped(path: string, { start, packed, size, isDeflated }: ZipEntry): AsyncGenerator<Buffer> {
  if (packed === 0) return unpacked(createReadStream(path, { start: 0, end: 0 }), null, 0);
  const bytes = createReadStream(path, { ...CHUNK, start, end: start + packed - 1 });
  return unpacked(bytes, isDeflated ? createInflateRaw({ chunkSize: 1 << 20 }) : null, size);
}

/** What comes out of a stream, with what can go wrong on the way as our own error. `size`: how much it is to be, when that is known. */
async function* unpacked(
  bytes: Readable,
  unpacking: (NodeJS.ReadWriteStream & Readable) | null,
  size: number | null,
): AsyncGenerator<Buffer> {
  let length = 0;
  if (size === 0) return;
  bytes.on("error", (error) => (unpacking as Readable | null)?.destroy(error));
  const out = unpacking === null ? bytes : bytes.pipe(unpacking);
  try {
    for await (const chunk of out as AsyncIterable<Buffer>) {
      length += chunk.length;
      yield chunk;
    }
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw code.startsWith("Z_") ? new TableError("table-damaged", { reason: message }) : unreadable(error);
  }
  if (size !== null && length !== size) throw new TableError("table-damaged", { reason: "it is cut off" });
}

const unreadable = (error: unknown): unknown =>
  error instanceof TableError || !(error as NodeJS.ErrnoException).code
    ? error
    : new TableError("table-unreadable", { reason: (error as NodeJS.ErrnoException).code! });

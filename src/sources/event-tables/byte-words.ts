/** Bytes read four at a time, the least first. */
export const WORD = 4;

export const wordsOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Whether any of four bytes is a control character: below the blank. */
export const hasControl = (word: number): boolean => ((word - 0x20202020) & ~word & 0x80808080) !== 0;

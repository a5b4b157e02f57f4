import { leadingRun } from "./leading-run.ts";

/** A text in Unicode form C without byte order mark, and the way back to the text it was made from. */
export interface NormalisedText {
  text: string;
  /** Offset in `text` (UTF-16) → offset in the raw text (UTF-16); inside a composed character, where that began. */
  toRaw(offset: number): number;
}

const BYTE_ORDER_MARK = 0xfeff;
/** Below this code nothing composes with what stands before it. */
const FIRST_COMBINING = 0x300;

/** Prepares raw text for reading: byte order mark removed, Unicode normal form C. Line ends stay as they are. */
export function normalise(raw: string): NormalisedText {
  const skipped = raw.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const body = skipped === 0 ? raw : raw.slice(1);
  const text = body.normalize("NFC");
  if (text === body) return { text, toRaw: (offset) => offset + skipped };

  // Composition never crosses a character below U+0300, so the text is composed piece by piece and only pieces that change are noted:
  // at pieceText[k] in the text, pieceRaw[k] in the raw text, both run on side by side.
  const pieceText: number[] = [0];
  const pieceRaw: number[] = [skipped];
  const composed: string[] = [];
  let length = 0;
  let at = 0;
  while (at < body.length) {
    let stop = at + 1;
    while (stop < body.length && body.charCodeAt(stop) >= FIRST_COMBINING) stop++;
    const before = body.slice(at, stop);
    const after = before.length === 1 ? before : before.normalize("NFC");
    composed.push(after);
    if (after !== before) {
      alignInside(before, at + skipped, length, pieceText, pieceRaw);
      pieceText.push(length + after.length);
      pieceRaw.push(stop + skipped);
    }
    length += after.length;
    at = stop;
  }
  return {
    text: composed.join(""),
    toRaw: (offset) => {
      const piece = leadingRun(pieceText.length, (at) => pieceText[at] <= offset) - 1;
      const raw = pieceRaw[piece] + offset - pieceText[piece];
      return piece + 1 < pieceRaw.length ? Math.min(raw, pieceRaw[piece + 1]) : raw;
    },
  };
}

/** A character with its marks; the letters of a Korean syllable are one. */
const CLUSTER =
  /(?:[\u1100-\u1112][\u1161-\u1175]?[\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]?|\P{M})\p{M}*|\p{M}+/gu;

/** Notes where each base character with its marks begins in a changed piece, raw and composed. */
function alignInside(before: string, raw: number, text: number, pieceText: number[], pieceRaw: number[]): void {
  let taken = 0;
  for (const cluster of before.match(CLUSTER) ?? []) {
    pieceText.push(text);
    pieceRaw.push(raw + taken);
    taken += cluster.length;
    text += cluster.normalize("NFC").length;
  }
}

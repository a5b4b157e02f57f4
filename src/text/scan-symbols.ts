import { characterClass, SYMBOL } from "./characters.ts";

/** Where the variation selectors and combining marks that a sign at `at - 1` takes along stop. */
export function afterModifiers(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end) {
    const code = text.charCodeAt(stop);
    if ((code >= 0xfe00 && code <= 0xfe0f) || (code >= 0x300 && code <= 0x36f) || code === 0x20e3) stop++;
    else break;
  }
  return stop;
}

const isFlagLetter = (point: number): boolean => point >= 0x1f1e6 && point <= 0x1f1ff;

/** Where an emoji beyond the basic plane stops, with all that is joined to it: skin, sex, the second half of a flag. */
export function afterEmoji(text: string, at: number, end: number): number {
  const point = text.codePointAt(at) ?? 0;
  let stop = at + (point > 0xffff ? 2 : 1);
  if (isFlagLetter(point) && isFlagLetter(text.codePointAt(stop) ?? 0)) stop += 2;
  for (;;) {
    stop = afterModifiers(text, stop, end);
    const other = stop < end ? (text.codePointAt(stop) ?? 0) : 0;
    if (other >= 0x1f3fb && other <= 0x1f3ff) stop += 2;
    else if (other === 0x200d && stop + 1 < end && characterClass(text.charCodeAt(stop + 1)) >= SYMBOL)
      stop += (text.codePointAt(stop + 1) ?? 0) > 0xffff ? 3 : 2;
    else break;
  }
  return Math.min(stop, end);
}

/** Writing text byte by byte: each gives the place behind what it wrote, for a variable shared by all would cost twice the time. */

const [ZERO, BLANK] = [48, 32];

/** Writes a whole number in digits. */
export function putNumber(out: Uint8Array, at: number, number: number): number {
  let digits = 1;
  for (let power = 10; power <= number; power *= 10) digits++;
  for (let place = at + digits - 1, rest = number; place >= at; place--) {
    out[place] = ZERO + (rest % 10);
    rest = (rest / 10) | 0;
  }
  return at + digits;
}

/** Writes bytes of text, a blank for each control character. */
export function putText(out: Uint8Array, at: number, bytes: Uint8Array, from: number, to: number): number {
  let end = at;
  for (let next = from; next < to; next++) {
    const byte = bytes[next];
    out[end++] = byte < BLANK ? BLANK : byte;
  }
  return end;
}

import { isAlphanumeric } from "./characters.ts";

/** Marks that close a sentence or a bracket after an address rather than belong to it. */
const TRAILING = new Set([...".,;:!?)]}>\"'”’»“…"]);
const FENCES = new Set([...'<>"“”«»']);

const startsAt = (text: string, at: number, prefix: string): boolean => text.startsWith(prefix, at);

/**
 * The end of a web address or an e-mail address that begins exactly at `at` in a chunk without spaces ending at `end`; `at`
 * itself when none begins there.
 */
export function scanAddress(text: string, at: number, end: number): number {
  if (!isAlphanumeric(text.charCodeAt(at))) return at;
  let stop = at;
  // A scheme or the local part of an e-mail address; never longer than 64 characters.
  const limit = Math.min(end, at + 64);
  while (stop < limit && (isAlphanumeric(text.charCodeAt(stop)) || "._%+-".includes(text[stop]))) stop++;
  const isMail = text[stop] === "@" && stop + 1 < end && isAlphanumeric(text.charCodeAt(stop + 1));
  const isWeb = startsAt(text, stop, "://") || startsAt(text, at, "www.");
  if (!isMail && !isWeb) return at;
  const from = stop;
  const last = isMail ? Math.min(end, stop + 255) : end;
  if (isMail) stop++;
  while (
    stop < last &&
    (isMail ? isAlphanumeric(text.charCodeAt(stop)) || ".-_".includes(text[stop]) : !FENCES.has(text[stop]))
  )
    stop++;
  while (stop > at + 1 && TRAILING.has(text[stop - 1])) stop--;
  if (isMail && !text.slice(from, stop).includes(".")) return at;
  return stop;
}

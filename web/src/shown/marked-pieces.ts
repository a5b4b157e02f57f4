type Span = readonly [number, number];

/** A stretch of a passage: whether it was sought, and whether an event was read from it. */
export interface MarkedPiece {
  text: string;
  found: boolean;
  told: boolean;
}

/** A passage cut where marks begin and end; `start` is where it begins in its text, spans count code points of that text. */
export function markedPieces(
  passage: string,
  start: number,
  found: readonly Span[],
  told: readonly Span[],
): MarkedPiece[] {
  const points = [...passage];
  const cuts = new Set([0, points.length]);
  for (const [from, to] of [...found, ...told])
    for (const cut of [from - start, to - start]) cuts.add(within(cut, points));
  const places = [...cuts].sort((one, other) => one - other);
  const isIn = (spans: readonly Span[], at: number) => spans.some(([from, to]) => from <= at && at < to);
  return places.slice(0, -1).map((from, at) => ({
    text: points.slice(from, places[at + 1]).join(""),
    found: isIn(found, start + from),
    told: isIn(told, start + from),
  }));
}

const within = (place: number, { length }: { length: number }): number => Math.min(length, Math.max(0, place));

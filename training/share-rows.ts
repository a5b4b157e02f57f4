import type { Rows } from "./endings.ts";

/** Rows each there once, the most frequent first. */
export interface SharedRows {
  /** The place of each row among them. */
  places: number[];
  lengths: Uint8Array;
  values: Int32Array;
}

/** Many words have the same analyses: each row is kept once. */
export function shareRows({ lengths, values }: Pick<Rows, "lengths" | "values">): SharedRows {
  const rows: Int32Array[] = [];
  let end = 0;
  for (const length of lengths) {
    rows.push(values.subarray(end, end + length));
    end += length;
  }
  const names = rows.map((row) => row.join());
  const alike = new Map<string, Int32Array[]>();
  rows.forEach((row, place) => {
    const others = alike.get(names[place]!);
    if (others) others.push(row);
    else alike.set(names[place]!, [row]);
  });
  const ranked = [...alike].sort(([, some], [, others]) => others.length - some.length);
  const placeOf = new Map(ranked.map(([name], place) => [name, place]));
  const kept = ranked.map(([, [row]]) => row!);
  return {
    places: names.map((name) => placeOf.get(name)!),
    lengths: Uint8Array.from(kept, (row) => row.length),
    values: Int32Array.from(kept.flatMap((row) => [...row])),
  };
}

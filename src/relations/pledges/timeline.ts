/** Things of a day, sorted by it; sought from a day on without looking at those before. */
export interface Dated {
  day: string;
  from: string;
  to: string;
}

/** Things between the same two parties, whichever way, by day. */
export interface Timelines<T extends Dated> {
  /** Those between two parties from a day on. */
  between(one: Dated, day: string): Iterable<T>;
  /** Those between anybody from a day on. */
  all(day: string): Iterable<T>;
}

/** Lays things out by the two parties they are between; `things` are sorted by day. */
export function timelinesOf<T extends Dated>(things: readonly T[]): Timelines<T> {
  const lines = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [thing]);
    else line.push(thing);
  }
  return {
    between: (one, day) => since(lines.get(keyOf(one)) ?? [], day),
    all: (day) => since(things, day),
  };
}

const keyOf = ({ from, to }: Dated): string => (from < to ? `${from} ${to}` : `${to} ${from}`);

function* since<T extends Dated>(line: readonly T[], day: string): Generator<T> {
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (line[middle].day < day) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < line.length; at++) yield line[at];
}

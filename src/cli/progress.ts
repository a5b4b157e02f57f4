/** Fewer articles than this are read before anyone wonders. */
const WORTH_SHOWING = 20;

/** Where progress is shown: standard error, in the shape that is needed of it. */
interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** A counter on standard error while many articles are read, `total` infinite when nobody knows how many; silent when that is no terminal. */
export function progress(
  total: number,
  terminal: Terminal = process.stderr,
): { show: (name: string) => void; clear: () => void } {
  if (!terminal.isTTY || total < WORTH_SHOWING) return { show: () => {}, clear: () => {} };
  const all = total === Number.POSITIVE_INFINITY ? "" : `/${total}`;
  let done = 0;
  return {
    show: (name) => terminal.write(`\r\x1b[K${++done}${all} ${name.slice(-60)}`),
    clear: () => terminal.write("\r\x1b[K"),
  };
}

/** The rows of a long table on standard error as they are kept; silent when that is no terminal. */
export function rowProgress(
  name: string,
  terminal: Terminal = process.stderr,
): { show: (rows: number) => void; clear: () => void } {
  if (!terminal.isTTY) return { show: () => {}, clear: () => {} };
  return {
    show: (rows) => terminal.write(`\r\x1b[K${rows.toLocaleString("en-US")} rows ${name.slice(-60)}`),
    clear: () => terminal.write("\r\x1b[K"),
  };
}

/** How many of something are done, on standard error when that is a terminal; `total` is left out when nobody knows. */
export function tally(
  what: string,
  total?: number,
  terminal: Terminal = process.stderr,
): { tell: (count: number) => void; told: () => number; clear: () => void } {
  let done = 0;
  return {
    tell: (count) => {
      done += count;
      if (terminal.isTTY) terminal.write(`\r\x1b[K${done}${total === undefined ? "" : `/${total}`} ${what}`);
    },
    told: () => done,
    clear: () => {
      if (terminal.isTTY) terminal.write("\r\x1b[K");
    },
  };
}

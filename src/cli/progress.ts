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

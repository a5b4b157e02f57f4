/** Fewer articles than this are read before anyone wonders. */
const WORTH_SHOWING = 20;

/** A counter on standard error while many articles are read; silent when that is no terminal. */
export function progress(total: number): { show: (name: string) => void; clear: () => void } {
  const { stderr } = process;
  if (!stderr.isTTY || total < WORTH_SHOWING) return { show: () => {}, clear: () => {} };
  let done = 0;
  return {
    show: (name) => stderr.write(`\r\x1b[K${++done}/${total} ${name.slice(-60)}`),
    clear: () => stderr.write("\r\x1b[K"),
  };
}

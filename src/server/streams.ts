/** What becomes of a stream. */
export interface Ends {
  /** Seconds within which whoever asked must take a piece. */
  seconds: number;
  /** Cuts the connection, so that nobody takes a part for the whole; null: there is none. */
  cut: (() => void) | null;
  /** Called once, when all is made, nobody takes it any more or making it failed; null when it did not. */
  ended: (fault: unknown) => void;
}

/** Makings that come to their end. */
const ending = new Set<Promise<void>>();

/** Until whatever comes to its end has come to it. */
export const allEnded = async (): Promise<void> => void (await Promise.allSettled(ending));

/** Text as it is made, no faster than it is taken; the making ends when whoever asked is gone or takes nothing for a while. */
export function streamOf(
  pieces: AsyncGenerator<string | Uint8Array, unknown>,
  { seconds, cut, ended }: Ends,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const end = async (fault: unknown) => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    const over = pieces.return(undefined).then(
      () => ended(fault),
      (error: unknown) => ended(fault ?? error),
    );
    ending.add(over);
    await over.finally(() => ending.delete(over));
  };
  const fail = async (controller: ReadableStreamDefaultController, fault: unknown) => {
    await end(fault);
    if (cut === null) controller.error(new Error("the answer was cut short"));
    else cut();
  };
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        clearTimeout(timer);
        try {
          const { done, value } = await pieces.next();
          if (isOver) return;
          if (done) {
            controller.close();
            await end(null);
            return;
          }
          controller.enqueue(typeof value === "string" ? encoder.encode(value) : (value as Uint8Array));
          timer = setTimeout(() => void fail(controller, null), 1000 * seconds);
        } catch (error) {
          await fail(controller, error);
        }
      },
      cancel: () => end(null),
    },
    { highWaterMark: 0 },
  );
}

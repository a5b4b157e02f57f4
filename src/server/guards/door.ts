import { UsageError } from "../../questions/usage-error.ts";

/** Seconds after which there may be room again. */
const TRY_AGAIN = 5;

/** Lets so many in at once; whoever is let in calls what is given when done. Throws a UsageError when it is full. */
export function doorFor(most = Number.POSITIVE_INFINITY): () => () => void {
  let inside = 0;
  return () => {
    if (inside >= most) throw new UsageError("request-crowded", { most, seconds: TRY_AGAIN });
    inside++;
    let isOut = false;
    return () => {
      if (!isOut) inside--;
      isOut = true;
    };
  };
}

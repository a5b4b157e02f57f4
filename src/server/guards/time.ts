import { UsageError } from "../../questions/usage-error.ts";

/** An answer within a time. Throws a UsageError when it takes longer; what was begun ends by itself. */
export function within<T>(seconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new UsageError("request-slow", { seconds })), 1000 * seconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

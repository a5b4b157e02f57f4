import { UsageError } from "../../questions/usage-error.ts";

/** Something within a time. Throws a UsageError of the code when it takes longer; what was begun ends by itself. */
export function within<T>(
  seconds: number,
  work: Promise<T>,
  code: "request-slow" | "request-late" = "request-slow",
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new UsageError(code, { seconds })), 1000 * seconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

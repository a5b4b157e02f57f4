/** Whether some text of a value holds a NUL character, which no PostgreSQL keeps. */
export function holdsZero(value: unknown): boolean {
  if (typeof value === "string") return value.includes("\u0000");
  return typeof value === "object" && value !== null && Object.values(value).some(holdsZero);
}

import { build } from "./build.ts";
import { startPostgres } from "./start-postgres.ts";

/** What all tests need, once: the package as it is shipped, and a PostgreSQL. */
export default async function prepare(): Promise<() => Promise<void>> {
  const [stop] = await Promise.all([startPostgres(), build()]);
  return stop;
}

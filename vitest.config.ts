import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/support/prepare.ts",
    testTimeout: 30_000,
    // A page on a machine that does much else answers when it can.
    expect: { poll: { timeout: 10_000 } },
    // Where there are two cores, both work: much of a test is waiting for a command or a browser.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});

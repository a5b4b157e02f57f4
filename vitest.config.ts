import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The command line is tested as users run it: built once, before all tests.
    globalSetup: ["test/support/build.ts"],
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});

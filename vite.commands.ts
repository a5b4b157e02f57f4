import { defineConfig } from "vite";

/**
 * `dist/cli`: the command line in few files instead of several hundred, of which half the time of a start went into opening. Threads begin in
 * files of their own. They lie as deep in the package as the modules they are made of, so that all find its data.
 */
export default defineConfig({
  logLevel: "error",
  build: {
    ssr: true,
    outDir: "dist/cli",
    target: "node20",
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        main: "src/cli/main.ts",
        "read-thread": "src/cli/read-thread.ts",
        "reading-thread": "src/server/reading/reading-thread.ts",
        "reckoning-thread": "src/server/reckoning/reckoning-thread.ts",
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
});

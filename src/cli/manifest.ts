import { packageManifest } from "../sources/node-resources.ts";
import { type Command, readArguments } from "./command.ts";
import { write } from "./output.ts";

export const manifest: Command = {
  summary: "prints the list of tables a browser fetches (manifest.json)",
  help: `entente manifest: prints the list of languages and tables that a browser fetches.

Usage: entente manifest

Serve it as manifest.json beside the folders data/ and models/ of this package, and give the address of that folder to
fetchResources (see README, "In the browser").

Examples:
  entente manifest > public/entente/manifest.json
`,
  run: async (args) => {
    readArguments("manifest", args, {});
    await write(`${JSON.stringify(packageManifest())}\n`);
    return 0;
  },
};

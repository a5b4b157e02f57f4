import { schemaDocument } from "../reader/schema.ts";
import { type Command, readOptions } from "./command.ts";
import { write } from "./output.ts";

export const schema: Command = {
  help: `entente schema: prints the JSON Schema (draft 2020-12) of the record.

Usage: entente schema

Examples:
  entente schema > record.schema.json
`,
  run: async (args) => {
    readOptions("schema", args, {});
    await write(`${JSON.stringify(schemaDocument(), null, 2)}\n`);
    return 0;
  },
};

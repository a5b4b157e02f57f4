import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";
import type { ArticleRecord } from "../../src/reader/index.ts";
import { schemaDocument } from "../../src/reader/schema.ts";

const validate = new Ajv2020({ strict: false }).compile(schemaDocument());

/** Fails unless a record keeps to the published schema, in a stock validator. */
export function expectValid(record: ArticleRecord): void {
  const valid = validate(record);
  expect(validate.errors ?? []).toEqual([]);
  expect(valid).toBe(true);
}

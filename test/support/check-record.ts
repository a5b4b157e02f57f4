import { Ajv2020 } from "ajv/dist/2020.js";
import type { ArticleRecord } from "../../src/reader/index.ts";
import { schemaDocument } from "../../src/reader/schema.ts";

const validate = new Ajv2020({ strict: false }).compile(schemaDocument());

/**
 * Throws unless a record keeps to the published schema (in a stock validator), every span lies in the text and covers something, what
 * is given in the text's own words is there, and every reference inside the record has its target.
 */
export function checkRecord(record: ArticleRecord): void {
  if (!validate(record)) throw new Error(`not valid: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
  const points = [...record.text];
  for (const [start, end] of spansOf(record)) {
    if (start >= end || end > points.length) throw new Error(`span ${start}–${end} of ${points.length} characters`);
  }
  const words = ([start, end]: readonly [number, number]) => points.slice(start, end).join("");
  const ids = new Set(record.actors.map(({ id }) => id));
  for (const { id, actors, recipients, evidence, trigger, also } of record.events) {
    if (actors.length + recipients.length === 0) throw new Error(`${id} is nobody's`);
    if (words(trigger).trim() === "") throw new Error(`${id} is read from blanks`);
    const isProved = [evidence, ...also].some(([start, end]) => start <= trigger[0] && trigger[1] <= end);
    if (!isProved) throw new Error(`the word of ${id} is not in its evidence`);
    for (const one of [...actors, ...recipients]) {
      if (one.mention !== null && !ids.has(one.id)) throw new Error(`${one.id} of ${id} is no actor of the record`);
    }
  }
  for (const { name, evidence } of record.agreements) {
    if (!words(evidence).includes(name)) throw new Error(`agreement “${name}” is not in its evidence`);
  }
  const events = new Set(record.events.map(({ id }) => id));
  for (const projection of record.projections) {
    for (const id of projection.events) if (!events.has(id)) throw new Error(`a projection names ${id}`);
  }
}

/** Every span of a record: pairs of numbers are nothing else. */
function* spansOf(value: unknown): Generator<[number, number]> {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value) && value.length === 2 && typeof value[0] === "number") yield value as [number, number];
  else for (const part of Object.values(value)) yield* spansOf(part);
}

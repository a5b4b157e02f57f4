import { all, type CellCheck, date, digits, each, oneOf, optional, required, slug } from "./cells.ts";
import type { Table } from "./numbered-table.ts";
import type { Schema } from "./schema.ts";

const anything: CellCheck = () => null;
const oneWord = (list: string) => oneOf(new Set(list.split(" ")), "such word");
/** `[~]TYPE.mode/context:code`, as `data/relations/README.md` has it. */
const PATTERN = /^~?(?:([A-Z]+)(?:\.([a-z-]+))?(?:\/([a-z-]+))?:?)?(\d{2,4})?$/;

/** The tables of who is party to what, of pledges, measures and regimes; `party` checks the id of a party, `agreement` that of an agreement. */
export function relationSchemas(
  tables: ReadonlyMap<string, Table>,
  party: CellCheck,
  agreement: CellCheck,
): [path: string, schema: Schema][] {
  const columnOf = (path: string, name: string) =>
    new Set((tables.get(path)?.rows ?? []).map(({ cells }) => cells[name] ?? ""));
  const [types, modes, contexts] = [
    columnOf("ontology/types.tsv", "type"),
    columnOf("ontology/modes.tsv", "mode"),
    columnOf("ontology/contexts.tsv", "context"),
  ];
  const acts = each((cell) => {
    const [whole, type = "", mode = "", context = ""] = PATTERN.exec(cell) ?? [];
    const isKnown =
      (type === "" || types.has(type)) && (mode === "" || modes.has(mode)) && (context === "" || contexts.has(context));
    return whole !== undefined && isKnown && /[A-Z\d]/.test(cell)
      ? null
      : `'${cell}' names no act, write ~TYPE.mode/context:code with words of data/ontology`;
  });
  return [
    [
      "agreements/parties.tsv",
      {
        columns: {
          agreement,
          party: (cell) => (cell === "all" ? null : party(cell)),
          status: oneWord("in out suspended"),
          from: date,
          to: date,
        },
        key: ["agreement", "party", "status", "from"],
      },
    ],
    [
      "relations/pledges.tsv",
      {
        columns: {
          kind: slug,
          says: required,
          nature: oneWord("promise threat"),
          pledged: all(required, acts),
          words: anything,
          way: oneWord("act abstain"),
          by: oneWord("same either"),
          term: all(required, digits),
          kept: acts,
          broken: acts,
        },
        key: ["kind", "words"],
      },
    ],
    [
      "relations/measures.tsv",
      {
        columns: { kind: slug, imposed: all(required, acts), lifted: acts, eased: acts, lifting: anything },
        key: ["kind"],
      },
    ],
    [
      "relations/sanctions.tsv",
      {
        columns: {
          id: slug,
          imposer: party,
          target: party,
          kind: slug,
          from: all(required, date),
          eased: optional(date),
          to: date,
          name: required,
          "name-it": required,
        },
        key: ["id"],
      },
    ],
    [
      "relations/agreement-acts.tsv",
      {
        columns: { status: oneWord("announced signed in-force suspended ended"), acts: all(required, acts) },
        key: ["status"],
      },
    ],
  ];
}

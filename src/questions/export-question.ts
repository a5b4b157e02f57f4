import {
  EXPORT_FORMATS,
  type ExportChoice,
  type ExportFormat,
  type Exporting,
  type ExportTables,
  type Reserved,
  reservedOf,
  type Store,
} from "../ledger/index.ts";
import { readExportTables } from "../sources/export-tables.ts";
import { choiceOf } from "./export-choice.ts";
import { UsageError, unknownFormat } from "./usage-error.ts";

const NODES = ["parties", "actors"] as const;

/** An export as somebody asks for it, checked. */
export interface ExportQuestion {
  name: string;
  format: ExportFormat;
  nodes: Exporting["nodes"];
  fullText: boolean;
}

/** Checks which format is meant and what is asked of it. Throws a UsageError. */
export function exportQuestion(to: string | undefined, nodes = "parties", fullText = false): ExportQuestion {
  const formats = Object.keys(EXPORT_FORMATS);
  if (to === undefined) throw new UsageError("export-format", { formats: formats.join(", ") });
  if (!Object.hasOwn(EXPORT_FORMATS, to)) throw unknownFormat("--to", to, formats);
  if (!isNodes(nodes))
    throw new UsageError("export-word", { option: "nodes", word: nodes, nearest: "", all: NODES.join(", ") });
  const format = EXPORT_FORMATS[to];
  if (fullText && !format.holdsText) throw new UsageError("export-text-format", { format: to });
  return { name: to, format, nodes, fullText };
}

let tables: ExportTables | null = null;

/**
 * What is chosen of a ledger, ready to be written; `others` has the second party of `dyad`. Nothing is handed on when a text is asked for that
 * may not be. Throws a UsageError.
 */
export async function exportingOf(
  store: Store,
  { nodes, fullText }: ExportQuestion,
  texts: Parameters<typeof choiceOf>[1],
  others: readonly string[],
): Promise<Omit<Exporting, "tell" | "leaveOut">> {
  const choice = await choiceOf(store, texts, others);
  if (fullText) await refuseReserved(store, choice);
  tables ??= readExportTables();
  return { store, choice, tables, fullText, nodes };
}

const isNodes = (nodes: string): nodes is (typeof NODES)[number] => NODES.some((each) => each === nodes);

async function refuseReserved(store: Store, choice: ExportChoice): Promise<void> {
  const reserved = await reservedOf(store, choice);
  if (reserved.length === 0) return;
  const articles = reserved.reduce((sum, each) => sum + each.articles, 0);
  throw new UsageError("rights-reserved", { articles, holders: holdersText(reserved) });
}

const HOLDERS_AT_MOST = 5;

function holdersText(reserved: readonly Reserved[]): string {
  const named = reserved
    .slice(0, HOLDERS_AT_MOST)
    .map(({ holder, articles }) => `${holder ?? "holder unnamed"} ${articles}`);
  const others = reserved.slice(HOLDERS_AT_MOST).reduce((sum, { articles }) => sum + articles, 0);
  return [...named, ...(others === 0 ? [] : [`others ${others}`])].join(", ");
}

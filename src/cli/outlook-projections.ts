import { openLedger } from "../ledger/index.ts";
import { type ProjectionFate, TERM_DAYS, type VoiceRecord } from "../outlook/index.ts";
import { askForeseen } from "../questions/foreseen.ts";
import { write } from "./output.ts";
import { type Style, styleFor, wrap } from "./style.ts";

/** So many are told to people, the latest. */
const TOLD = 20;

/** `entente outlook projections`: what articles said may follow, and its fate; of one party when it is named. */
export async function foreseen(ledger: string, actor: string | null, format: "text" | "json"): Promise<number> {
  const store = await openLedger(ledger, { readOnly: true });
  try {
    const foreseen = await askForeseen(store, actor ?? undefined);
    if (format === "json") await write(`${JSON.stringify(foreseen, null, 2)}\n`);
    else await write(projectionsText(foreseen.projections, foreseen.voices, styleFor(process.stdout)));
    return 0;
  } finally {
    await store.close();
  }
}

function projectionsText(fates: readonly ProjectionFate[], voices: readonly VoiceRecord[], style: Style): string {
  if (fates.length === 0) return "no article foresees anything between two parties\n";
  const head = style.strong(`${fates.length} projections; without a term of their own they have ${TERM_DAYS} days`);
  const table = voices.map(
    ({ voice, foreseen, seen, unseen, open, days }) =>
      `  ${voice.slice(0, 28).padEnd(28)} ${String(foreseen).padStart(4)} foreseen ${String(seen).padStart(4)} seen ${String(unseen).padStart(4)} unseen ${String(open).padStart(4)} open${days === null ? "" : `, after ${days} days`}`,
  );
  const told = fates
    .slice(-TOLD)
    .reverse()
    .map((fate) => {
      const { day, type, pairs, statement, article, seen, until, cue } = fate;
      const who = pairs.map(({ party, counterpart }) => `${party}–${counterpart}`).join(", ");
      const word = fate.voices[0] ?? fate.publisher ?? "unknown";
      const end =
        seen === null
          ? fate.fate === "open"
            ? `open until ${until}`
            : `not seen by ${until}`
          : `seen on ${seen.day}: ${seen.type} (e${seen.event})`;
      const marked = statement.replace(cue, style.mark(cue));
      return `\n${wrap(`${type} ${who}, ${end}`, style.width, "  ").replace(/.+/g, style.strong)}${wrap(`“${marked}”`, style.width, "    ")}${wrap(style.faint(`${word}, ${day}, a${article}, e${fate.event}`), style.width, "    ")}`;
    });
  return `${head}\n${table.join("\n")}\n${told.join("")}`;
}

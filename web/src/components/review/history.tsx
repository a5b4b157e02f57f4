import type { Corrections } from "../../asking/answers.ts";
import type { Pages } from "../../asking/use-pages.ts";
import { useWords } from "../../i18n/index.ts";
import { Answered, ProblemNote } from "../answered.tsx";
import { type Correction, CorrectionList } from "../correction-list.tsx";
import { type Column, saveCsv } from "../data-table.tsx";
import { useWord } from "./use-word.ts";

interface Shown {
  pages: Pages<Corrections>;
  author: string;
  readOnly: boolean;
  onUndone: (undone: Correction) => void;
}

/** Columns of the CSV, whatever language the page speaks. */
const COLUMNS: readonly Column<Correction>[] = (
  ["correction", "madeAt", "author", "name", "says", "reason", "undoneAt", "undoneBy"] as const
).map((key) => ({ key, label: key, value: (row: Correction) => row[key] }));

/** Who corrected what, the last first, each to be undone. */
export function History({ pages, author, readOnly, onUndone }: Shown) {
  const { reviewView: say, asking } = useWords();
  const word = useWord();
  const corrections = pages.pages.flatMap((page) => page.corrections);
  const undo = (correction: Correction) => {
    if (!readOnly && !word.busy && author.trim() !== "")
      word.say(correction.correction, { author, reason: say.reasons.undo }, () => onUndone(correction));
  };
  return (
    <section class="history" aria-labelledby="history">
      <h2 id="history">{say.latest}</h2>
      <Answered asked={pages}>{() => corrections.length === 0 && <p>{say.none}</p>}</Answered>
      {word.problem !== null && <ProblemNote problem={word.problem} again={word.again} />}
      <CorrectionList
        corrections={corrections}
        acts={(correction) =>
          correction.undoneAt === null && (
            <p class="acts small">
              <button
                type="button"
                aria-disabled={readOnly || author.trim() === ""}
                aria-label={`${say.undo} ${correction.correction}`}
                onClick={() => undo(correction)}
              >
                {say.undo}
              </button>
            </p>
          )
        }
      />
      {corrections.length > 0 && (
        <p class="acts small">
          {pages.more !== null && (
            <button type="button" onClick={pages.more}>
              {say.more}
            </button>
          )}
          <button type="button" onClick={() => saveCsv("entente-corrections", COLUMNS, corrections)}>
            {asking.csv}
          </button>
        </p>
      )}
    </section>
  );
}

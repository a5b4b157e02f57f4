import type { Review } from "../../asking/answers.ts";
import { useWords } from "../../i18n/index.ts";
import { ProblemNote } from "../answered.tsx";
import { useWord } from "./use-word.ts";

interface Shown {
  orphans: Review["orphans"];
  author: string;
  readOnly: boolean;
  onCarried: () => void;
}

/** Corrections whose article has a later version; each may be said of the event most like it. */
export function Orphans({ orphans, author, readOnly, onCarried }: Shown) {
  const { reviewView: say } = useWords();
  const word = useWord();
  if (orphans.length === 0) return null;
  const may = !readOnly && !word.busy && author.trim() !== "";
  return (
    <section class="history" aria-labelledby="orphans">
      <h2 id="orphans">{say.orphans}</h2>
      <p class="hint">{say.orphansLead}</p>
      {word.problem !== null && <ProblemNote problem={word.problem} again={word.again} />}
      <ul class="corrections">
        {orphans.map(({ correction, says, author: by, reason, candidate }) => (
          <li key={correction}>
            <p lang="en">{says}</p>
            <p class="faint">
              {by} · “{reason}”
            </p>
            {candidate !== null && (
              <p class="acts small">
                <button
                  type="button"
                  aria-disabled={!may}
                  onClick={() =>
                    may &&
                    word.say({ target: candidate, like: correction }, { author, reason: say.reasons.carry }, onCarried)
                  }
                >
                  {say.carry(candidate)}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

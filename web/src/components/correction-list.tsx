import type { ComponentChildren } from "preact";
import { useWay } from "../address.ts";
import type { Story } from "../asking/answers.ts";
import { useWords } from "../i18n/index.ts";
import { changeWords } from "../shown/change-words.ts";
import { dayName } from "../shown/telling.ts";
import { toStory } from "../shown/ways.ts";

export type Correction = Story["corrections"][number];

interface Shown {
  corrections: readonly Correction[];
  /** What can be done with each. */
  acts?: (correction: Correction) => ComponentChildren;
}

/** What analysts said, who, when and why. */
export function CorrectionList({ corrections, acts }: Shown) {
  const words = useWords();
  const { link } = useWay();
  return (
    <ul class="corrections">
      {corrections.map((correction) => {
        const { name, subject, change, author, madeAt, reason, undoneAt, undoneBy } = correction;
        return (
          <li key={correction.correction} class={undoneAt === null ? undefined : "undone"}>
            <p>
              {subject === "actor" ? <strong>{name}</strong> : <a href={link(toStory(name))}>{name}</a>}:{" "}
              {changeWords(change, words)}
              {undoneAt !== null && <em> · {words.corrections.undone(undoneBy ?? "", dayName(undoneAt, words))}</em>}
            </p>
            <p class="faint">
              {author} · {dayName(madeAt, words)} · “{reason}”
            </p>
            {acts?.(correction)}
          </li>
        );
      })}
    </ul>
  );
}

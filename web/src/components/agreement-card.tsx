import type { ArticleRecord } from "../../../src/reader/schema.ts";
import { useWords } from "../i18n/index.ts";
import type { Passage } from "./passage.ts";

type Agreement = ArticleRecord["agreements"][number];

/** An agreement that the article names: its parties, how sure it is. */
export function AgreementCard({ agreement, passage }: { agreement: Agreement; passage: Passage }) {
  const words = useWords();
  const { name, kind, parties, certainty, known } = agreement;
  return (
    <li {...passage.item("agreement")}>
      <p>
        <a {...passage.link}>
          <strong>{name}</strong>
        </a>
      </p>
      <p>
        <span class={`chip ${certainty}`}>{words.certainties[certainty]}</span>{" "}
        <span class="faint">{[kind, parties.join(" ↔ "), known ?? ""].filter((fact) => fact !== "").join(" · ")}</span>
      </p>
    </li>
  );
}

import type { ArticleRecord } from "../../../src/reader/schema.ts";
import { useWords } from "../i18n/index.ts";
import type { Telling } from "../shown/telling.ts";
import type { Passage } from "./passage.ts";

type Projection = ArticleRecord["projections"][number];

/** What an article says may follow: how sure, by when, on whose word. */
export function ProjectionCard({
  projection,
  telling,
  passage,
}: {
  projection: Projection;
  telling: Telling;
  passage: Passage;
}) {
  const words = useWords();
  const { statement, certainty, horizon, attribution } = projection;
  const facts = [
    horizon === null || horizon.start === null ? "" : `${words.projection.by} ${telling.day(horizon)}`,
    attribution.length === 0 ? words.event.author : telling.voices(attribution),
  ];
  return (
    <li {...passage.item("projection")}>
      <p class="words">
        <a {...passage.link}>{telling.excerpt(statement)}</a>
      </p>
      <p>
        <span class={`chip ${certainty}`}>{words.certainties[certainty]}</span>{" "}
        <span class="faint">{facts.filter((fact) => fact !== "").join(" · ")}</span>
      </p>
    </li>
  );
}

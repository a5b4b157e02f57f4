import type { ArticleRecord } from "../../../src/reader/schema.ts";
import { useWords } from "../i18n/index.ts";
import type { Telling } from "../shown/telling.ts";
import type { Passage } from "./passage.ts";

type Quotation = ArticleRecord["quotations"][number];

/** What somebody said: who, to whom, how, on whose word. */
export function QuotationCard({
  quotation,
  telling,
  passage,
}: {
  quotation: Quotation;
  telling: Telling;
  passage: Passage;
}) {
  const { quotation: say, event } = useWords();
  const { kind, speaker, addressee, content, date, attribution } = quotation;
  const name = (who: typeof speaker) =>
    who === null ? say.somebody : who.id === null ? who.name : telling.name(who.id, who.mention);
  const facts = [
    say.kinds[kind],
    date.start === null ? "" : telling.day(date),
    attribution.length === 0 ? "" : `${event.toldBy} ${telling.voices(attribution)}`,
  ];
  return (
    <li {...passage.item("quotation")}>
      <blockquote>
        <a {...passage.link}>{telling.excerpt(content)}</a>
      </blockquote>
      <p>
        <strong>{name(speaker)}</strong>
        {addressee !== null && ` ${say.to} ${name(addressee)}`}{" "}
        <span class="faint">· {facts.filter((fact) => fact !== "").join(" · ")}</span>
      </p>
    </li>
  );
}

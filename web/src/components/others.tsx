import type { ComponentChildren } from "preact";
import type { ArticleRecord } from "../../../src/reader/schema.ts";
import { useWords } from "../i18n/index.ts";
import { passageId } from "../shown/pieces.ts";
import type { Telling } from "../shown/telling.ts";
import { AgreementCard } from "./agreement-card.tsx";
import { type Lighting, passageAt } from "./passage.ts";
import { ProjectionCard } from "./projection-card.tsx";
import { QuotationCard } from "./quotation-card.tsx";

interface Shown {
  record: Pick<ArticleRecord, "quotations" | "agreements" | "projections">;
  telling: Telling;
  lighting: Lighting;
}

/** What an article tells beside its events: what was said, agreed and foreseen. */
export function Others({ record, telling, lighting }: Shown) {
  const words = useWords();
  const passage = (kind: Parameters<typeof passageId>[0], index: number) => passageAt(passageId(kind, index), lighting);
  return (
    <div class="others">
      <List title={words.result.quotations}>
        {record.quotations.map((quotation, index) => (
          <QuotationCard
            key={passageId("quotation", index)}
            quotation={quotation}
            telling={telling}
            passage={passage("quotation", index)}
          />
        ))}
      </List>
      <List title={words.result.agreements}>
        {record.agreements.map((agreement, index) => (
          <AgreementCard
            key={passageId("agreement", index)}
            agreement={agreement}
            passage={passage("agreement", index)}
          />
        ))}
      </List>
      <List title={words.result.projections}>
        {record.projections.map((projection, index) => (
          <ProjectionCard
            key={passageId("projection", index)}
            projection={projection}
            telling={telling}
            passage={passage("projection", index)}
          />
        ))}
      </List>
    </div>
  );
}

function List({ title, children }: { title: string; children: ComponentChildren[] }) {
  if (children.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span class="count">{children.length}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

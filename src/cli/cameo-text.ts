import { type ArticleRecord, type CameoConvention, cameoTriples } from "../reader/index.ts";

/** A record as CAMEO-coded events, a line each: date, source, target, code, article, event; parted by tabs. */
export function cameoText(record: ArticleRecord, name: string, convention: CameoConvention): string {
  const article = record.url ?? name;
  return cameoTriples(record, convention)
    .map(
      ({ date, source, target, code, event }) => `${[date ?? "", source, target, code, article, event].join("\t")}\n`,
    )
    .join("");
}

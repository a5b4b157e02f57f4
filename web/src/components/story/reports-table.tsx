import { useWay } from "../../address.ts";
import { useNames } from "../../asking/names.ts";
import { useWords } from "../../i18n/index.ts";
import { dayName } from "../../shown/telling.ts";
import type { Report } from "../../shown/voices.ts";
import { type Somebody, toArticle } from "../../shown/ways.ts";
import { doubtsOf, modeName, typeName } from "../act.tsx";
import { type Column, DataTable } from "../data-table.tsx";

/** The reports of a story as a table, a row each. */
export function ReportsTable({ story, reports }: { story: string; reports: readonly Report[] }) {
  const words = useWords();
  const { storyView: say, event: named } = words;
  const { columns: label } = say;
  const nameOf = useNames();
  const { link } = useWay();
  const side = (parts: readonly Somebody[]) => parts.map(({ id, name }) => nameOf(id, name)).join(" + ");
  const day = (date: string | null) => (date === null ? "–" : dayName(date, words));
  const columns: Column<Report>[] = [
    { key: "event", label: label.report, value: ({ event }) => event },
    {
      key: "outlet",
      label: label.outlet,
      value: ({ outlet }) => outlet,
      cell: ({ outlet, article, event }) =>
        article === null ? (
          (outlet ?? say.noOutlet)
        ) : (
          <a href={link({ facts: toArticle(article, event).facts })}>{outlet ?? say.noOutlet}</a>
        ),
    },
    {
      key: "published",
      label: label.published,
      value: ({ published }) => published,
      cell: ({ published }) => day(published),
    },
    { key: "title", label: label.title, value: ({ title }) => title },
    {
      key: "type",
      label: label.act,
      value: ({ type }) => type,
      cell: ({ type, mode }) =>
        [typeName(type, words), mode === null ? "" : modeName(mode, words)].filter(Boolean).join(" · "),
    },
    {
      key: "actors",
      label: label.who,
      value: ({ actors }) => ids(actors),
      cell: ({ actors }) => side(actors) || named.somebody,
    },
    {
      key: "recipients",
      label: label.whom,
      value: ({ recipients }) => ids(recipients),
      cell: ({ recipients }) => side(recipients) || "–",
    },
    { key: "day", label: label.day, value: (report) => report.day, cell: (report) => day(report.day) },
    { key: "place", label: label.place, value: ({ place }) => place?.name ?? null },
    {
      key: "attribution",
      label: label.word,
      value: ({ attribution }) => attribution.join("; "),
      cell: ({ attribution }) => attribution.join(", ") || named.author,
    },
    {
      key: "certainty",
      label: label.certainty,
      value: ({ certainty, polarity }) => (polarity === "negated" ? `${certainty}, negated` : certainty),
      cell: (report) => doubtsOf(report, words).join(", ") || words.certainties.certain,
    },
    { key: "copy_of", label: label.copyOf, value: ({ copyOf }) => copyOf?.article ?? null },
    { key: "evidence", label: label.evidence, value: ({ evidence }) => evidence },
  ];
  return <DataTable title={say.all} columns={columns} rows={reports} file={`entente-${story}`} />;
}

const ids = (parts: readonly Somebody[]): string => parts.map(({ id }) => id).join("; ");

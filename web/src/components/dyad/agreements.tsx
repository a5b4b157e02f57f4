import { useMemo } from "preact/hooks";
import { useWay } from "../../address.ts";
import type { DyadStanding } from "../../asking/answers.ts";
import { useNames } from "../../asking/names.ts";
import { useWords } from "../../i18n/index.ts";
import type { Column } from "../data-table.tsx";
import type { Lasting } from "./draw-bars.ts";
import { useDyadFigures } from "./dyad-figures.ts";
import { LastingPicture } from "./lasting-picture.tsx";
import { SomeOf } from "./some-of.tsx";
import { Source } from "./source.tsx";
import type { Span } from "./time-axis.ts";

type Standing = DyadStanding["standing"];
type Agreement = Standing["agreements"][number];

const AT_MOST = 6;

/** Agreements between the two, those of many parties aside. */
export function Agreements({ standing, span, file }: { standing: Standing; span: Span; file: string }) {
  const { dyad } = useWords();
  const { language } = useWay().address;
  const nameOf = useNames();
  const { day } = useDyadFigures();
  const { agreements: words } = dyad;
  const { at, agreements, bodies } = standing;
  const nameIn = ({ names, name }: Agreement) => names[language] ?? name;
  const isOwn = ({ isMultilateral, onWordOf }: Agreement) => !isMultilateral || onWordOf === "reports";
  const [own, many] = useMemo(() => [agreements.filter(isOwn), agreements.filter((one) => !isOwn(one))], [agreements]);
  const statusOf = ({ status, since }: Agreement) =>
    `${words.statuses[status]}${since === null ? "" : ` ${dyad.standing.since(day(since))}`}`;
  const bars = useMemo(
    () => own.map((one): Lasting => ({ ...barOf(one), label: `${nameIn(one)}, ${statusOf(one)}` })),
    [own, language, day],
  );
  const columns: Column<Agreement>[] = [
    { key: "agreement", label: dyad.standing.name, value: (one) => nameIn(one) },
    {
      key: "kind",
      label: dyad.standing.kind,
      value: ({ kind }) => kind,
      cell: ({ kind }) => words.kinds[kind] ?? kind,
    },
    {
      key: "parties",
      label: dyad.standing.parties,
      value: ({ parties }) => parties.join(" "),
      cell: ({ parties }) => parties.map((party) => nameOf(party)).join(", "),
    },
    {
      key: "status",
      label: dyad.standing.status,
      value: ({ status }) => status,
      cell: ({ status }) => words.statuses[status],
    },
    { key: "since", label: dyad.standing.from, value: ({ since }) => since },
    { key: "evidence", label: dyad.standing.evidence, value: ({ reports }) => reports[0]?.words ?? null },
    { key: "outlet", label: dyad.standing.outlet, value: ({ reports }) => reports[0]?.outlet ?? null },
    {
      key: "event",
      label: dyad.standing.event,
      value: ({ reports: [report] }) =>
        report === undefined ? null : report.event === null ? `a${report.article}` : `e${report.event}`,
    },
  ];
  const facts = (one: Agreement) =>
    [
      words.kinds[one.kind] ?? one.kind,
      one.parties.length > 2 ? one.parties.map((party) => nameOf(party)).join(", ") : null,
      one.signed !== "" && one.signed !== one.since ? words.signed(day(one.signed)) : null,
      one.ended !== "" && one.status !== "ended" ? dyad.standing.until(day(one.ended)) : null,
      one.through.length > 0 ? words.through(one.through.map((body) => nameOf(body)).join(", ")) : null,
      one.onWordOf === "table" ? words.table : null,
      one.mentions > 0 ? words.mentions(one.mentions) : null,
    ].filter((fact) => fact !== null);
  const entry = (one: Agreement) => (
    <li key={one.known ?? `${one.kind} ${one.parties}`}>
      <p>
        <strong>{nameIn(one)}</strong> <span class="state">{statusOf(one)}</span>
      </p>
      <p class="source">{facts(one).join(" · ")}</p>
      {one.reports.map((report) => (
        <Source
          key={`${report.event} ${report.article}`}
          event={report.event === null ? null : `e${report.event}`}
          evidence={report}
        />
      ))}
    </li>
  );
  return (
    <section class="standing">
      {own.length === 0 ? (
        <h2>{words.title(day(at))}</h2>
      ) : (
        <LastingPicture
          title={words.title(day(at))}
          says={words.says}
          {...{ span, bars, columns }}
          rows={own}
          file={`${file}-agreements`}
        />
      )}
      {agreements.length === 0 && <p>{words.none}</p>}
      <SomeOf list="agreements" items={own} atMost={AT_MOST}>
        {entry}
      </SomeOf>
      {many.length > 0 && (
        <details>
          <summary>{words.many(many.length)}</summary>
          <ul class="entries">{many.map(entry)}</ul>
        </details>
      )}
      {bodies.length > 0 && (
        <p class="bodies">
          {words.bodies}:{" "}
          {bodies
            .map(
              ({ body, name, since }) =>
                nameOf(body, name) + (since === null ? "" : ` (${dyad.standing.since(day(since))})`),
            )
            .join(", ")}
          .
        </p>
      )}
    </section>
  );
}

/** From when it was in force, else signed, else told of; to its end. */
function barOf({ status, signed, force, since, ended, reports }: Agreement): Omit<Lasting, "label"> {
  const days = reports.flatMap(({ day }) => (day === null ? [] : [day]));
  const isReported = status === "reported" || status === "announced";
  return {
    from: force || signed || since || (days.at(-1) ?? null),
    to: status === "ended" ? (since ?? ended) : null,
    tone: "q2",
    style: isReported ? "dashed" : status === "suspended" ? "light" : "full",
    sign: status === "ended" ? "┤" : "",
    told: days,
  };
}

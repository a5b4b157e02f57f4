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
import { Settled } from "./source.tsx";
import type { Span } from "./time-axis.ts";

type Standing = DyadStanding["standing"];
type Measure = Standing["measures"][number];

const AT_MOST = 6;
/** Members that are named; more are counted. */
const NAMED = 3;

/** Sanctions and other standing measures: in place, eased, lifted. */
export function Measures({ standing, span, file }: { standing: Standing; span: Span; file: string }) {
  const { dyad } = useWords();
  const { language } = useWay().address;
  const nameOf = useNames();
  const { day } = useDyadFigures();
  const { measures: words } = dyad;
  const { at, measures, evidence } = standing;
  const whatOf = ({ names, name, kind }: Measure) => names[language] ?? name ?? words.kinds[kind] ?? kind;
  const stateOf = ({ status, probable, since, until }: Measure) =>
    [
      words.statuses[status] + (probable ? ` (${dyad.standing.probably})` : ""),
      until === null ? dyad.standing.since(day(since)) : words.lasted(day(since), day(until)),
    ].join(until === null ? " " : ", ");
  const partiesOf = ({ imposer, target }: Measure) => words.against(nameOf(imposer), nameOf(target));
  const dayOf = (event: number) => evidence[`e${event}`]?.day ?? null;
  const bars = useMemo(
    () =>
      measures.map(
        (one): Lasting => ({
          label: `${partiesOf(one)}: ${whatOf(one)}, ${stateOf(one)}`,
          from: one.since,
          to: one.until,
          tone: "q4",
          style: one.status === "eased" ? "light" : "full",
          sign: one.status === "lifted" ? "┤" : "",
          told: [...one.imposedBy, ...one.easedBy, one.liftedBy].flatMap((event) =>
            event === null ? [] : (dayOf(event) ?? []),
          ),
        }),
      ),
    [measures, dyad, language, nameOf, day],
  );
  const columns: Column<Measure>[] = [
    { key: "measure", label: dyad.standing.name, value: (one) => whatOf(one) },
    {
      key: "kind",
      label: dyad.standing.kind,
      value: ({ kind }) => kind,
      cell: ({ kind }) => words.kinds[kind] ?? kind,
    },
    { key: "imposer", label: words.imposer, value: ({ imposer }) => imposer, cell: ({ imposer }) => nameOf(imposer) },
    { key: "target", label: words.target, value: ({ target }) => target, cell: ({ target }) => nameOf(target) },
    {
      key: "status",
      label: dyad.standing.status,
      value: ({ status }) => status,
      cell: ({ status }) => words.statuses[status],
    },
    { key: "since", label: dyad.standing.from, value: ({ since }) => since },
    { key: "until", label: dyad.standing.to, value: ({ until }) => until },
    {
      key: "evidence",
      label: dyad.standing.evidence,
      value: ({ imposedBy }) => evidence[`e${imposedBy[0]}`]?.words ?? null,
    },
    {
      key: "outlet",
      label: dyad.standing.outlet,
      value: ({ imposedBy }) => evidence[`e${imposedBy[0]}`]?.outlet ?? null,
    },
    {
      key: "event",
      label: dyad.standing.event,
      value: ({ imposedBy: [event] }) => (event === undefined ? null : `e${event}`),
    },
  ];
  const told = (what: string, event: number | null | undefined) =>
    event !== null && event !== undefined && <Settled what={what} event={event} evidence={evidence[`e${event}`]} />;
  const bindsOf = ({ binds }: Measure) =>
    words.binds(binds.length > NAMED ? words.members(binds.length) : binds.map((party) => nameOf(party)).join(", "));
  if (measures.length === 0)
    return (
      <section class="standing">
        <h2>{words.title(day(at))}</h2>
        <p>{words.none}</p>
      </section>
    );
  return (
    <section class="standing">
      <LastingPicture
        title={words.title(day(at))}
        says={words.says}
        {...{ span, bars, columns }}
        rows={measures}
        file={`${file}-sanctions`}
      />
      <SomeOf list="measures" items={measures} atMost={AT_MOST}>
        {(one) => (
          <li key={`${one.regime} ${one.imposer} ${one.target} ${one.since} ${one.kind}`}>
            <p>
              <strong>
                {partiesOf(one)}: {whatOf(one)}
              </strong>{" "}
              <span class={`state ${one.status}`}>{stateOf(one)}</span>
            </p>
            {one.binds.length > 0 && <p class="source">{bindsOf(one)}</p>}
            {told(words.imposedBy, one.imposedBy[0])}
            {told(words.easedBy, one.easedBy.at(-1))}
            {told(words.liftedBy, one.liftedBy)}
          </li>
        )}
      </SomeOf>
    </section>
  );
}

import { useMemo } from "preact/hooks";
import type { DyadStanding } from "../../asking/answers.ts";
import { useNames } from "../../asking/names.ts";
import { useWords } from "../../i18n/index.ts";
import type { Column } from "../data-table.tsx";
import type { Lasting } from "./draw-bars.ts";
import { useDyadFigures } from "./dyad-figures.ts";
import { LastingPicture } from "./lasting-picture.tsx";
import { SomeOf } from "./some-of.tsx";
import { Settled, Source } from "./source.tsx";
import type { Span } from "./time-axis.ts";

type Standing = DyadStanding["standing"];
type Pledge = Standing["pledges"][number];

const AT_MOST = 6;
const FATES = ["open", "kept", "broken", "lapsed"] as const;
const SIGNS = { open: "", kept: "✓", broken: "✕", lapsed: "○" } as const;

/** Promises and threats and what became of them: open ones first, then those settled of late. */
export function Pledges({ standing, span, file }: { standing: Standing; span: Span; file: string }) {
  const { dyad } = useWords();
  const nameOf = useNames();
  const { day } = useDyadFigures();
  const { pledges: words } = dyad;
  const { judged, evidence } = standing;
  const pledges = useMemo(
    () => [
      ...standing.pledges.filter(({ fate }) => fate === "open"),
      ...standing.pledges.filter(({ fate }) => fate !== "open"),
    ],
    [standing],
  );
  const natureOf = ({ nature }: Pledge) => (nature === "threat" ? "threat" : "promise");
  const fateOf = (pledge: Pledge) =>
    words.fates[natureOf(pledge)][pledge.fate] + (pledge.probable ? ` (${dyad.standing.probably})` : "");
  const sentenceOf = (pledge: Pledge) => {
    const what = words.kinds[pledge.kind] ?? pledge.says;
    const isThreat = natureOf(pledge) === "threat";
    const say = isThreat
      ? pledge.mutual
        ? words.threatenedBoth
        : words.threatened
      : pledge.mutual
        ? words.promisedBoth
        : words.promised;
    return say(what, nameOf(pledge.from), nameOf(pledge.to), day(pledge.day));
  };
  const bars = useMemo(
    () => pledges.map((one): Lasting => ({ ...barOf(one), label: `${sentenceOf(one)}: ${fateOf(one)}` })),
    [pledges, dyad, nameOf, day],
  );
  const sourceOf = (event: number | null) => (event === null ? undefined : evidence[`e${event}`]);
  const columns: Column<Pledge>[] = [
    {
      key: "pledge",
      label: dyad.standing.name,
      value: ({ kind }) => kind,
      cell: (one) => words.kinds[one.kind] ?? one.says,
    },
    {
      key: "nature",
      label: dyad.standing.kind,
      value: ({ nature }) => nature,
      cell: (one) => words.nature[natureOf(one)],
    },
    { key: "from", label: dyad.outlook.actor, value: ({ from }) => from, cell: ({ from }) => nameOf(from) },
    { key: "to", label: dyad.outlook.recipient, value: ({ to }) => to, cell: ({ to }) => nameOf(to) },
    { key: "day", label: dyad.standing.from, value: (one) => one.day },
    { key: "deadline", label: dyad.standing.to, value: ({ deadline }) => deadline },
    { key: "fate", label: dyad.standing.status, value: ({ fate }) => fate, cell: fateOf },
    { key: "settled", label: words.settled, value: ({ settled }) => settled },
    { key: "evidence", label: dyad.standing.evidence, value: ({ event }) => sourceOf(event)?.words ?? null },
    { key: "outlet", label: dyad.standing.outlet, value: ({ event }) => sourceOf(event)?.outlet ?? null },
    { key: "event", label: dyad.standing.event, value: ({ event }) => `e${event}` },
  ];
  const { fates } = standing;
  const told = FATES.filter((fate) => fates[fate] > 0).map((fate) => `${fates[fate]} ${words.fates.promise[fate]}`);
  const inAll = FATES.reduce((sum, fate) => sum + fates[fate], 0);
  const listed = inAll > pledges.length ? ` ${words.listed(pledges.length)}` : "";
  const settling = (what: string, event: number | null) =>
    event !== null && <Settled what={what} event={event} evidence={sourceOf(event)} />;
  const entry = (pledge: Pledge) => {
    const source = sourceOf(pledge.event);
    return (
      <li key={pledge.event}>
        <p>
          <strong>{sentenceOf(pledge)}</strong> <span class={`state ${pledge.fate}`}>{stateOf(pledge)}</span>
        </p>
        {source !== undefined && <Source event={`e${pledge.event}`} evidence={source} />}
        {settling(words.keptBy[natureOf(pledge)], pledge.keptBy)}
        {settling(words.brokenBy[natureOf(pledge)], pledge.brokenBy)}
      </li>
    );
  };
  const stateOf = (pledge: Pledge) =>
    pledge.fate === "open"
      ? words.openUntil(day(pledge.deadline))
      : `${SIGNS[pledge.fate]} ${fateOf(pledge)}${pledge.settled === null ? "" : `, ${day(pledge.settled)}`}`;
  if (pledges.length === 0)
    return (
      <section class="standing">
        <h2>{words.title(day(judged))}</h2>
        <p>{words.none}</p>
      </section>
    );
  return (
    <section class="standing">
      <LastingPicture
        title={words.title(day(judged))}
        says={`${words.counts(told.join(", "))}${listed} ${words.says}`}
        {...{ span, bars, columns }}
        rows={pledges}
        file={`${file}-pledges`}
      />
      <SomeOf list="pledges" items={pledges} atMost={AT_MOST}>
        {entry}
      </SomeOf>
    </section>
  );
}

function barOf({ day, deadline, nature, fate, settled, probable }: Pledge): Omit<Lasting, "label"> {
  return {
    from: day,
    to: settled ?? deadline,
    tone: nature === "threat" ? "q3" : "q2",
    style: fate === "open" ? "dashed" : probable ? "light" : "full",
    sign: SIGNS[fate],
    told: [day],
  };
}

import { useState } from "preact/hooks";
import { useWay } from "../../address.ts";
import type { Relation } from "../../asking/answers.ts";
import { useWords } from "../../i18n/index.ts";
import { useDyadFigures } from "./dyad-figures.ts";
import { useSideName } from "./side-names.ts";

type Change = NonNullable<Relation["change"]>;

/** So many deviations are called unusual. */
const UNUSUAL = 2;

/** What passed, in sentences that can be quoted. */
export function Summary({ relation }: { relation: Relation }) {
  const { dyad } = useWords();
  const sentences = useSentences(relation);
  const [copied, setCopied] = useState(false);
  const text = sentences.join(" ");
  const copy = () => {
    const { title } = document;
    navigator.clipboard.writeText(`${text}\n${title}, ${location.href}`).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <section class="in-short">
      <h2>{dyad.summary.title}</h2>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Contacts contacts={relation.contacts} />
      <p class="acts small">
        <button type="button" onClick={copy}>
          {dyad.summary.copy}
        </button>
        <span role="status">{copied ? dyad.summary.copied : ""}</span>
      </p>
    </section>
  );
}

function useSentences({ party, counterpart, period, by, total, datasets, change }: Relation): string[] {
  const { dyad } = useWords();
  const figures = useDyadFigures();
  const sideName = useSideName();
  const { number, share, day } = figures;
  const { summary } = dyad;
  if (period === null) return [];
  const [one, other] = [sideName(party), sideName(counterpart)];
  const { all, forth, back, mutual, read, negated } = total;
  const [cooperation, conflict] = [
    all.quads[1].stories + all.quads[2].stories,
    all.quads[3].stories + all.quads[4].stories,
  ];
  const denials = negated === 0 ? [] : [summary.denials(number(negated))];
  if (all.reports === 0) return [dyad.nothing(day(period.from), day(period.to)), ...denials];
  const passed =
    summary.passed(
      day(period.from),
      day(period.to),
      number(all.stories),
      all.stories === 1,
      number(all.reports),
      dyad.and(one, other),
    ) + (read === 0 ? "." : summary.share(share(all.reports / read), number(read)));
  const kinds = summary.kinds(
    number(cooperation),
    share(cooperation / all.stories),
    number(conflict),
    share(conflict / all.stories),
    number(all.quads[4].stories),
  );
  const ways = summary.ways(one, number(forth.stories), other, number(back.stories), number(mutual.stories));
  const tables = Object.entries(datasets).map(([table, count]) =>
    table === "entente" ? summary.read(number(count)) : summary.imported(number(count), table.toUpperCase()),
  );
  const isRead = Object.keys(datasets).every((table) => table === "entente");
  return [
    passed,
    `${kinds} ${ways}`,
    change === null ? summary.short(by) : changeText(change, by, dyad, figures),
    ...denials,
    ...(isRead ? [] : [`${summary.reportsFrom}: ${tables.join(", ")}.`]),
  ];
}

function changeText(
  { start, end, steps, since, ...compared }: Change,
  by: Relation["by"],
  { summary }: ReturnType<typeof useWords>["dyad"],
  { number, step, day }: ReturnType<typeof useDyadFigures>,
): string {
  const place = ({ last, mean, deviations }: Change["share"]) => {
    if (deviations === null) return last === mean ? summary.same : summary.never;
    const far = number(Math.abs(deviations), 1);
    return (
      (deviations < 0 ? summary.below(far) : summary.above(far)) +
      (Math.abs(deviations) >= UNUSUAL ? summary.unusual : "")
    );
  };
  const figure = (what: string, one: Change["share"], write: (value: number) => string) =>
    summary.compared(what, write(one.last), write(one.mean), place(one));
  const count = (value: number) => number(value, Number.isInteger(value) ? 0 : 1);
  const percent = (value: number) => `${number(value, value >= 1 || value === 0 ? 1 : 3)}\u00a0%`;
  return `${summary.change(step(start, end, by), steps, by, day(since))}${[
    figure(summary.ofCooperation, compared.cooperation, count),
    figure(summary.ofConflict, compared.conflict, count),
    figure(summary.ofShare, compared.share, percent),
  ].join("; ")}.`;
}

function Contacts({ contacts: { first, latest } }: Pick<Relation, "contacts">) {
  const words = useWords();
  const { summary } = words.dyad;
  if (first === null || latest === null) return null;
  return (
    <p>
      {summary.first}: <Contact contact={first} />; {summary.latest}: <Contact contact={latest} />.
    </p>
  );
}

function Contact({ contact: { event, day, type } }: { contact: NonNullable<Relation["contacts"]["first"]> }) {
  const { types } = useWords();
  const { link } = useWay();
  const figures = useDyadFigures();
  const names: Readonly<Record<string, string>> = types;
  return (
    <a href={link({ view: "story", facts: { id: `e${event}` } })}>
      {figures.day(day)}, {(names[type] ?? type).toLowerCase()}
    </a>
  );
}

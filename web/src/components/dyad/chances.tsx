import { useCallback } from "preact/hooks";
import { useWay } from "../../address.ts";
import type { Outlook } from "../../asking/answers.ts";
import { useNames } from "../../asking/names.ts";
import { useWords } from "../../i18n/index.ts";
import type { Column } from "../data-table.tsx";
import { Picture } from "../picture.tsx";
import { drawChances } from "./draw-chances.ts";
import { useDyadFigures } from "./dyad-figures.ts";
import { SomeOf } from "./some-of.tsx";

type Chance = NonNullable<Outlook["chances"]>[number];
type Reason = Chance["reasons"][number];

const DRAWN = 10;

/** How likely each kind of act is, and why. */
export function Chances({ chances, days, file }: { chances: readonly Chance[]; days: number; file: string }) {
  const { dyad, types } = useWords();
  const nameOf = useNames();
  const { share, number } = useDyadFigures();
  const { outlook: words } = dyad;
  const typeOf = (type: string) => (types as Readonly<Record<string, string>>)[type] ?? type;
  const chanceOf = (chance: number) => (chance > 0.99 ? `> ${share(0.99)}` : share(chance));
  const whoOf = ({ actor, recipient, mutual }: Chance) =>
    (mutual ? words.together : words.towards)(nameOf(actor), nameOf(recipient));
  const draw = useCallback(
    (width: number) =>
      drawChances(
        width,
        chances.slice(0, DRAWN).map((one) => ({
          label: `${whoOf(one)}: ${typeOf(one.type)}`,
          ...one,
          said: chanceOf(one.probability),
        })),
        share,
      ),
    [chances, nameOf, types, share],
  );
  const chance = (key: string, label: string, value: (chance: Chance) => number): Column<Chance> => ({
    key,
    label,
    number: true,
    value: (one) => Number(value(one).toFixed(4)),
    cell: (one) => `${number(100 * value(one), 1)}\u00a0%`,
  });
  const columns: Column<Chance>[] = [
    { key: "type", label: words.type, value: ({ type }) => type, cell: ({ type }) => typeOf(type) },
    { key: "actor", label: words.actor, value: ({ actor }) => actor, cell: ({ actor }) => nameOf(actor) },
    {
      key: "recipient",
      label: words.recipient,
      value: ({ recipient }) => recipient,
      cell: ({ recipient }) => nameOf(recipient),
    },
    {
      key: "mutual",
      label: dyad.ways.both,
      value: ({ mutual }) => String(mutual),
      cell: ({ mutual }) => (mutual ? dyad.timeline.yes : dyad.timeline.no),
    },
    chance("probability", words.chance, ({ probability }) => probability),
    chance("base_rate", words.base, ({ baseRate }) => baseRate),
    chance("recurrence", words.recurrence, ({ recurrence }) => recurrence),
  ];
  return (
    <>
      <Picture
        title={words.chances(days)}
        says={words.chancesSays + dyad.standing.drawn(Math.min(DRAWN, chances.length), chances.length)}
        {...{ file, draw, columns }}
        rows={chances}
      />
      <SomeOf list="chances" items={chances.slice(0, DRAWN)} atMost={4}>
        {(one) => (
          <li key={`${one.actor} ${one.recipient} ${one.type} ${one.mutual}`}>
            <details>
              <summary>
                {whoOf(one)}: {typeOf(one.type)}. {words.why(chanceOf(one.probability))}
              </summary>
              <ul class="reasons">
                {one.reasons.map((reason) => (
                  <li key={reason.kind}>
                    <span class="share">{share(reason.share)}</span> <ReasonText reason={reason} chance={one} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        )}
      </SomeOf>
    </>
  );
}

/** A reason in a sentence, with the past events that speak for it. */
function ReasonText({ reason, chance }: { reason: Reason; chance: Chance }) {
  const { link } = useWay();
  const sentence = useReason(reason, chance);
  const events = reason.events.filter((event) => event > 0);
  return (
    <span>
      {sentence}
      {events.map((event, at) => (
        <>
          {at === 0 ? " · " : ", "}
          <a key={event} href={link({ view: "story", facts: { id: `e${event}` } })}>{`e${event}`}</a>
        </>
      ))}
    </span>
  );
}

function useReason(reason: Reason, { actor, recipient, mutual }: Chance): string {
  const { dyad, types } = useWords();
  const nameOf = useNames();
  const { number, day } = useDyadFigures();
  const { reasons } = dyad.outlook;
  switch (reason.kind) {
    case "recurrence":
      return mutual
        ? reasons.recurrenceBoth(reason.times, day(reason.last))
        : reasons.recurrence(nameOf(actor), nameOf(recipient), reason.times, day(reason.last));
    case "after": {
      const act = (types as Readonly<Record<string, string>>)[reason.type] ?? reason.type;
      const by = reason.mutual ? reasons.both : nameOf(reason.actor);
      return (
        reasons.after(act, by, day(reason.last)) +
        (reason.of === 0 ? "" : reasons.followed(number(reason.followed), number(reason.of)))
      );
    }
    case "actor-to-all":
      return reasons.toAll(nameOf(actor), reason.recipients, reason.times, day(reason.last));
    case "all-to-recipient":
      return reasons.byAll(nameOf(recipient), reason.actors, reason.times, day(reason.last));
    default:
      return reasons.base;
  }
}

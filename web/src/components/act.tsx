import type { ComponentChildren } from "preact";
import { useNames } from "../asking/names.ts";
import { useWords, type Words } from "../i18n/index.ts";
import { dayName } from "../shown/telling.ts";
import type { Somebody } from "../shown/ways.ts";
import { Sign } from "./sign.tsx";

/** An event as lists and searches tell it. */
export interface ToldAct {
  type: string;
  mode: string | null;
  quad: number;
  actors: readonly Somebody[];
  recipients: readonly Somebody[];
  day: string | null;
  time?: string;
  certainty: string;
  polarity: string;
}

interface Shown {
  act: ToldAct;
  /** Where the name of the act leads. */
  href?: string;
  children?: ComponentChildren;
}

/** An event in one line: who → what → whom, when, how sure. */
export const Act = (shown: Shown) => (
  <p class={`act-line q${shown.act.quad}`}>
    <ActWords {...shown} />
  </p>
);

/** The same for a line of one's own, which bears the class of the quad. */
export function ActWords({ act, href, children }: Shown) {
  const words = useWords();
  const { type, mode, quad, actors, recipients, day } = act;
  const what = `${typeName(type, words)}${mode === null ? "" : ` · ${modeName(mode, words)}`}`;
  const facts = [day === null ? "" : dayName(day, words), ...doubtsOf(act, words)].filter(Boolean);
  return (
    <>
      <Sign quad={quad} /> <Side side={actors} />
      <span class="joint"> → </span>
      {href === undefined ? <strong>{what}</strong> : <a href={href}>{what}</a>}
      {recipients.length > 0 && (
        <>
          <span class="joint"> → </span>
          <Side side={recipients} />
        </>
      )}{" "}
      <span class="faint">{facts.join(" · ")}</span>
      {children}
    </>
  );
}

/** Who stands on a side, in the page's language. */
function Side({ side }: { side: readonly Somebody[] }) {
  const nameOf = useNames();
  const { event } = useWords();
  if (side.length === 0) return <span class="nobody">{event.somebody}</span>;
  return <span class="party-name">{side.map(({ id, name }) => nameOf(id, name)).join(" + ")}</span>;
}

/** A mode of PLOVER's in the page's language; one that is none of them as it is. */
export const modeName = (mode: string, { modes }: Words): string => modes[mode] ?? mode;

/** What keeps an event from being past, certain and affirmed, in words. */
export function doubtsOf({ time = "past", certainty, polarity }: ToldAct, words: Words): string[] {
  const times: Readonly<Record<string, string>> = words.times;
  const certainties: Readonly<Record<string, string>> = words.certainties;
  return [
    polarity === "negated" ? words.event.negated : "",
    time === "past" ? "" : times[time],
    certainty === "certain" ? "" : certainties[certainty],
  ].filter(Boolean);
}

export const typeName = (type: string, { types }: Words): string =>
  (types as Readonly<Record<string, string>>)[type] ?? type;

import type { Story } from "../asking/answers.ts";
import { modeName, typeName } from "../components/act.tsx";
import type { Words } from "../i18n/index.ts";
import { dayName } from "./telling.ts";

type Change = Story["corrections"][number]["change"];

/** What a correction says, in the page's language. */
export function changeWords(change: Change, words: Words): string {
  const { corrections: say } = words;
  if ("reject" in change) return say.rejected;
  if ("accept" in change) return say.accepted;
  if ("undo" in change) return say.undid(change.undo);
  if ("move" in change) return say.moved(change.id, listed(change.events));
  if ("split" in change) return say.split(listed(change.split));
  if ("merge" in change) return "id" in change ? say.sameActor(change.id) : say.sameStory(`s${change.merge}`);
  const { type, actors, recipients, swap, symmetric, date, polarity, certainty } = change;
  const certainties: Readonly<Record<string, string>> = words.certainties;
  const ids = (side: readonly { id: string }[]) => side.map(({ id }) => id).join(" + ") || say.nobody;
  return [
    type === undefined
      ? ""
      : [typeName(type.type, words), type.mode === null ? "" : modeName(type.mode, words)].filter(Boolean).join(" · "),
    swap ? say.swapped : "",
    actors === undefined ? "" : say.doneBy(ids(actors)),
    recipients === undefined ? "" : say.doneTo(ids(recipients)),
    symmetric === true ? say.together : "",
    date === undefined || date.start === null ? "" : say.on(dayName(date.start, words)),
    polarity === undefined ? "" : polarity === "negated" ? say.negated : say.affirmed,
    certainty === undefined ? "" : certainties[certainty],
  ]
    .filter(Boolean)
    .join(", ");
}

const listed = (events: readonly number[]): string => events.map((event) => `e${event}`).join(", ");

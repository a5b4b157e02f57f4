import type { ComponentChildren } from "preact";
import { useWords } from "../../i18n/index.ts";

/** What can be done with the event that is open, each by a key too. */
export type Deed = "accept" | "reject" | "correct" | "undo" | "previous" | "next";
export const KEYS: Readonly<Record<string, Deed>> = {
  a: "accept",
  r: "reject",
  c: "correct",
  u: "undo",
  k: "previous",
  j: "next",
};
const keyOf = (deed: Deed): string => Object.keys(KEYS).find((key) => KEYS[key] === deed)!;

interface Shown {
  act: (deed: Deed) => void;
  /** Whether nothing can be said: the server only reads, or is at work on the last word. */
  refused: boolean;
  correcting: boolean;
  canUndo: boolean;
  children?: ComponentChildren;
}

/** The buttons, their keys on them. */
export function Decision({ act, refused, correcting, canUndo, children }: Shown) {
  const { reviewView: say } = useWords();
  const button = (deed: Deed, label: string, more: { main?: boolean; off?: boolean; pressed?: boolean } = {}) => (
    <button
      type="button"
      class={more.main ? "main" : undefined}
      aria-keyshortcuts={keyOf(deed)}
      aria-disabled={more.off ?? false}
      aria-expanded={more.pressed}
      onClick={() => act(deed)}
    >
      {label} <kbd>{keyOf(deed)}</kbd>
    </button>
  );
  return (
    <section aria-label={say.acts} class="decision">
      {children}
      <p class="acts">
        {button("accept", say.accept, { main: true, off: refused })}
        {button("reject", say.reject, { off: refused })}
        {button("correct", say.correct, { off: refused, pressed: correcting })}
      </p>
      <p class="acts small">
        {button("previous", say.previous)}
        {button("next", say.next)}
        {button("undo", say.undoLast, { off: refused || !canUndo })}
      </p>
      <p class="hint">{say.keys}</p>
    </section>
  );
}

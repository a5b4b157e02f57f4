import type { EventRecord } from "../../../src/reader/schema.ts";

/**
 * Keys inside a reading: j and k walk through its events, Escape leaves (Enter opens an explanation, being a button's own key). They
 * hold only while something of the reading has the focus, so that no letter is taken from whoever types or speaks.
 */
export function useEventKeys(
  events: readonly EventRecord[],
  chosen: string | null,
  light: (event: string | null) => void,
  /** Closes what stands open; whether something did. */
  leave: () => boolean = () => false,
) {
  const show = (event: string) => {
    light(null);
    document.getElementById(`why-${event}`)?.focus({ preventScroll: true });
  };
  const step = (by: number) => {
    const place = events.findIndex(({ id }) => id === chosen);
    const next = events[place < 0 && by < 0 ? events.length - 1 : Math.min(events.length - 1, Math.max(0, place + by))];
    if (next !== undefined) show(next.id);
  };
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.ctrlKey || press.metaKey || press.altKey) return;
    if (press.key === "j") step(1);
    else if (press.key === "k") step(-1);
    else if (press.key !== "Escape" || !leave()) return;
    press.preventDefault();
  };
  return { onKeyDown, show };
}

/** Where cards stand beside the text, as the styles have it. */
const BESIDE = "(min-width: 60.01rem)";

/** Brings what is lit into view: both sides where they stand beside each other, else the card, which may have the focus. */
export function bringLitIntoView(): void {
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  const card = document.querySelector(".card.lit");
  const words = document.querySelector(".text .lit-trigger, .text .passage");
  card?.scrollIntoView({ block: "nearest", behavior });
  if (card === null || matchMedia(BESIDE).matches) words?.scrollIntoView({ block: "nearest", behavior });
}

import type { ComponentChildren } from "preact";
import { useWords } from "../../i18n/index.ts";
import { useOpen } from "./dyad-address.ts";

interface Shown<Item> {
  /** What the address calls the list. */
  list: string;
  items: readonly Item[];
  atMost: number;
  children: (item: Item) => ComponentChildren;
}

/** A list of which the first are shown, all when it is opened. */
export function SomeOf<Item>({ list, items, atMost, children }: Shown<Item>) {
  const { dyad } = useWords();
  const [isOpen, toggle] = useOpen(list);
  const shown = isOpen ? items : items.slice(0, atMost);
  return (
    <>
      <ul class="entries">{shown.map((item) => children(item))}</ul>
      {items.length > atMost && (
        <p class="acts small">
          <button type="button" aria-expanded={isOpen} onClick={toggle}>
            {isOpen ? dyad.standing.fewer : dyad.standing.all(items.length)}
          </button>
        </p>
      )}
    </>
  );
}

/** How a card of something said, agreed or foreseen and its words in the text light each other. */
export interface Passage {
  /** What the card's list item is given, beside a class of its own. What merely scrolls under a pointer at rest is not pointed at, hence "move". */
  item: (name: string) => { id: string; class: string; onMouseMove: () => void; onMouseLeave: () => void };
  /** What a link to the words in the text is given. */
  link: { href: string; onFocus: () => void; onBlur: () => void; onClick: (click: MouseEvent) => void };
}

export interface Lighting {
  lit: string | null;
  light: (one: string | null) => void;
  /** Lights it for good and brings its words into view. */
  choose: (one: string) => void;
  addressOf: (one: string) => string;
}

export function passageAt(id: string, { lit, light, choose, addressOf }: Lighting): Passage {
  const enter = () => light(id);
  const leave = () => light(null);
  return {
    item: (name) => ({
      id,
      class: lit === id ? `${name} lit` : name,
      onMouseMove: enter,
      onMouseLeave: leave,
    }),
    link: {
      href: addressOf(id),
      onFocus: enter,
      onBlur: leave,
      onClick: (click) => {
        click.preventDefault();
        choose(id);
      },
    },
  };
}

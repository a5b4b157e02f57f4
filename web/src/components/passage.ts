/** What makes a card of something said, agreed or foreseen light its words in the text, given the card's own class. */
export type Passage = (name: string) => {
  id: string;
  class: string;
  onMouseEnter: () => void;
  onMouseLeave: () => void;
};

export function passageAt(id: string, lit: string | null, light: (one: string | null) => void): Passage {
  return (name) => ({
    id,
    class: lit === id ? `${name} lit` : name,
    onMouseEnter: () => light(id),
    onMouseLeave: () => light(null),
  });
}

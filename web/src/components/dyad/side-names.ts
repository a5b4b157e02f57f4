import { useNames } from "../../asking/names.ts";
import { useWords } from "../../i18n/index.ts";

export interface Side {
  id: string;
  name: string;
  counted: "itself" | "members";
}

/** What a side is called in the page's language: a group by its parts, a body counted with its members so. */
export function useSideName(): (side: Side) => string {
  const { dyad } = useWords();
  const nameOf = useNames();
  return ({ id, name, counted }) => {
    const parts = id.split("+");
    if (parts.length > 1) return parts.map((part) => nameOf(part)).join(" + ");
    const own = nameOf(id, name);
    return counted === "members" ? dyad.withMembers(own) : own;
  };
}

/** Which way an act went. */
export const wayOf = (direction: number, one: string, other: string): string =>
  direction === 0 ? `${one} ↔ ${other}` : direction > 0 ? `${one} → ${other}` : `${other} → ${one}`;

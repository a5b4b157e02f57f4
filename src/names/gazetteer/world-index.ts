import { plain } from "./atoms.ts";
import type { Person } from "./world.ts";

export const indexById = (things: readonly { id: string }[]): Map<string, number> =>
  new Map(things.map((thing, index) => [thing.id, index]));

/** An article before an Arabic surname, which headlines leave out: `al-Sarraj`. */
const ARTICLE_OF_SURNAME = /^[AaEe]l-/;

/** People by surname, as their name has it and without its article, in each of their spellings: `Sarraj`, `Serraj`. */
export function indexBySurname(
  people: readonly Person[],
  spellings: readonly (readonly string[])[],
): Map<string, number[]> {
  const bySurname = new Map<string, number[]>();
  people.forEach(({ name, surname }, index) => {
    const written = surname.at(-1) ?? "";
    const keys = new Set([written, plain(written)]);
    if (ARTICLE_OF_SURNAME.test(written)) {
      const first = name.split(" ", 1)[0];
      for (const spelling of spellings[index])
        if (spelling.startsWith(`${first} `))
          keys.add(surnameOf(spelling, false).at(-1)!.replace(ARTICLE_OF_SURNAME, ""));
    }
    for (const key of keys) bySurname.set(key, [...(bySurname.get(key) ?? []), index]);
  });
  return bySurname;
}

/** The part of a name that stands alone later in a text: the last word, with particles before it, or the first. */
export function surnameOf(name: string, familyFirst: boolean): string[] {
  const words = name.split(" ");
  if (familyFirst) return words.slice(0, 1);
  let from = words.length - 1;
  while (from > 1 && /^(\p{Ll}|[Aa]l-?$)/u.test(words[from - 1])) from--;
  return words.slice(from);
}

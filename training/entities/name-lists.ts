/** First and last names of people in many languages, from the locales of @faker-js/faker (MIT). */
import { allLocales } from "@faker-js/faker";
import { levelForm } from "../../src/grammar/forms.ts";

export interface NameLists {
  /** Levelled forms. */
  first: Set<string>;
  last: Set<string>;
}

/** One word in Latin letters that begins with a capital. */
const NAME = /^(?=\p{Lu})\p{Script=Latin}[^\s{}]*$/u;

export function nameLists(): NameLists {
  const lists: NameLists = { first: new Set(), last: new Set() };
  for (const { person } of Object.values(allLocales)) {
    if (person === undefined || person === null) continue;
    gather(person.first_name, lists.first);
    gather(person.last_name, lists.last);
  }
  return lists;
}

/** Names stand in lists, by sex or not, sometimes each with a weight. */
function gather(entry: unknown, into: Set<string>): void {
  if (typeof entry === "string") {
    if (NAME.test(entry)) into.add(levelForm(entry));
  } else if (typeof entry === "object" && entry !== null) {
    for (const part of Object.values(entry)) gather(part, into);
  }
}

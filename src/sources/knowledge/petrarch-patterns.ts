/** Sets of synonyms by their name with its sign: `&CURRENCY`. Members may name other sets. */
export type Synonyms = Map<string, string[]>;

/** Words behind a verb that a row asks for, as lemmas. */
export interface Phrase {
  words: string[];
  /** Words its subject must be, as lemmas, the head last. */
  subject: string[];
  /** Whether two who do it together do it to each other (`%`). */
  both: boolean;
  /** Whether who acts stands behind the verb and who is acted on before it: `+ * (FROM $)`. */
  turned: boolean;
  /** Prepositions of those passed over (`(AT ^)`), and of whoever it is done to (`(WITH +)`). */
  passed: string[];
  targets: string[];
}

/** Those a pattern passes over, with their preposition: no sentence need have them. */
const PASSED = /\([A-Z]+[\s^]+\)/g;

/** The most rows one pattern is written out to. */
const MOST = 400;

/** Signs of a pattern that stand for actors: they are no words. */
const ACTORS = /^[$+^%]$/;

/** A pattern of a PETRARCH verb dictionary, `* {NEW &TIETYPES RELATIONS} (WITH $)`, as what it asks for behind its verb; synonyms written out. */
export function phrasesOf(pattern: string, synonyms: Synonyms): Phrase[] {
  const tokens = pattern
    .replace(PASSED, " ")
    .replace(/[{}()]/g, " ")
    .trim()
    .split(/\s+/);
  const verb = tokens.indexOf("*");
  const before = tokens.slice(0, verb);
  const subject = before.filter((token) => !ACTORS.test(token));
  const words = tokens.slice(verb + 1).filter((token) => !ACTORS.test(token));
  // What stands under a preposition before the verb no row can ask for.
  if (verb < 0 || pattern.slice(0, pattern.indexOf("*")).includes("(")) return [];
  const both = before.includes("%");
  const turned = before.includes("+") && tokens.indexOf("$") > verb;
  const sides = { both, turned, passed: prepositionsOf(pattern, "^"), targets: prepositionsOf(pattern, "+") };
  if (words.length === 0 && subject.length === 0 && !both && !turned) return [];
  const subjects = writtenOut(subject, synonyms);
  return writtenOut(words, synonyms).flatMap((phrase) =>
    subjects.map((each) => ({ words: phrase, subject: each, ...sides })),
  );
}

/** Words with their synonyms, as all phrases of lemmas they stand for; none where they would be too many. */
function writtenOut(words: readonly string[], synonyms: Synonyms): string[][] {
  let phrases: string[][] = [[]];
  for (const word of words) {
    const choices = formsOf(word, synonyms);
    if (choices.length === 0 || phrases.length * choices.length > MOST) return [];
    phrases = phrases.flatMap((phrase) => choices.map((choice) => [...phrase, ...choice]));
  }
  return phrases;
}

/** The prepositions of the parentheses that hold a sign, as lemmas: of `^` in `(AT ^ ^)` it is `at`. */
const prepositionsOf = (pattern: string, sign: string): string[] =>
  [...pattern.matchAll(/\(([^()]+)\)/g)]
    .map(([, inside]) => inside.trim().split(/\s+/))
    .filter((inside) => inside.includes(sign))
    .map(([preposition]) => preposition.toLowerCase());

/** A word of a pattern as lemmas; a set as the class of its single words, beside its members of several. */
function formsOf(word: string, synonyms: Synonyms): string[][] {
  if (!word.startsWith("&")) return [lemmasOf(word)];
  const members = membersOf(word, synonyms, 0);
  const phrases = members.filter((member) => member.length > 1);
  return phrases.length < members.length ? [[`{${className(word)}}`], ...phrases] : phrases;
}

/** The class of nouns that a set of synonyms becomes: its name, and the lemmas of its single words. */
export function classOf(set: string, synonyms: Synonyms): { class: string; lemmas: string } {
  const single = membersOf(set, synonyms, 0).filter((member) => member.length === 1);
  return { class: className(set), lemmas: [...new Set(single.flat())].join("|") };
}

const className = (set: string): string => `own-${set.replace(/[&_]/g, " ").trim().toLowerCase().replaceAll(" ", "-")}`;

/** The members of a set as lemmas; those of the sets it names among them. */
function membersOf(set: string, synonyms: Synonyms, depth: number): string[][] {
  if (depth > 3) return [];
  return (synonyms.get(set.replace(/_$/, "")) ?? []).flatMap((member) =>
    member.startsWith("&") ? membersOf(member, synonyms, depth + 1) : [lemmasOf(member)],
  );
}

const lemmasOf = (written: string): string[] =>
  written
    .replace(/[(){}]/g, " ")
    .split(/[\s_]+/)
    .filter((part) => part !== "")
    .map(lemmaOf);

/** Plurals that are lemmas of their own in English. */
const PLURALS = new Set(["troops", "goods", "news", "means", "series", "species", "forces", "marines", "hostilities"]);

/** The lemma of a word as dictionaries write it, mostly a noun in its plural: `TIES`, `RELATIONS`, `CREDENTIALS`. */
function lemmaOf(written: string): string {
  const word = written.replace(/\+/g, "").toLowerCase();
  if (PLURALS.has(word) || word.length < 4 || !word.endsWith("s") || /(ss|us|is)$/.test(word)) return word;
  if (word.length > 5 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return /(sh|ch|x|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

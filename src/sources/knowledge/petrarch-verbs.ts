import { type Contribution, contributionOf } from "./contribution.ts";
import { dictionaryLines } from "./petrarch-lines.ts";
import { classOf, type Phrase, phrasesOf, type Synonyms } from "./petrarch-patterns.ts";

/** PLOVER's type and mode of a CAMEO code; null for codes that are no act of PLOVER's. */
export type ActOfCode = (code: string) => { type: string; mode: string } | null;

/** Helping verbs, which dictionaries list among verbs of intent. */
const AUXILIARIES = new Set(["will", "would", "shall", "be", "have", "do", "may", "might", "can", "could", "must"]);

/** A code of CAMEO's, or of the dictionary's own making: `174L`. */
const CODE = /^\d{3,4}[A-Z]?$/;
/** The meaning of what codes nothing. */
const NO_ACT = "own-none";

/** Where whoever an act is done to may stand, the likeliest first: dictionaries do not say. */
const TARGETS = "obj iobj with against to on at from for in of about over into toward towards near between comp".split(
  " ",
);

/**
 * Reads a PETRARCH dictionary of verbs (`.verbs.txt`, format 2): verbs with CAMEO codes, patterns of the words behind them, sets of synonyms
 * (`&CURRENCY`). Each verb and pattern becomes a row of the English predicates that goes before ours and keeps its code as it is written.
 * Patterns that ask for words before the verb are left out; codes that are none of CAMEO's, or that PLOVER has no act for, are told and then not coded,
 * as those without a code.
 */
export function readPetrarchVerbs(source: string, file: string, actOf: ActOfCode): Contribution {
  const { contribution, add, complain: tell } = contributionOf(file);
  const told = new Set<string>();
  const complain = (line: number, message: string) => {
    if (!told.has(`${line} ${message}`)) tell(line, message);
    told.add(`${line} ${message}`);
  };
  const classes = new Set<string>();
  const synonyms: Synonyms = new Map();
  let set: string[] | null = null;
  let block: { verbs: string[]; code: string; opened: boolean } = { verbs: [], code: "", opened: false };
  const addRow = (line: number, { words, subject, both, turned, passed, targets }: Phrase, code: string) => {
    const meaning = meaningOf(code, both, actOf);
    if (meaning.meaning === NO_ACT && !/^:|^-*$/.test(code))
      complain(line, `'${code}' is no code of an act: not coded`);
    add("ontology/meanings.tsv", line, meaning);
    // Where the pattern has a preposition, the other actor stands behind it.
    const named = words.slice(1).filter((word) => TARGETS.includes(word));
    const others = [...new Set([...targets, ...named, ...TARGETS])].filter((slot) => !passed.includes(slot)).join(",");
    const frame = meaning.symmetric === "yes" ? `subj+${others}` : turned ? `${others}>subj,obj` : `subj>${others}`;
    add("languages/en/predicates.tsv", line, {
      predicate: [...words, ...subject.map((word) => `subject:${word}`)].join(" "),
      pos: "VERB",
      frame,
      meaning: meaning.meaning,
    });
  };
  // The verbs themselves come last: of rows of one length the first is meant.
  const bare: Parameters<typeof addRow>[] = [];
  for (const { text, line } of dictionaryLines(source)) {
    const written = text.trim();
    const header = /^---\s*\S.*\[\s*([^\]]*?)\s*\]\s*---$/.exec(written);
    if (header) {
      block = { verbs: [], code: header[1], opened: true };
      set = null;
    } else if (written.startsWith("&") && !written.includes("*")) {
      set = [];
      synonyms.set(written.split(/\s/)[0].replace(/_$/, ""), set);
    } else if (set !== null && written.startsWith("+")) set.push(written.slice(1).trim());
    else if (!block.opened) complain(line, `'${written}' stands in no block of verbs: left out`);
    else if (/^-?\s*[^[]*\*/.test(written) && written.includes("[")) {
      const [pattern, ...rest] = written.replace(/^-\s*/, "").split("[");
      const code = rest.join("[").replace(/\].*$/s, "").trim();
      for (const [set] of pattern.matchAll(/&\w+/g)) {
        if (classes.has(set)) continue;
        classes.add(set);
        const cells = classOf(set, synonyms);
        if (cells.lemmas !== "") add("languages/en/noun-classes.tsv", line, cells);
      }
      for (const verb of block.verbs)
        for (const phrase of phrasesOf(pattern, synonyms))
          addRow(line, { ...phrase, words: [...verb.split(" "), ...phrase.words] }, code);
    } else {
      const verb = verbOf(written);
      if (verb === null) continue;
      block.verbs.push(verb);
      const code = /\[([^\]]*)\]/.exec(written)?.[1].trim() || block.code;
      bare.push([
        line,
        { words: verb.split(" "), subject: [], both: false, turned: false, passed: [], targets: [] },
        code,
      ]);
    }
  }
  for (const row of bare) addRow(...row);
  return contribution;
}

/** `+BREAK_DOWN {+BROKE_DOWN}` → `break down`; null for helping verbs, and where the verb is not the first word. */
function verbOf(written: string): string | null {
  const words = written
    .replace(/[{[].*$/s, "")
    .trim()
    .split("_")
    .filter((word) => word !== "");
  if (words.slice(1).some((word) => word.startsWith("+")) || !/^\+?[A-Z]/.test(written)) return null;
  const verb = words.join(" ").replaceAll("+", "").toLowerCase();
  return AUXILIARIES.has(verb) ? null : verb;
}

/** The row of a meaning for a code; `050:050` is of both sides. A code that is no act makes none of it, whatever our own rows say. */
function meaningOf(code: string, both: boolean, actOf: ActOfCode): Record<string, string> & { meaning: string } {
  const [own, other] = code.split(":");
  const isCode = CODE.test(own);
  const { type, mode } = (isCode ? actOf(own) : null) ?? { type: "", mode: "" };
  const symmetric = isCode && (both || own === other);
  const meaning = isCode ? `own-${own}${symmetric ? "-both" : ""}` : NO_ACT;
  const derived = { promise: "", demand: "", refusal: "", threat: "" };
  const cameo = isCode ? own : "";
  return {
    meaning,
    type,
    mode,
    contexts: "",
    cameo,
    symmetric: symmetric ? "yes" : "no",
    ...derived,
    gloss: "",
    also: "",
    together: "",
  };
}

import type { World } from "../names/gazetteer/world.ts";
import type { Mentions } from "../names/types.ts";
import { parseTable } from "../text/table.ts";
import type { Sentences, Words } from "../text/words.ts";

/** Who published an article and under which rights, as the text itself says. Offsets in UTF-16. */
export interface Publication {
  publisher: { name: string; actor: string | null } | null;
  rights: { holder: string | null; reserved: boolean; statement: string } | null;
  /** Sentences that hold no news (the rights statement): no event is read from them. */
  silent: Set<number>;
}

export interface RightsPhrases {
  reserved: readonly string[];
  holder: readonly string[];
}

/** Compiles `rights.tsv`. */
export function compileRights(tables: Readonly<Record<string, string>>, language: string): RightsPhrases {
  const path = `languages/${language}/rights.tsv`;
  const rows = parseTable(tables[path] ?? "", path);
  const of = (use: string) => rows.filter((row) => row.use === use).map((row) => row.phrase);
  return { reserved: of("reserved"), holder: of("holder") };
}

/** Longest rights statement, in characters: a paragraph that merely mentions copyright is no statement. */
const LONGEST_STATEMENT = 200;

/** Finds the rights statement in the last lines and the publisher there or in the dateline. */
export function findPublication(
  text: string,
  words: Words,
  sentences: Sentences,
  mentions: Mentions,
  phrases: RightsPhrases,
  world: World,
): Publication {
  const publication: Publication = { publisher: null, rights: null, silent: new Set() };
  const lines = lastLines(text, 3);
  for (const [start, end] of lines) {
    const statement = text.slice(start, end).trim();
    const lower = statement.toLowerCase();
    if (statement === "" || statement.length > LONGEST_STATEMENT) continue;
    const reserved = phrases.reserved.some((phrase) => lower.includes(phrase));
    const mark = phrases.holder.find((phrase) => lower.includes(phrase)) ?? null;
    if (!reserved && mark === null) continue;
    publication.rights = { holder: holderIn(statement, lower, mark), reserved, statement };
    for (let sentence = 0; sentence < sentences.length; sentence++) {
      if (sentences.start[sentence] >= start && sentences.end[sentence] <= end) publication.silent.add(sentence);
    }
    publication.publisher =
      mediaIn(mentions, start, end) ??
      outletNamed(world, publication.rights.holder) ??
      (publication.rights.holder === null ? null : { name: publication.rights.holder, actor: null });
    break;
  }
  publication.publisher ??= datelineMedia(text, words, sentences, mentions);
  return publication;
}

function lastLines(text: string, count: number): [number, number][] {
  const lines: [number, number][] = [];
  let end = text.length;
  while (lines.length < count && end > 0) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    if (text.slice(start, end).trim() !== "") lines.push([start, end]);
    end = start - 1;
  }
  return lines;
}

/** What follows the copyright sign, years and punctuation aside. */
function holderIn(statement: string, lower: string, mark: string | null): string | null {
  if (mark === null) return null;
  const rest = statement.slice(lower.indexOf(mark) + mark.length).replace(/^[\s\d©–.,-]+/, "");
  const holder = rest.split(/[.,;|–]| all rights| tutti i/i)[0].trim();
  return holder === "" ? null : holder;
}

function mediaIn(mentions: Mentions, start: number, end: number): { name: string; actor: string } | null {
  for (const mention of mentions.mentions) {
    const entity = mentions.entities[mention.entity];
    if (entity.kind === "media" && mention.start >= start && mention.end <= end)
      return { name: entity.name, actor: entity.id };
  }
  return null;
}

/** The outlet the tables know under the name of a rights holder. */
function outletNamed(world: World, holder: string | null): { name: string; actor: string } | null {
  const wanted = holder?.toLowerCase();
  const outlet = world.organisations.find(
    ({ kind, name, id }) => kind === "media" && (name.toLowerCase() === wanted || id === wanted),
  );
  return outlet ? { name: outlet.name, actor: outlet.id } : null;
}

/** An agency in brackets in the opening lines: "ROMA (ANSA) -", "BEIJING (Reuters) —". */
function datelineMedia(
  text: string,
  words: Words,
  sentences: Sentences,
  mentions: Mentions,
): { name: string; actor: string } | null {
  const limit =
    sentences.length === 0 ? 0 : words.end[Math.max(0, sentences.firstWord[Math.min(4, sentences.length)] - 1)];
  for (const mention of mentions.mentions) {
    const entity = mentions.entities[mention.entity];
    if (entity.kind !== "media" || mention.start > limit) continue;
    if (text[mention.start - 1] === "(" && text[mention.end] === ")") return { name: entity.name, actor: entity.id };
  }
  return null;
}

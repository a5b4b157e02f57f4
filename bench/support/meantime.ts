import { antecedent } from "../../src/events/roles/obliques.ts";
import type { Scene } from "../../src/events/scene.ts";
import { D, U, UNIVERSAL_RELATION } from "../../src/grammar/universal.ts";
import { createReader } from "../../src/reader/index.ts";
import { sceneOf } from "../../src/reader/passes/08-read-events.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";
import type { Words } from "../../src/text/words.ts";
import { readRows } from "./gold-set.ts";

/** The roles that are scored: whoever does it, whatever undergoes it (PropBank's proto-agent and proto-patient). */
export const ROLES = ["Arg0", "Arg1"] as const;

/** One event as marked in the data. */
export interface MeantimeEvent {
  event_text: string;
  roles: { role: string; text: string }[];
  factuality: { certainty: string | null; polarity: string | null; time: string | null };
}

interface Row {
  id: string;
  text: string;
  tokens: string[];
  dct: string | null;
  events: MeantimeEvent[];
}

/** Something marked as taking part, by the words that head it wherever it stands in the sentence. */
export interface Marked {
  role: string;
  text: string;
  heads: ReadonlySet<number>;
  /** Every word of it. */
  words: ReadonlySet<number>;
}

/** One marked event, found among the words as we read them. */
export interface MarkedAct {
  trigger: number;
  gold: MeantimeEvent;
  participants: Marked[];
}

/** An article as read, with the events of the sentences that are annotated whole. */
export interface MeantimeArticle {
  scene: Scene;
  /** Triggers of the events we code as political. */
  political: number[];
  acts: MarkedAct[];
  /** Whether a word stands in a sentence in which every event is marked. */
  annotated: Uint8Array;
}

/** Reads every English article whole; null where the data is missing. */
export async function readMeantime(): Promise<MeantimeArticle[] | null> {
  const rows = readRows<Row>("events", "meantime_en.jsonl.gz");
  if (rows === null) return null;
  const reader = createReader(nodeResources());
  const articles: MeantimeArticle[] = [];
  for (const sentences of byArticle(rows).values()) {
    const text = sentences.map((row) => row.text).join("\n\n");
    const { document, pack } = await reader.readDocument(text, {
      language: "en",
      published: isoDate(sentences[0].dct),
    });
    const scene = sceneOf(document, pack);
    const political = document.events.map(({ head }) => head);
    const article = { scene, political, acts: [] as MarkedAct[], annotated: new Uint8Array(document.words.length) };
    let start = 0;
    for (const row of sentences) {
      if (isAnnotated(row)) {
        const [first, end] = wordsBetween(document.words, start, start + row.text.length);
        article.annotated.fill(1, first, end);
        article.acts.push(...locate(scene, row, tokenOffsets(row.tokens, row.text, start)));
      }
      start += row.text.length + 2;
    }
    articles.push(article);
  }
  return articles;
}

/** The day of publication; undefined where the data has none in ISO 8601. */
export const isoDate = (date: string | null | undefined): string | undefined =>
  date != null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined;

/** Rows by the article they are sentences of, in order. */
export function byArticle<Sentence extends { id: string }>(rows: readonly Sentence[]): Map<string, Sentence[]> {
  const articles = new Map<string, Sentence[]>();
  for (const row of rows) {
    const article = row.id.slice(0, row.id.lastIndexOf("-"));
    const sentences = articles.get(article);
    if (sentences) sentences.push(row);
    else articles.set(article, [row]);
  }
  return articles;
}

/** Only the first sentences of an article are annotated whole; in the others events told before are marked, without roles. */
export const isAnnotated = ({ events }: { events: readonly MeantimeEvent[] }): boolean =>
  events.some(({ factuality }) => factuality.certainty !== null);

/** Where each token stands in a text that begins at `start`; -1 for those written otherwise. */
function tokenOffsets(tokens: readonly string[], text: string, start: number): Offsets {
  let from = 0;
  const offsets = tokens.map((token) => {
    const at = text.indexOf(token, from);
    if (at < 0) return -1;
    from = at + token.length;
    return start + at;
  });
  return { tokens, offsets };
}

interface Offsets {
  tokens: readonly string[];
  offsets: readonly number[];
}

/** The marked events of a sentence whose trigger is found; two events of one word are one. */
export function locate(scene: Scene, { events }: { events: readonly MeantimeEvent[] }, where: Offsets): MarkedAct[] {
  const { words, tree } = scene;
  const taken = new Set<number>();
  const acts: MarkedAct[] = [];
  for (const gold of events) {
    if (gold.factuality.certainty === null) continue;
    const triggers = spansOf(words, where, gold.event_text).map((span) => triggerWord(words, span));
    const trigger = triggers.find((word) => !taken.has(word));
    if (trigger === undefined) continue;
    taken.add(trigger);
    const participants = gold.roles.map(({ role, text }) => {
      const spans = spansOf(words, where, text);
      const heads = spans.flatMap((span) => headsOf(words, span)).map((head) => antecedent(tree, head));
      const all = spans.flatMap(([first, end]) => Array.from({ length: end - first }, (_, index) => first + index));
      return { role, text, heads: new Set(heads), words: new Set(all) };
    });
    acts.push({ trigger, gold, participants });
  }
  return acts;
}

/** Words, end exclusive. */
type WordSpan = readonly [number, number];

/** Every place where the tokens of `wanted` follow each other; of a verb whose particle stands apart, the verb. */
function spansOf(words: Words, { tokens, offsets }: Offsets, wanted: string): WordSpan[] {
  const parts = wanted.split(" ");
  const found: WordSpan[] = [];
  for (let at = 0; at + parts.length <= tokens.length; at++) {
    const last = at + parts.length - 1;
    if (offsets[at] < 0 || offsets[last] < 0 || !parts.every((part, index) => tokens[at + index] === part)) continue;
    const span = wordsBetween(words, offsets[at], offsets[last] + tokens[last].length);
    if (span[0] < span[1]) found.push(span);
  }
  return found.length > 0 || parts.length === 1 ? found : spansOf(words, { tokens, offsets }, parts[0]);
}

/** The words that touch a stretch of the text. */
export function wordsBetween(words: Words, start: number, end: number): WordSpan {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.end[middle] <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < words.length && words.start[last] < end) last++;
  return [low, last];
}

/** Of a phrase the verb, else its head. */
function triggerWord(words: Words, [first, end]: WordSpan): number {
  for (let word = first; word < end; word++) if (words.upos[word] === U.VERB) return word;
  let head = first;
  while (words.head[head] >= first && words.head[head] < end) head = words.head[head];
  return head;
}

const FUNCTIONAL = new Set<number>([D.punct, D.case, D.det, D.cc, D.mark]);

/** The words of a phrase that hang on words outside it, with those joined or apposed to them. */
function headsOf(words: Words, [first, end]: WordSpan): number[] {
  const heads: number[] = [];
  for (let word = first; word < end; word++) {
    const relation = UNIVERSAL_RELATION[words.deprel[word]];
    if (FUNCTIONAL.has(relation)) continue;
    const inside = words.head[word] >= first && words.head[word] < end;
    const joined = (relation === D.appos || relation === D.conj) && heads.includes(words.head[word]);
    if (!inside || joined) heads.push(word);
  }
  return heads;
}

import { rowsOf } from "../../src/events/acts/best-matches.ts";
import { classOf, type PairFeatures, pairFeatures } from "../../src/events/learned/pair-features.ts";
import type { Scene } from "../../src/events/scene.ts";
import { governingClause, isClause } from "../../src/grammar/tree.ts";
import type { Document } from "../../src/reader/document.ts";
import { createReader, type Reader } from "../../src/reader/index.ts";
import type { Pack } from "../../src/reader/pack.ts";
import { sceneOf } from "../../src/reader/passes/08-read-events.ts";
import { PASSES } from "../../src/reader/passes/index.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";
import { placeBoth, unmark } from "./marked-actors.ts";
import { gzippedLines } from "./shared.ts";

/** A sentence with two marked actors and the PLOVER type of what passes between them, beside what was read. */
export interface MarkedPair {
  text: string;
  type: string;
  /** Type read between the two (either direction), else of an event one of them takes part in; null when there is none. */
  read: string | null;
  /** Whether that event joins both. */
  joined: boolean;
  /** Row it was read by. */
  rule: string | null;
  /** Lemma of the clause around the source. */
  lemma: string;
  /** What a classifier learns the type from; null where the language has no classifier. */
  features: PairFeatures | null;
}

/** Reads every row of a gzipped JSONL file of marked pairs, by rules alone. */
export async function readMarkedPairs(path: string): Promise<MarkedPair[]> {
  const reader = createReader(nodeResources());
  const pairs: MarkedPair[] = [];
  for (const row of gzippedLines(path)) {
    const { marked, events } = JSON.parse(row) as { marked: string; events: { code: string }[] };
    const pair = await readMarkedPair(reader, "en", marked, events[0].code);
    if (pair) pairs.push(pair);
  }
  return pairs;
}

/** Reads one marked sentence by rules alone; null when its marks lie where the reader's text differs. */
export async function readMarkedPair(
  reader: Reader,
  language: string,
  marked: string,
  type: string,
): Promise<MarkedPair | null> {
  const { text, spans } = unmark(marked.normalize("NFC"));
  const { document, pack } = await reader.readDocument(text, { language });
  if (document.text !== text) return null;
  const { classifier } = pack;
  const { source, target } = placeBoth(document, spans);
  const scene = readByRules(document, pack);
  return {
    text: marked,
    type: classOf(type),
    ...readingOf(document, source.head, target.head, classOf(type)),
    features: classifier && pairFeatures(scene, { source, target }, document.events, rowsOf(scene), classifier.vectors),
  };
}

/** Reads the acts of a document anew, by rules alone; the scene has the classifier all the same. */
export function readByRules(document: Document, pack: Pack): Scene {
  const ruled = { ...pack, classifier: null };
  for (const pass of PASSES) if (pass.name === "listen" || pass.name === "events") pass.run(document, ruled);
  return sceneOf(document, pack);
}

/** The event that joins the two, one of the right type before others; else one that either takes part in. */
function readingOf(
  document: Document,
  source: number,
  target: number,
  code: string,
): Omit<MarkedPair, "text" | "type" | "features"> {
  const { mentions, events, tree, words } = document;
  const entityAt = (word: number) => mentions.mentions[mentions.mentionAt[word]]?.entity ?? -1;
  const members = (word: number) => {
    const entity = entityAt(word);
    return entity < 0 ? [] : [entity, ...mentions.entities[entity].members];
  };
  const [one, other] = [members(source), members(target)];
  const lemma = words.lemma[isClause(tree, source) ? source : Math.max(0, governingClause(tree, source))];
  const ranked = events
    .map((event) => {
      const all = [...event.actors, ...event.recipients].map(({ entity }) => entity);
      const sides = Number(all.some((entity) => one.includes(entity))) + Number(all.some((e) => other.includes(e)));
      return { event, sides, weight: 4 * sides + (classOf(event.type) === code ? 2 : 0) + event.confidence };
    })
    .filter(({ sides }) => sides > 0)
    .sort((a, b) => b.weight - a.weight);
  if (ranked.length === 0) return { read: null, joined: false, rule: null, lemma };
  const { event, sides } = ranked[0];
  return { read: classOf(event.type), joined: sides === 2, rule: event.rule, lemma };
}

import type { GoldEvent } from "../../src/evaluation/gold.ts";
import { locate } from "../../src/evaluation/read-gold.ts";
import { hasFeature } from "../../src/grammar/morphology.ts";
import { D, U, UNIVERSAL_RELATION } from "../../src/grammar/universal.ts";
import { sideOf } from "../../src/names/sides.ts";
import type { Entity, Mentions } from "../../src/names/types.ts";
import type { Document } from "../../src/reader/document.ts";
import type { Sample } from "./samples.ts";

/** One participant of a coded event, sought among the mentions of its trigger's sentence. */
export interface Side {
  sample: string;
  event: GoldEvent;
  label: string;
  sentence: string;
  /** Why nobody with this label is found there; null when somebody is. */
  cause: string | null;
  /** What is found there: words → label. */
  found: string[];
}

const isRelative = hasFeature("PronType", "Rel");
const isPersonal = hasFeature("PronType", "Prs");

/** Every participant of the gold events of a sample; events whose trigger is not in the text are left out. */
export function sidesOf({ gold, document, record, name }: Sample): Side[] {
  const { mentions, sentences, text, words } = document;
  return gold.events.flatMap((event) => {
    const place = locate(record.text, event.trigger);
    if (place === null) return [];
    const sentence = sentenceAt(document, [...record.text].slice(0, place[0]).join("").length);
    const here = mentions.mentions.filter((mention) => words.sentence[mention.head] === sentence);
    const entities = here.map((mention) => mentions.entities[mention.entity]);
    const labels = new Set(entities.flatMap((entity) => labelsOf(mentions, entity)));
    return [...new Set([...event.actors, ...event.recipients])].map((label) => ({
      sample: name,
      event,
      label,
      sentence: text.slice(sentences.start[sentence], sentences.end[sentence]),
      cause: labels.has(label) ? null : causeOf(document, sentence, entities),
      found: here.map(
        ({ start, end, entity }) =>
          `${text.slice(start, end)} → ${labelsOf(mentions, mentions.entities[entity]).join("+")}`,
      ),
    }));
  });
}

function sentenceAt({ sentences }: Document, offset: number): number {
  let sentence = 0;
  while (sentence + 1 < sentences.length && sentences.end[sentence] <= offset) sentence++;
  return sentence;
}

function labelsOf({ entities }: Mentions, entity: Entity): string[] {
  const members = entity.members.length > 0 ? entity.members.map((member) => entities[member]) : [entity];
  return members.map((member) => sideOf(member) ?? member.id);
}

/** What stands in the sentence and might be the participant sought. */
function causeOf(document: Document, sentence: number, found: readonly Entity[]): string {
  const placeless = found.filter(({ country, members }) => country === null && members.length === 0);
  if (placeless.some(({ kind }) => kind === "agent")) return "agent without country";
  if (placeless.some(({ kind }) => kind === "person" || kind === "organisation")) return "name without country";
  const { words, sentences, mentions } = document;
  for (let word = sentences.firstWord[sentence]; word < sentences.firstWord[sentence + 1]; word++) {
    if (mentions.mentionAt[word] >= 0) continue;
    const { [word]: morph } = words.morph;
    if (words.upos[word] === U.PRON && isPersonal(morph) && !isRelative(morph)) return "pronoun unresolved";
    const subject = UNIVERSAL_RELATION[words.deprel[word]] === D.nsubj;
    if (subject && (words.upos[word] === U.NOUN || words.upos[word] === U.PROPN)) return "noun that is no actor";
  }
  return found.length > 0 ? "others only" : "nobody";
}

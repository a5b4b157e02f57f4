import { unpackMorphology } from "../grammar/morphology.ts";
import { DEPREL, UPOS } from "../grammar/universal.ts";
import type { Document } from "../reader/document.ts";
import type { ArticleRecord } from "../reader/index.ts";
import type { Pack } from "../reader/pack.ts";
import { PASSES } from "../reader/passes/index.ts";
import type { Style } from "./style.ts";

/** How an article was read: the passes replayed with their times, then words, mentions, dates, voices and events as they found them. */
export function explanation(document: Document, pack: Pack, record: ArticleRecord, style: Style): string {
  const parts: [string, string[]][] = [
    ["Passes", passes(document, pack)],
    ["Words: number, form, lemma, part of speech, features, head, relation", words(document)],
    ["Mentions: words, text, kind, entity", mentions(document)],
    ["Dates", document.times.map(({ start, end, value }) => `  ${quote(document, start, end)}  ${valueText(value)}`)],
    ["Voices", voices(document)],
    ["Events: the row matched, what was done with it, who takes part", events(document, record)],
  ];
  return parts
    .map(([title, lines]) => `${style.strong(title)}\n${lines.map((line) => `${line}\n`).join("")}\n`)
    .join("");
}

function passes(document: Document, pack: Pack): string[] {
  return PASSES.map(({ name, run }, index) => {
    const started = performance.now();
    run(document, pack);
    const milliseconds = (performance.now() - started).toFixed(2);
    return `  ${String(index + 1).padStart(2)} ${name.padEnd(14)}${milliseconds.padStart(8)} ms`;
  });
}

function words({ words, sentences, text }: Document): string[] {
  const lines: string[] = [];
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    lines.push(
      `  ${sentence + 1}. ${text.slice(sentences.start[sentence], sentences.end[sentence]).replace(/\s+/g, " ")}`,
    );
    for (let word = sentences.firstWord[sentence]; word < sentences.firstWord[sentence + 1]; word++) {
      const head = words.head[word] < 0 ? "–" : `${words.head[word]} ${words.form[words.head[word]]}`;
      const cells = [
        String(word).padStart(5),
        words.form[word].padEnd(18),
        words.lemma[word].padEnd(18),
        UPOS[words.upos[word]].padEnd(6),
        unpackMorphology(words.morph[word]).padEnd(30),
        DEPREL[words.deprel[word]].padEnd(12),
        head,
      ];
      lines.push(cells.join(" "));
    }
  }
  return lines;
}

function mentions({ mentions, text }: Document): string[] {
  const { entities } = mentions;
  return [...mentions.mentions]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ entity, kind, start, end, firstWord, endWord, place }) => {
      const { id, country, sectors, role } = entities[entity];
      const facts = [country, sectors.join("/"), role, place < 0 ? null : `place ${entities[place].name}`].filter(
        (fact) => fact,
      );
      return `  ${firstWord}–${endWord - 1}  “${text.slice(start, end)}”  ${kind}  ${id} (${facts.join(", ")})`;
    });
}

function voices(document: Document): string[] {
  return document.speech.voices.map(({ source, outer, certainty }, index) => {
    const chain = outer < 0 ? "the article" : `voice ${outer + 1}`;
    return `  ${index + 1}. ${source.name}, reported by ${chain}, ${certainty}`;
  });
}

function events(document: Document, record: ArticleRecord): string[] {
  const { entities } = document.mentions;
  return document.events.flatMap((draft, index) => {
    const { words } = document;
    const who = (side: typeof draft.actors) =>
      side.map(({ entity, word, mention }) => {
        const written = word < 0 ? "" : ` by “${words.form[word]}” (word ${word})`;
        return `${entities[entity].id}${mention < 0 ? ", inferred" : written}`;
      });
    return [
      `  ${record.events[index].id} ${draft.type}${draft.mode === null ? "" : ` ${draft.mode}`}  CAMEO ${draft.cameo}, confidence ${draft.confidence}`,
      `     row         ${draft.rule}, at “${words.form[draft.head]}” (word ${draft.head})`,
      `     actors      ${who(draft.actors).join("; ") || "none"}`,
      `     recipients  ${who(draft.recipients).join("; ") || "none"}`,
      ...draft.steps.map((step) => `     step        ${step}`),
    ];
  });
}

function quote({ text }: Document, start: number, end: number): string {
  return `“${text.slice(start, end)}”`;
}

function valueText(value: Document["times"][number]["value"]): string {
  return value === null ? "not on the calendar" : `${value.start} to ${value.end}, ${value.precision}, ${value.basis}`;
}

import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { parseTable } from "../../text/table.ts";
import type { EventDraft, Scene } from "../scene.ts";

/** Lemma → PLOVER context, from `contexts.tsv`. */
export type ContextWords = ReadonlyMap<string, string>;

export function compileContexts(tables: Readonly<Record<string, string>>, language: string): ContextWords {
  const path = `languages/${language}/contexts.tsv`;
  return new Map(parseTable(tables[path] ?? "", path).map((row) => [row.lemma, row.context]));
}

/** Adds to each event the contexts named by its predicate's modifiers, complements and their modifiers. */
export function addContexts(scene: Scene, events: readonly EventDraft[], contexts: ContextWords): void {
  const { tree, words } = scene;
  for (const event of events) {
    const visit = (word: number, depth: number) => {
      for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
        const relation = UNIVERSAL_RELATION[words.deprel[child]];
        if (
          relation === D.nsubj ||
          relation === D.advcl ||
          relation === D.conj ||
          relation === D.acl ||
          relation === D.parataxis
        )
          continue;
        const context = contexts.get(words.lemma[child]);
        if (context !== undefined && !event.contexts.includes(context)) event.contexts.push(context);
        if (depth > 0) visit(child, depth - 1);
      }
    };
    for (let word = event.triggerFirst; word < event.triggerEnd; word++) {
      const context = contexts.get(words.lemma[word]);
      if (context !== undefined && !event.contexts.includes(context)) event.contexts.push(context);
    }
    visit(event.head, 2);
  }
}

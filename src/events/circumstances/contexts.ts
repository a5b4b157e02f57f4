import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { parseTable } from "../../text/table.ts";
import type { EventDraft, Scene } from "../scene.ts";

/** Lemma → PLOVER context, from `contexts.tsv`; `none` for a noun with what hangs on it before it: `tear gas`. */
export type ContextWords = ReadonlyMap<string, string>;

export function compileContexts(tables: Readonly<Record<string, string>>, language: string): ContextWords {
  const path = `languages/${language}/contexts.tsv`;
  return new Map(parseTable(tables[path] ?? "", path).map((row) => [row.lemma, row.context]));
}

/** Adds to each event the contexts named by its predicate's modifiers, complements and their modifiers. */
export function addContexts(scene: Scene, events: readonly EventDraft[], contexts: ContextWords): void {
  const { tree, words } = scene;
  for (const event of events) {
    const add = (word: number) => {
      const context = contexts.get(words.lemma[word]);
      if (context === undefined || event.contexts.includes(context)) return;
      for (let child = tree.first[word]; child >= 0; child = tree.next[child])
        if (contexts.get(`${words.lemma[child]} ${words.lemma[word]}`) === "none") return;
      event.contexts.push(context);
    };
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
        add(child);
        if (depth > 0) visit(child, depth - 1);
      }
    };
    for (let word = event.triggerFirst; word < event.triggerEnd; word++) add(word);
    visit(event.head, 2);
  }
}

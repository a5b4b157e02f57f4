import type { EventKnowledge } from "../knowledge.ts";
import type { LemmaEnding } from "../words/known-forms.ts";

/** The lemma in `known` to which a form may belong by its ending; null when none. */
export function knownLemma(form: string, endings: readonly LemmaEnding[], known: ReadonlySet<string>): string | null {
  const lower = form.toLowerCase();
  for (const { ending, lemma, doubled } of endings) {
    if (!lower.endsWith(ending)) continue;
    const stem = lower.slice(0, lower.length - ending.length);
    if (doubled && stem.at(-1) !== stem.at(-2)) continue;
    const candidate = (doubled ? stem.slice(0, -1) : stem) + lemma;
    if (known.has(candidate)) return candidate;
  }
  return null;
}

/** The verb of the tables a form may be of; null when none. */
export function verbLemma(form: string, { verbs, lemmaEndings }: EventKnowledge): string | null {
  const lower = form.toLowerCase();
  if (verbs.has(lower)) return lower;
  return knownLemma(form, lemmaEndings, verbs);
}

/** The noun of the tables a form may be of; null when none. */
export const nounLemma = (form: string, { nominals, nounEndings }: EventKnowledge): string | null =>
  knownLemma(form, nounEndings, nominals);

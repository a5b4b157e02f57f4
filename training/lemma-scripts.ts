/** Edit scripts that make a dictionary form of a word form: see `src/grammar/lemmatiser.ts` for how they are applied. */

/**
 * `=` keeps the form as it is; `L2|are` lower-cases, cuts 2 characters at the end and adds `are`; `K1|` does so keeping case.
 */
export function lemmaScript(form: string, lemma: string): string {
  if (form === lemma) return form === form.toLowerCase() ? "L0|" : "=";
  const lower = form.toLowerCase();
  const keeps = lemma !== lemma.toLowerCase();
  const base = keeps ? form : lower;
  let shared = 0;
  while (shared < base.length && shared < lemma.length && base[shared] === lemma[shared]) shared++;
  return `${keeps ? "K" : "L"}${base.length - shared}|${lemma.slice(shared)}`;
}

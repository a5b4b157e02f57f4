import { prepositionOf } from "../../grammar/tree.ts";
import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { parseTable, variants } from "../../text/table.ts";
import { lemmasFollow } from "../factuality/modality.ts";
import type { Scene } from "../scene.ts";

/** Words by which CAMEO tells acts of one kind apart, by their first lemma: `arms`, `relief`, `leadership`. */
export type Themes = ReadonlyMap<string, readonly Theme[]>;

interface Theme {
  name: string;
  lemmas: readonly string[];
}

/** By code: the themes that refine it, in the order of their rows, with the code they give. */
export type Refinements = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Compiles `cameo-themes.tsv` of a language. */
export function compileThemes(source: string, language: string): Themes {
  const themes = new Map<string, Theme[]>();
  for (const { theme, lemmas } of parseTable(source, `languages/${language}/cameo-themes.tsv`)) {
    for (const phrase of variants(lemmas)) {
      const words = phrase.split(" ");
      themes.set(words[0], [...(themes.get(words[0]) ?? []), { name: theme, lemmas: words }]);
    }
  }
  return themes;
}

/** Compiles `cameo-refinements.tsv`; `+1` adds a digit to each of the row's codes. */
export function compileRefinements(source: string): Refinements {
  const refinements = new Map<string, Map<string, string>>();
  for (const { codes, theme, refined } of parseTable(source, "ontology/cameo-refinements.tsv")) {
    for (const code of variants(codes)) {
      const themes = refinements.get(code) ?? new Map<string, string>();
      refinements.set(code, themes);
      if (!themes.has(theme)) themes.set(theme, refined.startsWith("+") ? code + refined.slice(1) : refined);
    }
  }
  return refinements;
}

/** How far below an act its words still speak of it. */
const DEPTH = 5;

/** The code an act takes by what the words around its head speak of, the nearest first; its own when they say nothing closer. */
export function refinedCode(scene: Scene, head: number, trigger: readonly [number, number], code: string): string {
  const { refinements } = scene.knowledge.cameo;
  let refined = code;
  // A refined code may have finer ones: a blockade run from the sea.
  for (let steps = 0; steps < 2; steps++) {
    const themes = refinements.get(refined);
    const found = themes && firstTheme(scene, head, trigger, themes);
    if (!found) break;
    refined = found;
  }
  return refined;
}

function firstTheme(
  scene: Scene,
  head: number,
  [first, end]: readonly [number, number],
  themes: ReadonlyMap<string, string>,
): string | null {
  for (let word = first; word < end; word++) {
    const code = codeAt(scene, word, themes);
    if (code !== null) return code;
  }
  const { tree } = scene;
  let level = [head];
  for (let depth = 0; depth < DEPTH && level.length > 0; depth++) {
    const below: number[] = [];
    for (const word of level) {
      for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
        if (!speaksOf(scene, child)) continue;
        const code = codeAt(scene, child, themes);
        if (code !== null) return code;
        below.push(child);
      }
    }
    level = below;
  }
  return null;
}

/** Relations that lead away from what an act is about: its subject, relative clauses, other clauses beside it. */
const APART: ReadonlySet<number> = new Set([D.nsubj, D["acl:relcl"], D.parataxis, D.punct, D["nsubj:pass"]]);

function speaksOf({ tree, words, knowledge }: Scene, word: number): boolean {
  if (APART.has(words.deprel[word])) return false;
  const relation = UNIVERSAL_RELATION[words.deprel[word]];
  // "Dopo l'attacco", "after the talks": the occasion is not what it is about.
  if (relation === D.obl || relation === D.nmod) return !knowledge.occasion.has(prepositionOf(tree, word));
  return true;
}

function codeAt({ words, knowledge }: Scene, word: number, themes: ReadonlyMap<string, string>): string | null {
  for (const { name, lemmas } of knowledge.cameo.themes.get(words.lemma[word]) ?? []) {
    const code = themes.get(name);
    if (code !== undefined && (lemmas.length === 1 || lemmasFollow(words, word, lemmas))) return code;
  }
  return null;
}

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

/** CAMEO's root of protests. */
const PROTEST = "14";

/** How far below an act its words still speak of it. */
const DEPTH = 5;

/** The code an act takes by what the words around its head speak of, the nearest first; its own when they say nothing closer. */
export function refinedCode(scene: Scene, head: number, trigger: readonly [number, number], code: string): string {
  const { refinements } = scene.knowledge.cameo;
  let refined = code;
  // A refined code may have finer ones: a blockade run from the sea.
  for (let steps = 0; steps < 2; steps++) {
    const themes = refinements.get(refined);
    const found = themes && (rowTheme(scene, trigger, themes) ?? themeBelow(scene, head, refined, themes));
    if (!found) break;
    refined = found;
  }
  return refined;
}

/** Of the themes among the words of the act's own row the first in the table. */
function rowTheme(
  scene: Scene,
  [first, end]: readonly [number, number],
  themes: ReadonlyMap<string, string>,
): string | null {
  const found = new Set<string>();
  for (let word = first; word < end; word++) {
    const code = codeAt(scene, word, themes);
    if (code !== null) found.add(code);
  }
  return [...themes.values()].find((code) => found.has(code)) ?? null;
}

/** The code of the nearest theme below an act. */
function themeBelow(scene: Scene, head: number, code: string, themes: ReadonlyMap<string, string>): string | null {
  const { tree } = scene;
  const protest = code.startsWith(PROTEST);
  let level = [head];
  for (let depth = 0; depth < DEPTH && level.length > 0; depth++) {
    const below: number[] = [];
    for (const word of level) {
      for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
        if (!speaksOf(scene, child, protest)) continue;
        const found = codeAt(scene, child, themes);
        if (found !== null) return found;
        below.push(child);
      }
    }
    level = below;
  }
  return null;
}

/** Relations that lead away from what an act is about: its subject, relative clauses, other clauses beside it. */
const APART: ReadonlySet<number> = new Set([D.nsubj, D["acl:relcl"], D.parataxis, D.punct, D["nsubj:pass"]]);

function speaksOf({ tree, words, knowledge }: Scene, word: number, protest: boolean): boolean {
  if (APART.has(words.deprel[word])) return false;
  const relation = UNIVERSAL_RELATION[words.deprel[word]];
  // "Dopo l'attacco", "after the talks": the occasion is not what it is about, unless people protest at it.
  if (protest) return true;
  if (relation === D.obl || relation === D.nmod) return !knowledge.timing.has(prepositionOf(tree, word));
  return true;
}

function codeAt({ words, knowledge }: Scene, word: number, themes: ReadonlyMap<string, string>): string | null {
  for (const { name, lemmas } of knowledge.cameo.themes.get(words.lemma[word]) ?? []) {
    const code = themes.get(name);
    if (code !== undefined && (lemmas.length === 1 || lemmasFollow(words, word, lemmas))) return code;
  }
  return null;
}

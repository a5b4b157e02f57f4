import { parseTable } from "../../text/table.ts";

/** What an operator does to the act it embeds; see data/ontology/README.md. */
export type Effect =
  | "promise"
  | "demand"
  | "refuse"
  | "exclude"
  | "suggest"
  | "hint"
  | "threaten"
  | "accuse"
  | "reproach"
  | "warn"
  | "deny"
  | "fail"
  | "pending"
  | "try"
  | "possible"
  | "probable"
  | "unlikely"
  | "doubt"
  | "evidence"
  | "plan"
  | "want"
  | "permit"
  | "cause"
  | "begin"
  | "continue"
  | "end"
  | "stop"
  | "succeed"
  | "cancel"
  | "prevent"
  | "report"
  | "say"
  | "think";

/** One row of `operators.tsv`. */
export interface Operator {
  lemma: string;
  pos: string;
  /** Complement forms: inf, that, ger, obj, or a preposition. */
  complements: ReadonlySet<string>;
  /** Whose act the embedded one is, in order of preference: subj, obj, iobj or a preposition; empty: it has its own subject. */
  controllers: readonly string[];
  effect: Effect;
}

/** `decide`, `announce`: light only as a participle behind the noun, "the expulsion decided by Prague". */
export type LightEffect = "do" | "begin" | "continue" | "end" | "happen" | "decide" | "announce";

/** One row of `light-verbs.tsv`: a verb, with its particle or preposition if it has one. */
export interface LightVerb {
  lemmas: readonly string[];
  effect: LightEffect;
}

/** Both by their first lemma. */
export interface OperatorIndex {
  operators: ReadonlyMap<string, readonly Operator[]>;
  light: ReadonlyMap<string, readonly LightVerb[]>;
}

/** Compiles a language's `operators.tsv` and `light-verbs.tsv`. */
export function compileOperators(operators: string, lightVerbs: string, language: string): OperatorIndex {
  const index = new Map<string, Operator[]>();
  for (const row of parseTable(operators, `languages/${language}/operators.tsv`)) {
    const operator: Operator = {
      lemma: row.operator,
      pos: row.pos,
      complements: new Set(row.complement.split(",").map((form) => form.trim())),
      controllers: row.controller
        .split(",")
        .map((slot) => slot.trim())
        .filter((slot) => slot !== ""),
      effect: row.effect as Effect,
    };
    // Operators of several words are found under their first; the rest is checked when matched.
    const lemmas = row.operator.split(" ");
    const key = lemmas[0] === "si" ? lemmas[1] : lemmas[0];
    const rows = index.get(key);
    if (rows) rows.push(operator);
    else index.set(key, [operator]);
  }
  const light = new Map<string, LightVerb[]>();
  for (const row of parseTable(lightVerbs, `languages/${language}/light-verbs.tsv`)) {
    const lemmas = row.verb.split(" ");
    const key = lemmas[0] === "si" ? lemmas[1] : lemmas[0];
    light.set(key, [...(light.get(key) ?? []), { lemmas, effect: row.effect as LightEffect }]);
  }
  return { operators: index, light };
}

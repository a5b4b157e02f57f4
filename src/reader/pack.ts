import { ActClassifier } from "../events/learned/act-classifier.ts";
import { type Grammar, loadGrammar } from "../grammar/grammar.ts";
import { Model } from "../grammar/model.ts";
import { Recogniser } from "../names/recogniser/recogniser.ts";
import { AttributionWeights } from "../speech/attributions/weights.ts";
import { thaw } from "./frozen/thaw.ts";
import type { Knowledge } from "./knowledge.ts";

/** Everything one language needs to be read: its tables compiled, its grammar, its recogniser of names and its classifier of acts. */
export interface Pack extends Knowledge {
  grammar: Grammar;
  /** Null for a language without one: there only the tables and the grammar tell names. */
  recogniser: Recogniser | null;
  /** The weights of attributions, opened when first asked for; null for a language without them. */
  attributions: () => AttributionWeights | null;
  /** Null for a language without one: there only rows tell acts. */
  classifier: ActClassifier | null;
}

/** Opens a pack file. Throws a RangeError when the bytes are no such file. */
export function openPack(bytes: Uint8Array): Pack {
  const file = new Model(bytes);
  const entities = file.bytes("entities");
  const types = file.bytes("types");
  const knowledge = thaw(file.bytes("knowledge")) as Knowledge;
  const attributions = file.bytes("attributions");
  let weights: AttributionWeights | null = null;
  return {
    ...knowledge,
    grammar: loadGrammar(file.bytes("grammar")),
    recogniser: entities.length === 0 ? null : new Recogniser(entities, knowledge.world.towns),
    attributions: () => {
      if (attributions.length > 0) weights ??= new AttributionWeights(attributions);
      return weights;
    },
    classifier: types.length === 0 ? null : new ActClassifier(types),
  };
}

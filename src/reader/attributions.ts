import { type Attribution, findAttributions } from "../speech/attributions/find-attributions.ts";
import type { Document } from "./document.ts";
import type { Pack } from "./pack.ts";

/** Who says, thinks, wants or favours something in a document that has been read; none for a language without weights. */
export function attributionsOf({ text, tree, mentions, sentences }: Document, pack: Pack): Attribution[] {
  const weights = pack.attributions();
  return weights === null ? [] : findAttributions({ text, tree, mentions, knowledge: pack.speech }, sentences, weights);
}

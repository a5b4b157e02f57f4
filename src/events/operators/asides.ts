import { subtreeSpan } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import type { Scene } from "../scene.ts";

/**
 * What the article adds to the content it reports: a relative clause between commas, outside of quotation marks. Of such no voice but the
 * article's own is heard: "said it was surprised by the premier, who had phoned on Monday".
 */
export function isAside({ tree, words, speech }: Scene, word: number): boolean {
  if (speech.quotationAt[word] >= 0) return false;
  const voice = speech.voiceAt[word];
  let at = word;
  for (let steps = 0; steps < MOST_STEPS && words.deprel[at] !== D["acl:relcl"]; steps++) {
    at = words.head[at];
    if (at < 0 || speech.voiceAt[at] !== voice) return false;
  }
  if (words.deprel[at] !== D["acl:relcl"]) return false;
  const [opening] = subtreeSpan(tree, at);
  return [opening - 1, opening].some((edge) => edge >= 0 && words.upos[edge] === U.PUNCT && words.form[edge] === ",");
}

const MOST_STEPS = 8;

import { prepositionOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { type Discourse, entityOf, mentionAt } from "../coreference/discourse.ts";
import { wordsOf } from "../references.ts";
import type { Mention } from "../types.ts";
import { homeOf, type Stage } from "./stage.ts";

/**
 * `Sajith Premadasa, who leads …, accuses the president`, `il reverendo Mario Bini denuncia`, `Ana Ruiz was arrested`: whom a text names in
 * full as a doer or as whom something is done to, and says nothing of, is at home in it; where it speaks of one land alone, whoever takes part in
 * an act, by a surname too: `Berlusconi ha incontrato Casini`.
 */
export function settleUnknown(discourse: Discourse, stage: Stage, mention: Mention): void {
  const { words } = discourse;
  const entity = entityOf(discourse, mention);
  const alone = isOfOneLand(stage);
  if (mention.kind !== "name" || entity.kind !== "person" || entity.political || entity.country !== null) return;
  if (mention.endWord < mention.firstWord + 2 && !alone) return;
  let stands = isBehindTitle(discourse, mention.head) ? words.head[mention.head] : mention.head;
  if (UNIVERSAL_RELATION[words.deprel[stands]] === D.conj) stands = words.head[stands];
  const relation = words.deprel[stands];
  const isSubject = relation === D.nsubj || relation === D["nsubj:pass"];
  if (!isSubject && !(alone && isArgument(relation))) return;
  if (words.head[stands] < 0 || words.upos[words.head[stands]] !== U.VERB) return;
  // `Le Figi` is no person: an article may open a sentence.
  if (wordsOf(discourse.references, "article").has(words.form[mention.firstWord].toLowerCase())) return;
  const home = homeOf(stage, words.sentence[mention.head], null);
  if (home === null) return;
  entity.country = home;
  entity.political = true;
  entity.sectors = ["CVL"];
}

/** Relations of those something is done to, said to or done by. */
const ARGUMENTS = new Set<number>([D.obj, D.iobj, D["obl:agent"]]);

const isArgument = (relation: number): boolean => ARGUMENTS.has(relation) || UNIVERSAL_RELATION[relation] === D.obl;

/** What share of what a text says of states makes it one of a single land. */
const ALONE = 0.8;
/** How much must be said of lands for that to tell. */
const ENOUGH = 3;

/** Whether a text speaks of one land and of hardly any beside. */
export const isOfOneLand = ({ main, share, total }: Stage): boolean =>
  main !== null && total >= ENOUGH && (share.get(main) ?? 0) >= ALONE;

/** `Il reverendo Mario Bini`, `l'avvocata Ana Ruiz`: a name that a common noun before it, itself nobody, says what he is. */
function isBehindTitle(discourse: Discourse, name: number): boolean {
  const { words, tree } = discourse;
  const noun = words.head[name];
  if (noun !== name - 1 || words.upos[noun] !== U.NOUN || mentionAt(discourse, noun) !== null) return false;
  return UNIVERSAL_RELATION[words.deprel[name]] === D.nmod && prepositionOf(tree, name) === "";
}

/** `the cabinet of Sher Bahadur Deuba`, `il governo di X`: a person no table knows who has a government is of it. */
export function knowGovernor(discourse: Discourse, mention: Mention): void {
  const { words } = discourse;
  const entity = entityOf(discourse, mention);
  if (mention.kind !== "name" || entity.kind !== "person" || entity.political || entity.country !== null) return;
  const relation = UNIVERSAL_RELATION[words.deprel[mention.head]];
  if (relation !== D.nmod && relation !== D.compound) return;
  const government = mentionAt(discourse, words.head[mention.head]);
  if (government === null || government.kind !== "description" || government.head !== words.head[mention.head]) return;
  const { sectors, role, kind } = entityOf(discourse, government);
  if (sectors[0] !== "GOV" || role !== null || (kind !== "agent" && kind !== "state")) return;
  entity.political = true;
  entity.sectors = ["GOV"];
}

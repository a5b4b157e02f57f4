import { dependent, subtreeSpan } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { isOpeningQuote } from "../../text/quotation-marks.ts";
import { parseTable, variants } from "../../text/table.ts";
import { negationAt } from "../factuality/modality.ts";
import { argumentsOf } from "../roles/control.ts";
import { operatorOver } from "../roles/operator-over.ts";
import { participantsAt } from "../roles/participants.ts";
import { isRival } from "../roles/rivals.ts";
import type { Roles } from "../roles/roles.ts";
import type { Participant, Scene } from "../scene.ts";
import type { PredicateMatch } from "./match.ts";
import type { Meaning, Ontology } from "./ontology.ts";
import { unlistedPredicate } from "./predicates.ts";

/** Words that praise or blame whoever is called so: lemma → `support` or `criticise`; what is said of somebody → `deny`. */
export type Judgements = ReadonlyMap<string, Meaning>;

/** How many words behind its target a judgement may stand: "called the plan “a gift to the generals”". */
const REACH = 9;

/** Compiles `judgements.tsv`. */
export function compileJudgements(source: string, language: string, ontology: Ontology): Judgements {
  const judgements = new Map<string, Meaning>();
  for (const row of parseTable(source, `languages/${language}/judgements.tsv`)) {
    for (const word of variants(row.words)) judgements.set(word, ontology.meanings.get(row.meaning)!);
  }
  return judgements;
}

/**
 * Judgements passed on somebody: "called the vote a sham", "described Oslo as a reliable partner", "said the raid was illegal".
 * The match's head is the verb; the recipients are who the thing judged belongs to.
 */
export function judgementsPassed(scene: Scene): { match: PredicateMatch; roles: Roles }[] {
  const { words, knowledge } = scene;
  const found: { match: PredicateMatch; roles: Roles }[] = [];
  if (knowledge.judgements.size === 0) return found;
  for (let word = 0; word < words.length; word++) {
    const passed = knowledge.naming.has(words.lemma[word]) ? byNaming(scene, word) : bySaying(scene, word);
    if (passed) found.push(passed);
  }
  return found;
}

function byNaming(scene: Scene, verb: number): { match: PredicateMatch; roles: Roles } | null {
  const { words } = scene;
  // "Called off the strike" calls nothing anything.
  if (words.upos[verb] !== U.VERB || dependent(scene.tree, verb, D["compound:prt"]) >= 0) return null;
  const slots = argumentsOf(scene, verb);
  const predicate = dependent(scene.tree, verb, D.xcomp);
  const object = slots.get("iobj")?.[0] ?? slots.get("obj")?.[0] ?? predicate;
  // "trials that her supporters call a sham": what is judged is what the clause hangs on.
  const hung = UNIVERSAL_RELATION[words.deprel[verb]] === D.acl && object >= 0 ? judgementAt(scene, object) : null;
  if (hung) return passed(scene, verb, object, hung, slots.get("subj") ?? [], words.head[verb]);
  // "Lai, definito da Pechino «un parassita»": so is what is quoted behind a passive participle.
  const agent = UNIVERSAL_RELATION[words.deprel[verb]] === D.acl ? dependent(scene.tree, verb, D["obl:agent"]) : -1;
  if (agent >= 0 && object > verb && opensQuote(scene, object)) {
    const blame = scene.knowledge.ontology.meanings.get(BLAME)!;
    return passed(scene, verb, object, blame, [agent], words.head[verb]);
  }
  const target = object;
  if (target < 0 || scene.knowledge.mishaps.has(words.lemma[target])) return null;
  let quoted = -1;
  for (let at = Math.max(verb + 1, target - REACH), steps = 0; steps < REACH && at < words.length; at++) {
    if (words.sentence[at] !== words.sentence[verb] || words.form[at] === "," || words.form[at] === ";") break;
    if (quoted < 0 && (isOpeningQuote(words.form[at]) || words.form[at] === '"')) quoted = at + 1;
    if (at <= target) continue;
    steps++;
    const meaning = judgementAt(scene, at);
    if (meaning) return passed(scene, verb, at, towards(scene, meaning, target), slots.get("subj") ?? [], target);
  }
  // "Called on the Lebanese to be “rational”" names nobody.
  const named = quoted >= 0 && quoted < words.length && (words.upos[verb + 1] !== U.ADP || quoted === verb + 3);
  // "Giudica «opportuna» la scelta": a word that is known says what it says.
  const blame = named ? (judgementAt(scene, quoted) ?? scene.knowledge.ontology.meanings.get(BLAME)) : undefined;
  return blame ? passed(scene, verb, quoted, towards(scene, blame, target), slots.get("subj") ?? [], target) : null;
}

/** Whether a nominal is what a quotation opens with. */
const opensQuote = ({ tree, words, knowledge }: Scene, nominal: number): boolean => {
  const [first] = subtreeSpan(tree, nominal);
  return knowledge.openingMarks.has(words.form[first]) || knowledge.openingMarks.has(words.form[first - 1] ?? "");
};

/** Words that are quoted and known for no praise blame: "called the deal “a gift to the generals”". */
const BLAME = "criticise";

/** "Called the claim absurd": who blames what is said of him denies it. */
function towards({ words, knowledge }: Scene, meaning: Meaning, target: number): Meaning {
  const said = knowledge.judgements.get(words.lemma[target]);
  return said?.type?.name === "REJECT" && meaning.type?.name === "ACCUSE" ? said : meaning;
}

/** "said the raid was illegal": a judgement with a copula as the content of saying. */
function bySaying(scene: Scene, judgement: number): { match: PredicateMatch; roles: Roles } | null {
  const { tree, words } = scene;
  const meaning =
    dependent(tree, judgement, D.cop) < 0 ? null : (judgementAt(scene, judgement) ?? unpraise(scene, judgement));
  if (!meaning) return null;
  const verb = words.head[judgement];
  const relation = UNIVERSAL_RELATION[words.deprel[judgement]];
  if (
    verb < 0 ||
    words.upos[verb] !== U.VERB ||
    relation !== D.ccomp ||
    operatorOver(scene, judgement)?.effect !== "say"
  )
    return null;
  const target = dependent(tree, judgement, D.nsubj);
  if (target < 0) return null;
  const said = towards(scene, meaning, target);
  const found = passed(scene, verb, judgement, said, argumentsOf(scene, verb).get("subj") ?? [], target);
  return found && found.roles.recipients.length > 0 ? found : null;
}

/** Whether a word praises or blames, by the meaning of doing so; null when it does not, or is negated. */
export function judgementAt(scene: Scene, word: number): Meaning | null {
  const { words, knowledge } = scene;
  if (words.upos[word] === U.ADV) return null;
  const meaning =
    knowledge.judgements.get(words.lemma[word]) ?? knowledge.judgements.get(words.form[word].toLowerCase());
  return meaning && meaning.type?.name !== "REJECT" && !isNegated(scene, word) ? meaning : null;
}

/** "Said she was not fit to serve": who denies somebody what is praised blames him. */
function unpraise(scene: Scene, word: number): Meaning | null {
  const { words, knowledge } = scene;
  const praise = knowledge.judgements.get(words.lemma[word])?.type?.name === "SUPPORT" && words.upos[word] !== U.NOUN;
  return praise && isNegated(scene, word) ? knowledge.ontology.meanings.get(BLAME)! : null;
}

/** Whether a word that negates hangs on another before it. */
export function isNegated({ tree, words, knowledge }: Scene, word: number): boolean {
  for (let child = tree.first[word]; child >= 0; child = tree.next[child])
    if (child < word && negationAt(words, child, knowledge.modality)) return true;
  return false;
}

/** "Called the coup in Honduras illegal": what happens in a state is its own doing, attacks aside. */
export function whereDone(scene: Scene, thing: number): Participant[] {
  const rows = scene.knowledge.predicates.nouns.get(scene.words.lemma[thing]) ?? [];
  if (rows.some(({ meaning }) => meaning.type?.name === "ASSAULT")) return [];
  return participantsAt(scene, thing, true);
}

function passed(
  scene: Scene,
  verb: number,
  judgement: number,
  meaning: Meaning,
  subjects: readonly number[],
  target: number,
): { match: PredicateMatch; roles: Roles } | null {
  const { entities } = scene.mentions;
  const actors = subjects.flatMap((word) => participantsAt(scene, word, false));
  if (actors.length === 0) return null;
  const sideOf = ({ entity }: Participant) => entities[entity].country ?? entities[entity].id;
  const isOther = (one: Participant) =>
    !actors.some(({ entity }) => entity === one.entity) &&
    (!actors.some((actor) => sideOf(actor) === sideOf(one)) ||
      actors.every(({ entity }) => isRival(scene, entity, one)));
  const named = participantsAt(scene, target, false);
  const recipients = (named.length > 0 ? named : whereDone(scene, target)).filter(isOther);
  const { language } = scene.knowledge;
  const rule = `${language}:${scene.words.lemma[verb]} … ${scene.words.lemma[judgement]}`;
  return {
    match: { predicate: unlistedPredicate(rule, "VERB", meaning), head: verb, used: [verb, judgement] },
    roles: { actors, recipients, inferred: recipients.length === 0 ? 1 : 0, steps: [] },
  };
}

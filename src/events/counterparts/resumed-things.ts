import { isIndefinite, isNeuter, isPlural, isThirdPerson } from "../../grammar/features.ts";
import { dependent, governingClause, isClause, prepositionOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { mentionOf } from "../../names/mentions.ts";
import { sideOf } from "../../names/sides.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { isMadeOf } from "./derived-nouns.ts";

/** Acts that judge what somebody did. */
const JUDGING = new Set(["ACCUSE", "REJECT", "SUPPORT"]);
/** How many sentences back a thing may have been told of: named by a noun, or only by a pronoun. */
const NOUN_BACK = 6;
const PRONOUN_BACK = 1;
/** How many words up a relative clause is looked for. */
const CLAUSES_UP = 6;
/** Places in a clause of what a text goes on to speak of. */
const PROMINENT = new Set<number>([D.obj, D.nsubj, D.root, D.obl]);

/**
 * Whose thing an act judges that takes it up by its noun or a pronoun: "Maduro held a referendum. His opponents boycotted it", "published a
 * letter … called the letter mediocre". Null when nothing is taken up, or nobody is told to have done it.
 */
export function doersOfThing(
  scene: Scene,
  draft: EventDraft,
  drafts: readonly EventDraft[],
  own: ReadonlySet<string | null>,
): Participant[] | null {
  const object = judgedObject(scene, draft);
  if (object < 0) return null;
  const { words } = scene;
  if (words.upos[object] === U.PRON) {
    const thing = antecedentThing(scene, object);
    return thing < 0 ? null : othersOrSelves(scene, draft, doersAt(scene, thing), own);
  }
  if (!isTakenUp(scene, object)) return null;
  for (let at = object - 1; at >= 0 && words.sentence[object] - words.sentence[at] <= NOUN_BACK; at--) {
    if (!isSameThing(scene, at, object)) continue;
    // "Signed a deal … called the deal": an act of two sides is both sides' thing; "rammed … the ramming": an act told is its doers'.
    const told = drafts.find(
      ({ symmetric, head, operators, triggerFirst, triggerEnd }) =>
        (symmetric && triggerFirst <= at && at < triggerEnd) || (head === at && operators.length === 0),
    );
    const found = othersOrSelves(scene, draft, told?.actors ?? doersAt(scene, at), own);
    if (found !== null) return found;
  }
  return null;
}

/** Whether what an act judges is a thing called `it` or `them`, whatever actor the pronoun was taken for. */
export function judgesThing(scene: Scene, draft: EventDraft): boolean {
  const object = judgedObject(scene, draft);
  return object >= 0 && scene.words.upos[object] === U.PRON && antecedentThing(scene, object) >= 0;
}

/** The object of an act that judges; accusations are made against somebody. -1 when there is none. */
function judgedObject({ tree, words }: Scene, { type, mode, head }: EventDraft): number {
  const judging = JUDGING.has(type) ? mode !== "allege" : type === "PROTEST" && mode === "boycott";
  if (!judging || words.upos[head] !== U.VERB) return -1;
  const object = dependent(tree, head, D.obj, D["nsubj:pass"]);
  if (object < 0 || words.upos[object] !== U.PRON) return object;
  return isThirdPerson(words.morph[object]) && (isNeuter(words.morph[object]) || isPlural(words.morph[object]))
    ? object
    : -1;
}

/** `A claim … the claim`, `voted … the vote`, `seized a ship … the seizure`. */
function isSameThing({ words }: Scene, told: number, taken: number): boolean {
  const [one, other] = [words.lemma[told], words.lemma[taken]];
  if (words.upos[told] === U.VERB) return one === other || isMadeOf(other, one);
  return words.upos[told] === U.NOUN && one === other;
}

/** A definite noun without owner or maker. */
function isTakenUp(scene: Scene, noun: number): boolean {
  const { tree, words, mentions } = scene;
  if (words.upos[noun] !== U.NOUN || mentions.mentionAt[noun] >= 0) return false;
  const determiner = dependent(tree, noun, D.det);
  if (determiner < 0 || isIndefinite(words.morph[determiner])) return false;
  for (let child = tree.first[noun]; child >= 0; child = tree.next[child])
    if (mentions.mentionAt[child] >= 0 || UNIVERSAL_RELATION[words.deprel[child]] === D.acl) return false;
  return true;
}

/** The thing a pronoun takes up: in its sentence before it or the one before, objects first; -1 when an actor is as near. */
function antecedentThing(scene: Scene, pronoun: number): number {
  const { words, mentions, knowledge } = scene;
  const plural = isPlural(words.morph[pronoun]);
  const clause = governingClause(scene.tree, pronoun);
  let best = -1;
  let bestRank = 0;
  let sentence = words.sentence[pronoun];
  for (let at = pronoun - 1; at >= 0; at--) {
    if (words.sentence[at] !== sentence) {
      if (best >= 0 || words.sentence[pronoun] - words.sentence[at] > PRONOUN_BACK) break;
      sentence = words.sentence[at];
    }
    if (words.upos[at] !== U.NOUN && words.upos[at] !== U.PROPN) continue;
    if (isPlural(words.morph[at]) !== plural || governingClause(scene.tree, at) === clause) continue;
    if (isAside(scene, at)) continue;
    const relation = UNIVERSAL_RELATION[words.deprel[at]];
    if (!PROMINENT.has(relation) || knowledge.temporal.has(words.lemma[at].toLowerCase())) continue;
    const mention = mentionOf(mentions, at);
    if (mention !== null && mention.head !== at) continue;
    const actor = mention !== null && mentions.entities[mention.entity].kind !== "place";
    if (relation === D.obl && (actor || knowledge.locative.has(prepositionOf(scene.tree, at)))) continue;
    const rank = relation === D.obj ? 3 : relation === D.obl ? 1 : 2;
    if (rank <= bestRank) continue;
    bestRank = rank;
    best = actor || mention !== null ? -1 : at;
  }
  return best;
}

/** Whether a word stands in a relative clause: a text seldom goes on from there. */
function isAside({ words }: Scene, word: number): boolean {
  for (let at = word, steps = 0; at >= 0 && steps < CLAUSES_UP; at = words.head[at], steps++)
    if (words.deprel[at] === D["acl:relcl"]) return true;
  return false;
}

/** Who made or did a thing: its owner, else the subject of the clause it was told in; of a verb its own subject. */
function doersAt(scene: Scene, word: number): Participant[] {
  const { tree, words } = scene;
  const own = words.upos[word] === U.VERB ? [] : participantsAt(scene, word, false);
  if (own.length > 0) return own;
  const clause = isClause(tree, word) ? word : governingClause(tree, word);
  if (clause < 0) return [];
  return (argumentsOf(scene, clause).get("subj") ?? [])
    .filter((subject) => subject !== word)
    .flatMap((subject) => participantsAt(scene, subject, false));
}

/** Those of another side; else, at home, those who are somebody else than the actors. */
function othersOrSelves(
  scene: Scene,
  draft: EventDraft,
  doers: readonly Participant[],
  own: ReadonlySet<string | null>,
): Participant[] | null {
  const { entities } = scene.mentions;
  const others = doers.filter(({ entity }) => !own.has(sideOf(entities[entity])) && sideOf(entities[entity]) !== null);
  if (others.length > 0) return others;
  const acting = new Set(draft.actors.map(({ entity }) => entity));
  const home = doers.filter(({ entity }) => sideOf(entities[entity]) !== null && !acting.has(entity));
  return home.length > 0 ? home : null;
}

import { hasFeature } from "../grammar/morphology.ts";
import { dependent, prepositionOf } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { mentionOf } from "../names/mentions.ts";
import type { Cue } from "./cues.ts";
import type { Draft } from "./draft.ts";
import { isPassive, subjectBehind } from "./parenthesis.ts";
import { canSpeak, nominalAt, ownedBy, sourceAt } from "./sources.ts";
import { isBreak, isComma, isFiniteWord, isNominal, isRelative } from "./surface.ts";
import type { Source } from "./types.ts";

/** Who speaks by a cue: the word that heads the phrase, -1 when an unwritten or earlier subject does. */
export interface Speaker {
  word: number;
  source: Source;
}

const isPlural = hasFeature("Number", "Plur");
const isParticiple = hasFeature("VerbForm", "Part");
const isGerund = hasFeature("VerbForm", "Ger");
const isPast = hasFeature("Tense", "Past");
const isSingular = hasFeature("Number", "Sing");
const isThirdPerson = hasFeature("Person", "3");
const isDefinite = hasFeature("Definite", "Def");
/** How far before a noun that takes it up an outlet may have been named, in words. */
const OUTLET_REACH = 250;
/** How far before its verb a noun phrase may stand as the subject that the parser did not see. */
const SUBJECT_REACH = 12;

/**
 * The speaker of a governing cue: the agent of a passive, the subject, the noun of a relative clause, the subject of the clause
 * a participle or second verb hangs on; `last` spoke before and is who an unwritten subject or a pronoun means.
 */
export function governingSpeaker(
  draft: Draft,
  cue: Cue,
  earlier: readonly (Speaker | null)[],
  last: Source | null,
): Speaker | null {
  const { scene } = draft;
  const { tree, knowledge } = scene;
  const { words } = tree;
  const verb = cue.verb;
  const agent = agentOf(draft, verb);
  if (agent >= 0) return speakerAt(draft, agent, last);
  if (isPassive(draft, cue)) return impersonalSpeaker(draft, cue);
  const subject = subjectOf(draft, verb);
  if (subject >= 0 && agrees(draft, relativeNoun(draft, subject), cue))
    return speakerAt(draft, nearerSubject(draft, subject, cue), last);
  const high = draft.sentences.firstWord[words.sentence[verb] + 1];
  if (cue.finite >= 0) {
    const before = Math.max(nominalBefore(draft, cue), nameBefore(draft, cue));
    if (before >= 0) return speakerAt(draft, before, last);
    if (knowledge.dropsSubjects && opensClause(draft, cue)) {
      const behind = subjectBehind(draft, cue, high, false);
      if (behind.head >= 0 && canSpeak(scene, behind.head) && words.form[behind.end] !== ":")
        return speakerAt(draft, behind.head, last);
    }
  }
  const inverted = invertedObject(draft, cue);
  if (inverted >= 0) return speakerAt(draft, inverted, last);
  if (mentionOf(scene.mentions, verb)?.kind === "dropped") return { word: -1, source: sourceAt(scene, verb) };
  return above(draft, cue, earlier, last);
}

/** "Ha pensato anche il ministero": a subject behind its verb that the parser took for an object; -1 when there is none. */
function invertedObject(draft: Draft, cue: Cue): number {
  const { scene } = draft;
  const { tree } = scene;
  const { kind } = cue.entry;
  if (!scene.knowledge.dropsSubjects || cue.finite < 0 || (kind !== "say" && kind !== "report" && kind !== "think"))
    return -1;
  const object = dependent(tree, cue.verb, D.obj);
  const bare = object > cue.verb && dependent(tree, object, D.case) < 0 && dependent(tree, cue.verb, D.ccomp) < 0;
  return bare && canSpeak(scene, object) && draft.spanAt[object] === draft.spanAt[cue.verb] ? object : -1;
}

/** The speaker of a clause that has no subject of its own: of the clause it hangs on, or of the reporting verb before it. */
function above(draft: Draft, cue: Cue, earlier: readonly (Speaker | null)[], last: Source | null): Speaker | null {
  const { tree, knowledge } = draft.scene;
  const { words } = tree;
  const relation = words.deprel[cue.verb];
  const noun = words.head[cue.verb];
  if (
    (relation === D.acl || relation === D["acl:relcl"]) &&
    noun >= 0 &&
    words.upos[noun] !== U.VERB &&
    draft.spanAt[noun] < 0 &&
    agrees(draft, noun, cue) &&
    !hasRelativeObject(draft, cue)
  ) {
    return speakerAt(draft, noun, last);
  }
  // ", adding that …": a participle that is set off speaks for who spoke before.
  if (cue.finite < 0 && cue.start > 0 && isBreak(words, cue.start - 1)) {
    const spoken = spokenBefore(draft, cue, earlier);
    if (spoken !== null) return spoken;
  }
  let steps = 0;
  for (let at = words.head[cue.verb]; at >= 0 && steps < 6; at = words.head[at], steps++) {
    const other = draft.cueAt[at];
    if (other >= 0 && draft.cues[other] !== cue && draft.spanAt[at] < 0 && earlier[other]) return earlier[other];
    if (words.upos[at] !== U.VERB && words.upos[at] !== U.AUX) continue;
    if (draft.spanAt[at] >= 0 && draft.spanAt[cue.verb] < 0) break;
    const subject = subjectOf(draft, at);
    if (subject >= 0 && subject !== cue.verb) return speakerAt(draft, subject, last);
    if (mentionOf(draft.scene.mentions, at)?.kind === "dropped") return { word: -1, source: sourceAt(draft.scene, at) };
  }
  const spoken = spokenBefore(draft, cue, earlier);
  if (spoken !== null) return spoken;
  const unwritten = cue.finite >= 0 && knowledge.dropsSubjects && last !== null && !isPlural(words.morph[cue.finite]);
  return unwritten ? { word: -1, source: { ...last, mention: null, phrase: null } } : null;
}

/** Who speaks by the reporting verb before a cue in its sentence, null when there is none. */
function spokenBefore(draft: Draft, cue: Cue, earlier: readonly (Speaker | null)[]): Speaker | null {
  const { words } = draft.scene.tree;
  for (let index = draft.cueAt[cue.verb] - 1; index >= 0; index--) {
    const other = draft.cues[index];
    if (words.sentence[other.verb] !== words.sentence[cue.verb]) return null;
    if (earlier[index] && draft.spanAt[other.verb] < 0) return earlier[index];
  }
  return null;
}

function hasRelativeObject(draft: Draft, cue: Cue): boolean {
  const { tree } = draft.scene;
  const object = dependent(tree, cue.verb, D.obj);
  return object >= 0 && object < cue.start && isRelative(tree.words.morph[object]);
}

/**
 * "In Cedar Rapids, Iowa, Rubio told": when a comma stands in what the parser took for the subject, and none closes it before the
 * verb, what stands behind the last comma is the subject. "Sen. Sanders (I-Vt.) accused": what stands before a bracket is.
 */
function nearerSubject(draft: Draft, subject: number, cue: Cue): number {
  const { scene } = draft;
  const { words } = scene.tree;
  if (subject >= cue.start) return subject;
  if (words.form[cue.start - 1] === ")") return beforeBracket(draft, subject, cue.start - 1);
  const low = draft.sentences.firstWord[words.sentence[cue.verb]];
  for (let word = cue.start - 1; word >= low && cue.start - word < SUBJECT_REACH; word--) {
    if (words.upos[word] === U.PUNCT && !isComma(words, word) && words.form[word] !== "-") return subject;
    if (words.upos[word] === U.CCONJ || isFiniteWord(words, word)) return subject;
    if (!isComma(words, word)) continue;
    if (word === cue.start - 1 || subject > word) return subject;
    const { end, head } = nominalAt(scene, word + 1, cue.start);
    return end === cue.start && !scene.knowledge.temporal.has(words.lemma[head]) && !isPlace(draft, head)
      ? head
      : subject;
  }
  return subject;
}

/** "Stacy Baker of Columbia, South Carolina": where somebody is from does not speak. */
function isPlace(draft: Draft, word: number): boolean {
  const mention = mentionOf(draft.scene.mentions, word);
  if (mention === null || mention.kind !== "name") return false;
  const { kind } = draft.scene.mentions.entities[mention.entity];
  return kind === "place" || kind === "state";
}

function beforeBracket(draft: Draft, subject: number, close: number): number {
  const { words } = draft.scene.tree;
  for (let word = close; word > 0 && close - word < 8; word--) {
    if (words.form[word] !== "(") continue;
    return subject > word && isNominal(words, word - 1) ? word - 1 : subject;
  }
  return subject;
}

/** "Gli incidenti, che ha attribuito": a noun of another number than the verb is not its subject. */
function agrees(draft: Draft, noun: number, cue: Cue): boolean {
  const { words } = draft.scene.tree;
  if (!draft.scene.knowledge.dropsSubjects || cue.finite < 0) return true;
  return !(isPlural(words.morph[noun]) && isSingular(words.morph[cue.finite]));
}

/** A speaker by the word that heads it; pronouns are followed to whom they mean. */
export function speakerAt(draft: Draft, word: number, last: Source | null): Speaker {
  const { scene } = draft;
  const { words } = scene.tree;
  const noun = ownedBy(words, relativeNoun(draft, word));
  const source = sourceAt(scene, noun);
  const carried =
    last !== null &&
    words.upos[word] === U.PRON &&
    isThirdPerson(words.morph[word]) &&
    isNearer(draft, word, last, source);
  if (carried) return { word, source: { ...last, mention: source.mention, phrase: source.phrase } };
  if (noun !== ownedBy(words, word)) {
    const { phrase } = sourceAt(scene, word);
    return { word: noun, source: { ...source, phrase } };
  }
  if (source.entity >= 0) return { word, source };
  const author = authorOf(draft, noun);
  if (author >= 0) return { word: author, source: sourceAt(scene, author) };
  const outlet = outletBefore(draft, noun);
  if (outlet >= 0) {
    const { entity, name } = sourceAt(scene, outlet);
    return { word, source: { ...source, entity, name } };
  }
  // "One", "we" and "nobody" mean somebody else than who spoke last.
  if (words.upos[word] !== U.PRON || !isThirdPerson(words.morph[word]) || last === null) return { word, source };
  return { word, source: { ...last, mention: source.mention, phrase: source.phrase } };
}

/** Whether an unnamed speaker stands nearer than any mention of the entity that names gave to a pronoun. */
function isNearer(draft: Draft, word: number, last: Source, source: Source): boolean {
  const { mentions, tree } = draft.scene;
  const named = last.entity >= 0 && (mentions.entities[last.entity].kind !== "agent" || last.entity === source.entity);
  if (named || last.mention === null || source.entity < 0) return false;
  for (let at = word - 1; at >= 0 && tree.words.start[at] > last.mention[0]; at--) {
    const mention = mentionOf(mentions, at);
    if (mention?.entity === source.entity && mention.kind !== "pronoun") return false;
  }
  return true;
}

/** Who speaks through a document: "a report published by a Manila newspaper said"; -1 when nobody is named. */
function authorOf(draft: Draft, noun: number): number {
  const { tree, knowledge } = draft.scene;
  const { words } = tree;
  if (!knowledge.nouns.has(words.lemma[noun])) return -1;
  for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) {
    if (words.deprel[child] !== D.acl || !knowledge.quoting.has(words.lemma[child])) continue;
    const agent = agentOf(draft, child);
    if (agent >= 0) return agent;
  }
  return -1;
}

/** "According to the paper": the outlet named last before a definite noun that takes one up; -1 when there is none. */
function outletBefore(draft: Draft, noun: number): number {
  const { tree, mentions, knowledge } = draft.scene;
  const { words } = tree;
  if (!knowledge.outlets.has(words.lemma[noun]) && !knowledge.outlets.has(words.form[noun].toLowerCase())) return -1;
  if (noun === 0 || !isDefinite(words.morph[noun - 1])) return -1;
  for (let word = noun - 1; word >= 0 && noun - word <= OUTLET_REACH; word--) {
    const mention = mentionOf(mentions, word);
    if (mention === null || mention.head !== word) continue;
    const { kind, sectors } = mentions.entities[mention.entity];
    if (kind === "media" || (kind === "agent" && knowledge.outlets.has(words.lemma[word]) && sectors.length > 0))
      return word;
  }
  return -1;
}

/** A relative pronoun speaks for the noun its clause hangs on, in the tree or right before it. */
function relativeNoun(draft: Draft, word: number): number {
  const { tree } = draft.scene;
  const { words } = tree;
  if (
    !isRelative(words.morph[word]) &&
    !(words.upos[word] === U.PRON && draft.scene.knowledge.complementisers.has(words.lemma[word]))
  )
    return word;
  for (let at = words.head[word], steps = 0; at >= 0 && steps < 4; at = words.head[at], steps++) {
    if (words.deprel[at] === D["acl:relcl"] && words.head[at] >= 0 && words.head[at] < word) return words.head[at];
  }
  for (let at = word - 1; at >= 0 && word - at < 4; at--) {
    if (words.upos[at] === U.NOUN || words.upos[at] === U.PROPN) return at;
  }
  return word;
}

/** The subject the tree gives a verb, left aside what stands between marks the verb does not stand in; -1 when none. */
function subjectOf(draft: Draft, verb: number): number {
  const { tree } = draft.scene;
  const { words } = tree;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    const relation = words.deprel[child];
    if (UNIVERSAL_RELATION[relation] !== D.nsubj || relation === D["nsubj:pass"]) continue;
    if (draft.spanAt[child] !== draft.spanAt[verb]) continue;
    if (draft.scene.knowledge.temporal.has(words.lemma[child])) continue;
    // Behind a colon or a stop nobody is the subject of what stands before it.
    if (child > verb && separated(draft, verb, child)) continue;
    return child;
  }
  return -1;
}

function separated(draft: Draft, first: number, end: number): boolean {
  const { words } = draft.scene.tree;
  for (let word = first; word < end; word++) if (words.form[word] === ":" || words.form[word] === ";") return true;
  return false;
}

/** The noun phrase that ends right before a finite cue, which the parser hung elsewhere; -1 when there is none. */
function nominalBefore(draft: Draft, cue: Cue): number {
  const { scene } = draft;
  const { words } = scene.tree;
  const low = Math.max(draft.sentences.firstWord[words.sentence[cue.verb]], cue.first - SUBJECT_REACH);
  let from = cue.start;
  if (from > low && isBreak(words, from - 1)) return beforeInsertion(draft, cue);
  while (from > low && !isBreak(words, from - 1) && !isFiniteWord(words, from - 1) && words.upos[from - 1] !== U.PUNCT)
    from--;
  for (let at = from; at < cue.start; at++) {
    const upos = words.upos[at];
    if (upos === U.ADP) {
      const skipped = nominalAt(scene, at + 1, cue.start);
      if (skipped.end < 0 || skipped.end >= cue.start) return -1;
      at = skipped.end - 1;
      continue;
    }
    if (upos === U.CCONJ || upos === U.ADV || upos === U.SCONJ) continue;
    const { end, head } = nominalAt(scene, at, cue.start);
    if (end < 0) continue;
    if (end === cue.start && !scene.knowledge.temporal.has(words.lemma[head])) return head;
    at = end - 1;
  }
  return -1;
}

/** "Cook said": a capitalised word right before the verb names somebody whatever its tag, inside a sentence or at its head; -1. */
function nameBefore(draft: Draft, cue: Cue): number {
  const { words } = draft.scene.tree;
  const low = draft.sentences.firstWord[words.sentence[cue.verb]];
  const word = cue.start - 1;
  if (word < low || draft.spanAt[word] !== draft.spanAt[cue.verb] || !/^\p{Lu}/u.test(words.form[word])) return -1;
  if (words.upos[word] === U.VERB || words.upos[word] === U.ADJ || words.upos[word] === U.X) return word;
  return word > low && (words.upos[word] === U.NOUN || words.upos[word] === U.PROPN) ? word : -1;
}

/** "Kishida, who had arrived the night before, said": the noun phrase before what is set off right before the cue; -1. */
function beforeInsertion(draft: Draft, cue: Cue): number {
  const { scene } = draft;
  const { words } = scene.tree;
  const low = draft.sentences.firstWord[words.sentence[cue.verb]];
  for (let at = low; at < cue.start - 1; at++) {
    const upos = words.upos[at];
    if (upos === U.ADP) {
      const skipped = nominalAt(scene, at + 1, cue.start);
      if (skipped.end < 0) return -1;
      at = skipped.end - 1;
      if (isBreak(words, at + 1)) at++;
      continue;
    }
    if (upos === U.CCONJ || upos === U.ADV || upos === U.PUNCT) continue;
    const { end, head } = nominalAt(scene, at, cue.start);
    if (end < 0 || !isBreak(words, end) || end >= cue.start - 1) return -1;
    return scene.knowledge.temporal.has(words.lemma[head]) ? -1 : head;
  }
  return -1;
}

/** Whether a cue begins its sentence or a coordinated part, objects aside: "Lo ha dichiarato il ministro". */
function opensClause(draft: Draft, cue: Cue): boolean {
  const { words } = draft.scene.tree;
  const low = draft.sentences.firstWord[words.sentence[cue.verb]];
  for (let word = cue.start - 1; word >= low && cue.start - word < 5; word--) {
    const upos = words.upos[word];
    if (upos === U.PUNCT) return true;
    if (upos !== U.PRON && upos !== U.ADV && upos !== U.ADP && upos !== U.DET && upos !== U.NOUN) return false;
  }
  return true;
}

/** The agent of a passive or participle: "citate da Reuters", "quoted by"; -1 when none. */
export function agentOf(draft: Draft, verb: number): number {
  const { tree, knowledge } = draft.scene;
  const { words } = tree;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    if (words.deprel[child] === D["obl:agent"]) return child;
    if (UNIVERSAL_RELATION[words.deprel[child]] !== D.obl || prepositionOf(tree, child) !== knowledge.agent) continue;
    const participle = dependent(tree, verb, D["aux:pass"], D["nsubj:pass"]) >= 0 || words.deprel[verb] === D.acl;
    if (participle) return child;
  }
  return -1;
}

/** "Si apprende da fonti", "si legge in una nota": the source of what is read or learned; null when nobody is named. */
function impersonalSpeaker(draft: Draft, cue: Cue): Speaker | null {
  const { tree, knowledge } = draft.scene;
  const { words } = tree;
  for (let child = tree.first[cue.verb]; child >= 0; child = tree.next[child]) {
    if (UNIVERSAL_RELATION[words.deprel[child]] !== D.obl || knowledge.temporal.has(words.lemma[child])) continue;
    const preposition = prepositionOf(tree, child);
    if (preposition === knowledge.agent || knowledge.nouns.has(words.lemma[child]))
      return { word: child, source: sourceAt(draft.scene, child) };
  }
  return cue.entry.kind === "read" ? documentBefore(draft, cue) : null;
}

/** "Il gesto, vi si legge, …": the document named last. */
function documentBefore(draft: Draft, cue: Cue): Speaker | null {
  const { words } = draft.scene.tree;
  const from = Math.max(0, words.sentence[cue.verb] - 1);
  for (let word = cue.first - 1; word >= draft.sentences.firstWord[from]; word--) {
    if (words.upos[word] === U.NOUN && draft.scene.knowledge.nouns.has(words.lemma[word]))
      return { word, source: sourceAt(draft.scene, word) };
  }
  return null;
}

/** The person addressed by a reporting verb ("ha detto a Reuters", "told reporters"), or null. */
export function addresseeOf(draft: Draft, cue: Cue): Source | null {
  const { tree, knowledge } = draft.scene;
  const { words } = tree;
  const high = draft.sentences.firstWord[words.sentence[cue.verb] + 1];
  const addresses = knowledge.addressing.has(words.lemma[cue.verb]);
  let at = cue.end;
  while (at < high && words.upos[at] === U.ADV) at++;
  if (at < high && addresses) {
    const { end, head } = nominalAt(draft.scene, at, high);
    if (end > 0 && !(end < high && isFiniteWord(words, end)) && !knowledge.temporal.has(words.lemma[head]))
      return sourceAt(draft.scene, head);
  }
  for (let child = tree.first[cue.verb]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    const nominal = words.upos[child] === U.NOUN || words.upos[child] === U.PROPN || words.upos[child] === U.PRON;
    if (!nominal || knowledge.temporal.has(words.lemma[child])) continue;
    if (relation === D.iobj) return sourceAt(draft.scene, child);
    if (relation === D.obl && prepositionOf(tree, child) === knowledge.addressed && isHearer(draft, child))
      return sourceAt(draft.scene, child);
  }
  return null;
}

/** Whoever is named, described or listed as a hearer hears; a place or thing behind the same preposition does not. */
function isHearer(draft: Draft, word: number): boolean {
  const { scene } = draft;
  if (scene.knowledge.hearers.has(scene.tree.words.lemma[word])) return true;
  return canSpeak(scene, word) && mentionOf(scene.mentions, word)?.kind !== "metonym";
}

/** Who passes a speaker's words on: "fonti libanesi citate da Reuters", "the minister, quoted by Tass"; -1 when nobody does. */
export function quoterOf(draft: Draft, speaker: number): number {
  const { tree, knowledge } = draft.scene;
  const { words } = tree;
  for (let child = tree.first[speaker]; child >= 0; child = tree.next[child]) {
    if (child < speaker || words.upos[child] !== U.VERB || !isParticiple(words.morph[child])) continue;
    if (knowledge.quoting.has(words.lemma[child])) return agentOf(draft, child);
  }
  // Set off by a comma, whatever the parser made of it.
  for (let word = speaker + 1; word < words.length && word - speaker < 10; word++) {
    if (isFiniteWord(words, word)) return -1;
    if (!isBreak(words, word) || words.upos[word + 1] !== U.VERB) continue;
    if (!isParticiple(words.morph[word + 1]) || !knowledge.quoting.has(words.lemma[word + 1])) return -1;
    if (words.lemma[word + 2] !== knowledge.agent) return -1;
    return nominalAt(draft.scene, word + 3, words.length).head;
  }
  return -1;
}

/** Whom a report cites: "reported the strike, citing two officials"; -1 when nobody is cited. */
export function citedBy(draft: Draft, cue: Cue, end: number): number {
  const { words } = draft.scene.tree;
  const { knowledge } = draft.scene;
  const high = draft.sentences.firstWord[words.sentence[cue.verb] + 1];
  const low = draft.sentences.firstWord[words.sentence[cue.verb]];
  for (const [from, to] of [
    [end, Math.min(high, end + 3)],
    [low, cue.start],
  ]) {
    for (let word = from; word < to; word++) {
      if (draft.spanAt[word] >= 0 || words.upos[word] !== U.VERB || !knowledge.quoting.has(words.lemma[word])) continue;
      if (!isGerund(words.morph[word]) && !(isParticiple(words.morph[word]) && !isPast(words.morph[word]))) continue;
      return nominalAt(draft.scene, word + 1, high).head;
    }
  }
  return -1;
}

import { isDefinite } from "../../grammar/features.ts";
import { dependent, governingClause, isUnder, subtreeSpan } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { factualityOf, lemmasFollow, nounFactuality, statesCondition } from "../factuality/factuality.ts";
import { weaker } from "../factuality/modality.ts";
import { operatorOver } from "../roles/control.ts";
import type { Certainty, EventDraft, Scene } from "../scene.ts";
import type { AgreementKnowledge } from "./agreement-knowledge.ts";
import { codeOf, isSigned, partiesOf } from "./agreement-parties.ts";

/** An agreement spoken of in the text. */
export interface AgreementMention {
  kind: string;
  /** UTF-16 offsets of its name as written. */
  name: [number, number];
  /** Country codes or ids of bodies. */
  parties: string[];
  known: string | null;
  certainty: Certainty;
  /** UTF-16 offsets. */
  evidence: [number, number];
}

/** The agreements a document speaks of, one per kind and parties, by the telling that calls it most fully. */
export function findAgreements(
  scene: Scene,
  knowledge: AgreementKnowledge,
  events: readonly EventDraft[],
): AgreementMention[] {
  const { words } = scene;
  const found: AgreementMention[] = [];
  for (let word = 0; word < words.length; word++) {
    // "The Collective Security Treaty Organisation" is no treaty.
    if (isInName(scene, word)) continue;
    const mention = namedAt(scene, knowledge, word) ?? describedAt(scene, knowledge, word, events);
    if (mention === null) continue;
    // "Trade agreement" is not "agreement" again.
    while (word + 1 < words.length && words.start[word + 1] < mention.name[1]) word++;
    const told = found.findIndex((known) => sameAgreement(known, mention));
    if (told < 0) found.push(mention);
    else if (fullness(mention) > fullness(found[told])) found[told] = mention;
  }
  return found;
}

/** How fully a telling calls its agreement: a usual name before a description, a longer one before a shorter. */
const fullness = ({ known, name }: AgreementMention): number => (known === null ? 0 : 1000) + name[1] - name[0];

/** One agreement called by two nouns: "the deal" is the treaty between the same parties, a truce is not. */
function sameAgreement(known: AgreementMention, other: AgreementMention): boolean {
  if (known.known !== null && other.known !== null) return known.known === other.known;
  if (known.name[0] <= other.name[0] && other.name[1] <= known.name[1]) return true;
  const parties = (one: AgreementMention) => [...one.parties].sort().join("|");
  return (
    parties(known) === parties(other) &&
    (known.kind === other.kind || GENERIC.has(known.kind) || GENERIC.has(other.kind))
  );
}

const GENERIC = new Set(["accord", "pact"]);

function isInName({ mentions, words }: Scene, word: number): boolean {
  const index = mentions.mentionAt[word];
  if (index < 0) return false;
  const { entity, start, end } = mentions.mentions[index];
  const { kind } = mentions.entities[entity];
  return kind === "organisation" && words.start[word] >= start && words.end[word] <= end;
}

/** An agreement called by its usual name: "Accordi di Abramo". Surface tokens are compared, each token once. */
function namedAt(scene: Scene, knowledge: AgreementKnowledge, word: number): AgreementMention | null {
  const { words, text } = scene;
  for (const { words: name, agreement } of knowledge.names.get(surface(scene, word)) ?? []) {
    let at = word;
    let end = word;
    let matches = true;
    for (const part of name) {
      if (at >= words.length || surface(scene, at) !== part) {
        matches = false;
        break;
      }
      end = at;
      at = nextToken(scene, at);
    }
    const capital =
      text.slice(words.start[word], words.end[end]) !== text.slice(words.start[word], words.end[end]).toLowerCase();
    if (!matches || !capital) continue;
    return mentionOfAgreement(scene, word, end, agreement.kind, [...agreement.parties], agreement.id);
  }
  return null;
}

/** The token a word stands in, in small letters with straight apostrophes. */
function surface({ text, words }: Scene, word: number): string {
  const start = words.start[word];
  const form = words.form[word];
  // Nearly every word is a token of its own, and its form at hand.
  const isToken = form.length === words.end[word] - start && text.startsWith(form, start);
  const lower = (isToken ? form : text.slice(start, words.end[word])).toLowerCase();
  return lower.includes("’") ? lower.replace(/’/g, "'") : lower;
}

function nextToken(scene: Scene, word: number): number {
  let at = word + 1;
  while (at < scene.words.length && scene.words.start[at] === scene.words.start[word]) at++;
  return at;
}

/** An agreement described by its noun and parties: "il trattato tra Roma e Parigi". */
function describedAt(
  scene: Scene,
  knowledge: AgreementKnowledge,
  word: number,
  events: readonly EventDraft[],
): AgreementMention | null {
  const { words } = scene;
  if (words.upos[word] !== U.NOUN && words.upos[word] !== U.ADJ && words.upos[word] !== U.PROPN) return null;
  const row = knowledge.nouns.get(words.lemma[word])?.find(({ lemmas }) => lemmasFollow(words, word, lemmas));
  if (!row || (words.upos[word] === U.ADJ && row.lemmas.length === 1)) return null;
  const last = word + row.lemmas.length - 1;
  const head = words.upos[word] === U.NOUN && words.head[word] !== last ? word : last;
  if (isNamedAfter(scene, head)) return null;
  const clause = governingClause(scene.tree, head);
  const signed = clause >= 0 && isSigned(scene, head, clause);
  if (row.signed && !signed) return null;
  // "Se trovassero un'intesa": of an agreement that may be it cannot be said whom it binds.
  if (clause >= 0 && (statesCondition(scene, clause) || isLoose(scene, head, clause))) return null;
  if (isOffered(scene, head, clause)) return null;
  const codes = partiesOf(scene, head, events).map((one) => codeOf(scene, one));
  // "The opposition alliance" is no agreement of its state.
  if (codes.length === 0 || (codes.length === 1 && row.kind === "pact")) return null;
  // What is being signed is no agreement the tables know yet.
  const known = signed || codes.length === 1 ? null : knownBetween(scene, knowledge, codes, row.kind);
  return mentionOfAgreement(scene, Math.min(word, head), nameEnd(scene, Math.max(last, head)), row.kind, codes, known);
}

/** "The AUKUS pact": a body's own name for itself, no agreement of the body. */
function isNamedAfter({ tree, words, mentions }: Scene, noun: number): boolean {
  for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    const index = mentions.mentionAt[child];
    if (index < 0 || (relation !== D.compound && relation !== D.flat && relation !== D.amod)) continue;
    if (mentions.entities[mentions.mentions[index].entity].kind === "organisation") return true;
  }
  return false;
}

/** An agreement that is only offered or proposed: "the truce offered by Ankara", "a proposal for a ceasefire". */
function isOffered({ tree, words, knowledge }: Scene, noun: number, clause: number): boolean {
  const isOffer = (word: number) =>
    word >= 0 && (knowledge.offering.has(words.lemma[word]) || knowledge.proposing.has(words.lemma[word]));
  return isOffer(clause) || isOffer(words.head[noun]) || isOffer(dependent(tree, noun, D.acl, D["acl:relcl"]));
}

/** A bare or indefinite agreement under a possibility: "could redraw alliances". */
function isLoose(scene: Scene, noun: number, clause: number): boolean {
  const { certainty } = factualityOf(scene, clause);
  if (certainty !== "possible" && certainty !== "unknown") return false;
  const determiner = dependent(scene.tree, noun, D.det);
  return determiner < 0 || !isDefinite(scene.words.morph[determiner]);
}

/** The agreement in force between exactly these parties, of the kind if there is one, the latest signed. */
function knownBetween(
  scene: Scene,
  knowledge: AgreementKnowledge,
  parties: readonly string[],
  kind: string,
): string | null {
  const wanted = [...parties].sort().join("|");
  const day = scene.published ?? "9999";
  const fitting = knowledge.known.filter(
    (one) =>
      [...one.parties].sort().join("|") === wanted &&
      (one.signed === "" || one.signed <= day) &&
      (one.ended === "" || one.ended > day),
  );
  const sameKind = fitting.filter((one) => one.kind === kind);
  return sameKind.sort((a, b) => (a.signed < b.signed ? 1 : -1))[0]?.id ?? null;
}

/** The last word of the agreement's own name: "trattato di partenariato strategico", without its parties. */
function nameEnd(scene: Scene, last: number): number {
  const { words, mentions, tree } = scene;
  let end = last;
  for (let word = last + 1; word < words.length && word <= last + 6; word++) {
    const upos = words.upos[word];
    if (!isUnder(tree, word, last)) break;
    if (mentions.mentionAt[word] >= 0 || (upos !== U.ADJ && upos !== U.ADP && upos !== U.NOUN && upos !== U.DET)) break;
    if (upos === U.ADJ || upos === U.NOUN) end = word;
  }
  return end;
}

function mentionOfAgreement(
  scene: Scene,
  first: number,
  last: number,
  kind: string,
  parties: string[],
  known: string | null,
): AgreementMention {
  const { words, tree, sentences } = scene;
  const clause = governingClause(tree, last);
  let certainty = nounFactuality(scene, last).certainty;
  const sentence = words.sentence[first];
  let evidence: [number, number] = [first, last + 1];
  if (clause >= 0) {
    certainty = weaker(certainty, factualityOf(scene, clause).certainty);
    const operator = operatorOver(scene, clause);
    if (operator?.effect === "probable" || operator?.effect === "possible")
      certainty = weaker(certainty, operator.effect);
    const [low, high] = subtreeSpan(tree, dependent(tree, clause, D.cop) >= 0 ? clause : topOf(scene, clause));
    evidence = [
      Math.max(Math.min(low, first), sentences.firstWord[sentence]),
      Math.min(Math.max(high, last + 1), sentences.firstWord[sentence + 1]),
    ];
  }
  return {
    kind,
    name: [words.start[first], words.end[last]],
    parties,
    known,
    certainty,
    evidence: [words.start[evidence[0]], words.end[evidence[1] - 1]],
  };
}

/** A complement infinitive is told by the clause above it: "sembra indicare". */
function topOf(scene: Scene, clause: number): number {
  const { words } = scene;
  return UNIVERSAL_RELATION[words.deprel[clause]] === D.xcomp && words.head[clause] >= 0 ? words.head[clause] : clause;
}

import { isDefinite } from "../../grammar/features.ts";
import { dependent, governingClause, isUnder } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { factualityOf, statesCondition } from "../factuality/factuality.ts";
import { lemmasFollow } from "../factuality/modality.ts";
import type { EventDraft, Scene } from "../scene.ts";
import type { AgreementKnowledge } from "./agreement-knowledge.ts";
import { type AgreementMention, mentionOfAgreement } from "./agreement-mention.ts";
import { codeOf, isSigned, partiesOf } from "./agreement-parties.ts";

/** An agreement described by its noun and parties: "il trattato tra Roma e Parigi". */
export function describedAt(
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

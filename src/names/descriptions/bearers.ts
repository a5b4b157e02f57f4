import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { targetIndex } from "../gazetteer/targets.ts";
import { isCapitalised } from "../hits/capitals.ts";
import { type Layout, lowerForm, type NamePiece, sentenceEnd, spanHead } from "../hits/layout.ts";
import type { NameHit } from "../hits/name-hits.ts";
import { pieceOf } from "../hits/name-pieces.ts";
import { stateBehind } from "../hits/owned-names.ts";
import { wordsOf } from "../references.ts";
import { addGovernor, type Description, isUnplaced } from "./description.ts";

const STATE_BODIES = new Set(["GOV", "MIL", "COP", "JUD", "LEG", "SPY"]);

/** `il presidente Macron`, `il leader della Corea del Nord, Kim Jong-un,`, `i presidenti Putin e Trump`. */
export function readNameAfter(
  layout: Layout,
  description: Description,
  descriptionAt: ReadonlyMap<number, Description>,
): void {
  const { words } = layout;
  const titles = wordsOf(layout.lexicon.references, "title");
  const { kind, sector } = description.noun.agent;
  let at = description.endWord;
  // `il movimento islamista Ansar`: an adjective between noun and name
  while (words.upos[at] === U.ADJ && layout.hitAt[at] < 0 && layout.nounAt[at] < 0 && layout.pieceAt[at] < 0) at++;
  at = skipMembers(layout, at, kind);
  while (titles.has(lowerForm(layout, at))) at++;
  const comma = lowerForm(layout, at) === ",";
  if (comma) at++;
  while (comma && titles.has(lowerForm(layout, at))) at++;
  const piece = pieceOf(layout, at);
  if (piece === null || (piece.taken && !piece.followed) || piece.firstWord !== at) {
    readSharedName(layout, description, descriptionAt);
    return;
  }
  if (piece.firstWord >= sentenceEnd(layout, description.head)) return;
  if (kind !== "person" && piece.hit !== null) {
    if (!comma && isUnplaced(description)) addGovernor(layout, description, piece.hit);
    return;
  }
  // `il portavoce dell'esecutivo, Pantelis Kapsis,`: the state's own bodies have no such names.
  if (comma && kind !== "person" && STATE_BODIES.has(sector)) return;
  if (isOtherKind(piece, description, isListed(layout, piece))) return;
  if (comma && !isApposition(layout, description, piece)) return;
  take(description, piece);
  if (!description.plural) return;
  let next = behindName(layout, piece);
  while (words.upos[next] === U.CCONJ || lowerForm(layout, next) === ",") {
    const other = pieceOf(layout, next + 1);
    if (other === null || other.taken || other.firstWord !== next + 1) break;
    take(description, other);
    next = behindName(layout, other);
  }
}

/** The word behind a name and the state it is of: `ministers Vidar Helgesen of Norway and …`. */
const behindName = (layout: Layout, piece: NamePiece): number => stateBehind(layout, piece)?.endWord ?? piece.endWord;

/** So many words may stand between `of` and the name: `il sindacato dei ferrovieri Fisaf`. */
const MEMBERS_AT_MOST = 3;

/** The word after `of` and those a body or office is of, where a name of its kind follows; else the same word. */
function skipMembers(layout: Layout, from: number, kind: string): number {
  const { words, lexicon } = layout;
  if (!wordsOf(lexicon.references, "genitive").has(lowerForm(layout, from))) return from;
  let at = from + 1;
  while (words.upos[at] === U.DET) at++;
  const first = at;
  while (at < first + MEMBERS_AT_MOST && isCommon(layout, at)) at++;
  const piece = at === first ? null : pieceOf(layout, at);
  if (piece === null || piece.firstWord !== at || piece.taken || piece.hit !== null) return from;
  return isOneWord(piece) || piece.kind === (kind === "person" ? "person" : "organisation") ? at : from;
}

function isCommon({ words, hitAt }: Layout, word: number): boolean {
  const upos = words.upos[word];
  return (upos === U.NOUN || upos === U.ADJ) && hitAt[word] < 0 && !isCapitalised(words.form[word]);
}

/** Whether another name follows: `i ministri Tajani e Crosetto`. */
function isListed(layout: Layout, { endWord }: NamePiece): boolean {
  if (layout.words.upos[endWord] === U.CCONJ) return true;
  return lowerForm(layout, endWord) === "," && pieceOf(layout, endWord + 1)?.firstWord === endWord + 1;
}

const isOneWord = (piece: NamePiece): boolean => piece.endWord === piece.firstWord + 1;

/**
 * A body is not called as a person is: not by a full name, nor a government by its head's (`il governo Budrys`); nor are people as
 * their body is (`il sindacato dei ferrovieri Fisaf`).
 */
function isOtherKind(piece: NamePiece, { noun, plural }: Description, listed: boolean): boolean {
  const { kind, sector } = noun.agent;
  if (piece.hit !== null) return false;
  if (kind === "person") return plural && isOneWord(piece) && !listed;
  return piece.kind === "person" && (sector === "GOV" || !isOneWord(piece));
}

/** `ministro degli Esteri e vicepremier Antonio Tajani`: two offices, one bearer. */
function readSharedName(
  layout: Layout,
  description: Description,
  descriptionAt: ReadonlyMap<number, Description>,
): void {
  const { words } = layout;
  if (description.plural || words.upos[description.endWord] !== U.CCONJ) return;
  const other = descriptionAt.get(description.endWord + 1);
  if (other !== undefined && !other.definite && !other.indefinite && other.names.length === 1 && !other.plural) {
    description.names.push(other.names[0]);
    if (description.states.length === 0) description.states.push(...other.states);
  }
}

function take(description: Description, piece: NamePiece): void {
  piece.taken = true;
  description.names.push(piece);
}

/** Whether the name after a comma belongs to the description: by the parse, by its office, or closed off by a second comma. */
function isApposition(layout: Layout, description: Description, piece: NamePiece): boolean {
  const { words } = layout;
  if (piece.hit !== null && isPlaced(description)) return isCompatible(layout, description, piece.hit);
  const head = words.head[spanHead(words, piece.firstWord, piece.endWord)];
  const relation = UNIVERSAL_RELATION[words.deprel[spanHead(words, piece.firstWord, piece.endWord)]];
  if (head === description.head && (relation === D.appos || relation === D.flat)) return true;
  return piece.hit === null && piece.endWord - piece.firstWord > 1 && lowerForm(layout, piece.endWord) === ",";
}

/** A known person may bear a description of their own country or body, not another's. */
function isCompatible(layout: Layout, description: Description, hit: NameHit): boolean {
  const person = layout.world.people[targetIndex(hit.target)];
  const { offices, states, organisations } = layout.world;
  const bodies = (offices.ofPerson.get(person.id) ?? []).map((tenure) => tenure.body);
  if (description.organisation >= 0 && bodies.includes(organisations[description.organisation].id)) return true;
  return description.states.some(
    (state) => states[state].country === person.country || bodies.includes(states[state].id),
  );
}

/** `Emmanuel Macron, the French president,`: the name first. */
export function readNameBefore(layout: Layout, description: Description): void {
  const { words } = layout;
  if (description.plural) return;
  let at = description.firstWord - 1;
  // `Tewassoul, the main opposition party,`
  while (at >= 0 && (words.upos[at] === U.DET || words.upos[at] === U.ADJ)) at--;
  if (at < 1 || (lowerForm(layout, at) !== "," && lowerForm(layout, at) !== "(")) return;
  const piece = pieceOf(layout, at - 1);
  if (piece === null || piece.endWord !== at || words.sentence[at - 1] !== words.sentence[at]) return;
  const head = words.head[description.head];
  const relation = UNIVERSAL_RELATION[words.deprel[description.head]];
  const parsed =
    head >= piece.firstWord &&
    head < piece.endWord &&
    (relation === D.appos || relation === D.nmod || relation === D.flat);
  const closed =
    words.upos[description.endWord] === U.PUNCT || description.endWord >= sentenceEnd(layout, description.head);
  if (!parsed && !closed) return;
  // A body's description may name a body no table knows: `the Democratic Front, a Kenyan party,`.
  const isBody = description.noun.agent.kind !== "person";
  if (isBody && (piece.hit !== null || !(isPlaced(description) || (parsed && piece.kind !== "place")))) return;
  if (piece.hit === null) {
    if (!parsed && piece.endWord - piece.firstWord < 2) return;
  } else if (isPlaced(description) ? !isCompatible(layout, description, piece.hit) : !parsed) return;
  piece.taken = true;
  piece.followed = true;
  description.names.push(piece);
}

const isPlaced = (description: Description): boolean => description.states.length > 0 || description.organisation >= 0;

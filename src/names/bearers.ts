import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { addGovernor, type Description, isUnplaced } from "./description.ts";
import { type Layout, lowerForm, type NamePiece, sentenceEnd, spanHead } from "./layout.ts";
import { targetIndex } from "./lexicon.ts";
import type { NameHit } from "./name-hits.ts";
import { pieceOf } from "./name-pieces.ts";
import { wordsOf } from "./references.ts";

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
  if (comma && !isApposition(layout, description, piece)) return;
  take(description, piece);
  if (!description.plural) return;
  let next = piece.endWord;
  while (words.upos[next] === U.CCONJ || lowerForm(layout, next) === ",") {
    const other = pieceOf(layout, next + 1);
    if (other === null || other.taken || other.firstWord !== next + 1) break;
    take(description, other);
    next = other.endWord;
  }
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
  if (at >= 0 && words.upos[at] === U.DET) at--;
  if (at < 1 || (lowerForm(layout, at) !== "," && lowerForm(layout, at) !== "(")) return;
  const piece = pieceOf(layout, at - 1);
  // A body's description may name a body no table knows: `the Democratic Front, a Kenyan party,`.
  if (description.noun.agent.kind !== "person" && (piece === null || piece.hit !== null || !isPlaced(description)))
    return;
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
  if (piece.hit === null) {
    if (!parsed && piece.endWord - piece.firstWord < 2) return;
  } else if (isPlaced(description) ? !isCompatible(layout, description, piece.hit) : !parsed) return;
  piece.taken = true;
  piece.followed = true;
  description.names.push(piece);
}

const isPlaced = (description: Description): boolean => description.states.length > 0 || description.organisation >= 0;

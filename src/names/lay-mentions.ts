import { D, U } from "../grammar/universal.ts";
import { enterDescribed, officeOf } from "./describe.ts";
import { type Description, isShared } from "./description.ts";
import { isAdjectival, type Layout, lowerForm, type NamePiece, spanHead } from "./layout.ts";
import { CAPITAL, CITY, ORGANISATION, PERSON, SEAT, TOWN, targetIndex, targetKind } from "./lexicon.ts";
import { createNameBook, isFullName, nameOf } from "./name-book.ts";
import type { NameHit } from "./name-hits.ts";
import { pieceOf } from "./name-pieces.ts";
import { FIGHTERS } from "./noun-hits.ts";
import { wordsOf } from "./references.ts";
import {
  addMention,
  enterCapital,
  enterCity,
  enterEntity,
  enterGroup,
  enterOrganisation,
  enterPerson,
  enterState,
  enterTown,
  type Registry,
  type Site,
} from "./registry.ts";

/** Turns what the layout holds into entities and mentions: full names first, so that short ones later find them. */
export function layMentions(layout: Layout, registry: Registry, descriptions: readonly Description[]): void {
  const { words } = layout;
  const book = createNameBook(layout, registry);
  const bearers = new Map<NamePiece, number>();
  const governments = wordsOf(layout.lexicon.references, "government-noun");
  const counterparts = wordsOf(layout.lexicon.references, "counterpart-noun");
  const parties = wordsOf(layout.lexicon.references, "party-noun");
  const countries = wordsOf(layout.lexicon.references, "country-noun");

  layHits(layout, registry);
  const named = descriptions.filter((description) => description.names.length > 0);
  for (const full of [true, false]) {
    for (const description of named) if (description.names.some(isFullName) === full) layNamed(description);
    for (const piece of layout.pieces) if (!piece.taken && isFullName(piece) === full) layBare(piece);
  }
  for (const description of descriptions) if (description.names.length === 0) layUnnamed(description);
  pairHyphenated(layout, registry);

  function layPiece(piece: NamePiece, description: Description | null): number {
    const entity = bearers.get(piece) ?? nameOf(book, piece, description);
    bearers.set(piece, entity);
    return entity;
  }

  function layBare(piece: NamePiece): void {
    const { firstWord, endWord } = piece;
    addMention(registry, layPiece(piece, null), "name", {
      firstWord,
      endWord,
      head: spanHead(words, firstWord, endWord),
      end: piece.hit?.end,
    });
  }

  /** `l'omologo turco` holds the office of the person named before him. */
  function inOffice(description: Description): Description {
    if (!counterparts.has(words.lemma[description.head] ?? "")) return description;
    const { mentionAt, mentions, entities } = registry.mentions;
    const start =
      layout.sentences.firstWord[Math.max(0, words.sentence[description.head] - COUNTERPART_SENTENCES_BACK)];
    for (let word = description.firstWord - 1; word >= start; word--) {
      const entity = mentionAt[word] < 0 ? null : entities[mentions[mentionAt[word]].entity];
      if (entity === null || entity.role === null) continue;
      return withOffice(description, entity.role, entity.sectors[0] ?? "GOV");
    }
    // `The Greek foreign minister`, unnamed, is laid only after all who are named.
    const before = descriptions.findLast(({ head }) => head >= start && head < description.firstWord);
    const { office = "", sector = "" } = before === undefined ? {} : officeOf(before);
    return office === "" ? description : withOffice(description, office, sector || "GOV");
  }

  function withOffice(description: Description, office: string, sector: string): Description {
    const agent = { ...description.noun.agent, office, sector };
    return { ...description, noun: { ...description.noun, agent }, definite: true };
  }

  function layNamed(whole: Description): void {
    const description = inOffice(whole);
    const fresh = description.names.filter((piece) => !bearers.has(piece));
    const entities = description.names.map((piece) => layPiece(piece, description));
    const first = description.names[0];
    const behind = first.firstWord < description.firstWord;
    for (const piece of fresh) {
      const alone = behind || description.names.length > 1;
      const coverFirst = alone ? piece.firstWord : description.firstWord;
      addMention(registry, bearers.get(piece)!, "name", {
        firstWord: piece.firstWord,
        endWord: piece.endWord,
        end: piece.hit?.end,
        head: alone ? spanHead(words, piece.firstWord, piece.endWord) : headOfBoth(description, piece),
        coverFirst,
        coverEnd: piece.endWord,
      });
    }
    if (!behind && description.names.length === 1 && fresh.length === 1) return;
    addMention(registry, enterGroup(registry, entities), entities.length > 1 ? "group" : "description", {
      firstWord: description.firstWord,
      endWord: description.endWord,
      head: description.head,
    });
  }

  /** The noun when it hangs outside the whole phrase, else the name. */
  function headOfBoth(description: Description, piece: NamePiece): number {
    const outside = words.head[description.head];
    const inside = outside >= piece.firstWord && outside < piece.endWord;
    return inside ? spanHead(words, piece.firstWord, piece.endWord) : description.head;
  }

  /** Whether a noun is an actor with nobody's name beside it: people are, institutions where every state has one. */
  function standsAlone(description: Description): boolean {
    const { agent } = description.noun;
    const lemma = words.lemma[description.head] ?? "";
    if (countries.has(lemma)) return false;
    if (counterparts.has(lemma) || (parties.has(lemma) && agent.sector === "UNK")) return false;
    // `in generale`, `come presidente`: a singular without determiner names nobody.
    // Headlines leave the article out: `Defence minister resigns`.
    const headline = agent.office !== "" && words.deprel[description.head] === D.nsubj;
    if (agent.kind === "person") return description.plural || description.determined || headline;
    const { sector, further } = officeOf(description);
    if (sector === "GOV") return (governments.has(lemma) || governments.has(agent.phrase)) && description.definite;
    if (sector === "PTY") return agent.kind === "collective" || description.definite;
    return agent.kind === "collective" || ALONE.has(sector) || (sector === "JRN" && further.includes("GOV"));
  }

  /** Part of a longer name that was made out before: the noun of a body spelled out before its initials. */
  function isNamed(word: number): boolean {
    const mention = registry.mentions.mentions[registry.mentions.mentionAt[word]];
    if (mention === undefined || mention.kind !== "name" || mention.endWord - mention.firstWord < 2) return false;
    const { kind } = registry.mentions.entities[mention.entity];
    return (kind === "organisation" || kind === "media") && mention.firstWord <= word && word < mention.endWord;
  }

  /** `A rebel attack`, `un'imboscata jihadista`: before or behind what is no actor itself those who fight are meant. */
  function areFightersOf({ head, noun: { agent } }: Description): boolean {
    const relation = words.deprel[head];
    if ((relation !== D.compound && relation !== D.amod) || agent.kind !== "person" || !FIGHTERS.has(agent.sector))
      return false;
    const modified = words.head[head];
    if (words.upos[modified] !== U.NOUN || layout.nounAt[modified] >= 0 || layout.hitAt[modified] >= 0) return false;
    // "The rebel FDLR force": the group that has a name is meant.
    for (let word = head + 1; word < modified; word++) if (layout.hitAt[word] >= 0) return false;
    return true;
  }

  function layUnnamed(description: Description): void {
    const placed =
      description.states.length > 0 ||
      description.bodies.length > 0 ||
      description.organisation >= 0 ||
      description.city !== null;
    const fighters = !placed && areFightersOf(description);
    if (isNamed(description.head) || (!placed && !fighters && !standsAlone(description))) return;
    // `voter registration`: the first part of a compound is no actor.
    if (!placed && !fighters && words.deprel[description.head] === D.compound) return;
    // `il Paese asiatico` is one state, not Asia.
    const { states } = layout.world;
    const continental = description.states.length === 1 && states[description.states[0]].kind === "group";
    if (continental && !description.plural && countries.has(words.lemma[description.head] ?? "")) return;
    const entity = enterDescribed(registry, inOffice(description));
    if (entity === null) return;
    addMention(registry, entity, isShared(description) ? "group" : "description", {
      firstWord: description.firstWord,
      endWord: description.endWord,
      head: description.head,
    });
  }
}

/** How far back someone is looked for whose counterpart is spoken of. */
const COUNTERPART_SENTENCES_BACK = 2;

/** `Trump-Putin`, `Meloni-Berlino`: a token that joins two people, or one and a state, is a group of both. */
function pairHyphenated({ hits }: Layout, registry: Registry): void {
  const { mentions, mentionAt } = registry.mentions;
  for (let index = 0; index + 1 < hits.length; index++) {
    const pair = [hits[index], hits[index + 1]];
    if (pair[0].firstWord !== pair[1].firstWord || pair.some(isAdjectival)) continue;
    const kinds = pair.map((hit) => targetKind(hit.target));
    if (!kinds.includes(PERSON) || !kinds.every((kind) => kind === PERSON || kind <= SEAT)) continue;
    const own = mentionAt[pair[0].firstWord];
    if (own < 0) continue;
    const members = pair.map((hit) =>
      targetKind(hit.target) === PERSON
        ? enterPerson(registry, targetIndex(hit.target))
        : enterState(registry, targetIndex(hit.target)),
    );
    mentions[own].entity = enterGroup(registry, members);
    mentions[own].kind = "group";
  }
}

/** Sectors whose bodies are actors even when the text does not say whose. */
const ALONE = new Set(["MIL", "COP", "JUD", "LEG", "SPY", "REB", "OPP", "PRM", "UAF", "CRM", "REL", "LAB", "PRE"]);

/** Mentions of states, capitals, seats, organisations, cities and demonyms. People are left to the name book. */
function layHits(layout: Layout, registry: Registry): void {
  const { hits } = layout;
  for (let index = 0; index < hits.length; index++) {
    const hit = hits[index];
    if (hit.consumed || targetKind(hit.target) === PERSON) continue;
    if (isAdjectival(hit)) {
      const next = hits[index + 1];
      if (next !== undefined && next.firstWord === hit.firstWord && isAdjectival(next)) {
        const pair = [hit, next].map((part) => enterState(registry, targetIndex(part.target)));
        addMention(registry, enterGroup(registry, pair), "adjective", siteOf(layout, hit));
        index++;
      } else layDemonym(layout, registry, hit);
      continue;
    }
    const next = hits[index + 1];
    if (
      next !== undefined &&
      next.firstWord === hit.firstWord &&
      targetKind(next.target) <= SEAT &&
      targetKind(hit.target) <= SEAT
    ) {
      const pair = [hit, next].map((part) => enterState(registry, targetIndex(part.target)));
      addMention(registry, enterGroup(registry, pair), "group", siteOf(layout, hit));
      index++;
      continue;
    }
    layHit(layout, registry, hit);
  }
}

function layHit(layout: Layout, registry: Registry, hit: NameHit): void {
  const index = targetIndex(hit.target);
  const site = siteOf(layout, hit);
  switch (targetKind(hit.target)) {
    case ORGANISATION:
      if (hit.city >= 0) {
        const place = enterCity(registry, targetIndex(hit.city));
        addMention(registry, enterOrganisation(registry, index), "metonym", { ...site, place });
        return;
      }
      addMention(registry, enterOrganisation(registry, index), hit.partial ? "adjective" : "name", site);
      return;
    case CITY:
      addMention(registry, enterCity(registry, index), "name", site);
      return;
    case TOWN:
      addMention(registry, enterTown(registry, index), "name", site);
      return;
    case CAPITAL: {
      const place = enterCapital(registry, index, layout.words.form[hit.firstWord]);
      if (namesOccasion(layout, hit)) {
        addMention(registry, place, "name", site);
        return;
      }
      addMention(registry, enterState(registry, index), "metonym", { ...site, place });
      return;
    }
    case SEAT:
      addMention(registry, enterState(registry, index), "metonym", site);
      return;
    default:
      addMention(registry, enterState(registry, index), hit.partial ? "adjective" : "name", site);
  }
}

/** `gli accordi di Parigi`, `the Paris Agreement`: the city lends its name and is no government. */
function namesOccasion(layout: Layout, hit: NameHit): boolean {
  const { words, lexicon } = layout;
  const occasions = wordsOf(lexicon.references, "occasion");
  const nominal = words.upos[hit.endWord] !== U.VERB;
  if (nominal && occasions.has(words.lemma[hit.endWord]?.toLowerCase())) return true;
  const genitive = wordsOf(lexicon.references, "genitive").has(lowerForm(layout, hit.firstWord - 1));
  return genitive && occasions.has(words.lemma[hit.firstWord - 2]?.toLowerCase());
}

/** `i russi` are Russia, `un russo`, `two Russians`, `thousands of Russians` are some of its people, `russo` beside a noun says whose. */
function layDemonym(layout: Layout, registry: Registry, hit: NameHit): void {
  const { words } = layout;
  const state = targetIndex(hit.target);
  const site = siteOf(layout, hit);
  const before = lowerForm(layout, hit.firstWord - 1);
  const single = words.upos[hit.firstWord] === U.NOUN && wordsOf(layout.lexicon.references, "indefinite").has(before);
  const counted = isCounted(layout, site.head, hit.firstWord);
  if ((!single && !counted) || pieceOf(layout, hit.endWord) !== null) {
    addMention(registry, enterState(registry, state), "adjective", site);
    return;
  }
  const { id, country } = registry.world.states[state];
  const entity = enterEntity(registry, {
    id: `${id}-cvl`,
    name: `${id}-cvl`,
    kind: "agent",
    country,
    sectors: ["CVL"],
    plural: counted,
  });
  addMention(registry, entity, "description", site);
}

/** `Two Italians`, `migliaia di georgiani`: so many people, not a state. */
function isCounted({ words, lexicon }: Layout, head: number, first: number): boolean {
  const noun = words.upos[head] === U.NOUN || words.upos[head] === U.PROPN || words.upos[head] === U.ADJ;
  if (!noun || words.deprel[head] === D.amod || words.deprel[head] === D.compound) return false;
  if (words.upos[first - 1] === U.NUM) return words.head[first - 1] === head;
  const genitive = wordsOf(lexicon.references, "genitive").has(words.form[first - 1]?.toLowerCase() ?? "");
  return genitive && wordsOf(lexicon.references, "quantity-noun").has(words.lemma[first - 2]?.toLowerCase() ?? "");
}

function siteOf(layout: Layout, hit: NameHit): Site {
  const { firstWord, endWord, start, end } = hit;
  return { firstWord, endWord, start, end, head: spanHead(layout.words, firstWord, endWord) };
}

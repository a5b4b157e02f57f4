import { D, U } from "../grammar/universal.ts";
import { addMention } from "./add-mention.ts";
import { enterDescribed, officeOf } from "./descriptions/describe.ts";
import { type Description, isShared } from "./descriptions/description.ts";
import { type Layout, type NamePiece, spanHead } from "./hits/layout.ts";
import { FIGHTERS } from "./hits/noun-hits.ts";
import { layHits, pairHyphenated } from "./lay-hits.ts";
import { createNameBook, isFullName, nameOf } from "./name-book.ts";
import { wordsOf } from "./references.ts";
import { enterGroup, type Registry } from "./registry.ts";

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
    // `Rights groups condemned the bill`.
    if (sector === "NGO" && description.plural) return true;
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

/** Sectors whose bodies are actors even when the text does not say whose. */
const ALONE = new Set(["MIL", "COP", "JUD", "LEG", "SPY", "REB", "OPP", "PRM", "UAF", "CRM", "REL", "LAB", "PRE"]);

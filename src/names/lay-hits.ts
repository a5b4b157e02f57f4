import { D, U } from "../grammar/universal.ts";
import { addMention, type Site } from "./add-mention.ts";
import { enterCapital, enterCity, enterTown } from "./enter-places.ts";
import { CAPITAL, CITY, ORGANISATION, PERSON, SEAT, TOWN, targetIndex, targetKind } from "./gazetteer/targets.ts";
import { isAdjectival, type Layout, lowerForm, spanHead } from "./hits/layout.ts";
import type { NameHit } from "./hits/name-hits.ts";
import { pieceOf } from "./hits/name-pieces.ts";
import { wordsOf } from "./references.ts";
import { enterEntity, enterGroup, enterOrganisation, enterPerson, enterState, type Registry } from "./registry.ts";

/** `Trump-Putin`, `Meloni-Berlino`: a token that joins two people, or one and a state, is a group of both. */
export function pairHyphenated({ hits }: Layout, registry: Registry): void {
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

/** Mentions of states, capitals, seats, organisations, cities and demonyms. People are left to the name book. */
export function layHits(layout: Layout, registry: Registry): void {
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

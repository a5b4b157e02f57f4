import { isPlural } from "../../grammar/features.ts";
import { isClause } from "../../grammar/tree.ts";
import { U } from "../../grammar/universal.ts";
import type { Sentences, Words } from "../../text/words.ts";
import type { World } from "../gazetteer/world.ts";
import { settleBranches } from "../home/branches.ts";
import { placeAtHome } from "../home/home.ts";
import { findHostOrVisitor } from "../home/hosts.ts";
import { homeOf, openStage, type Stage } from "../home/stage.ts";
import { wordsOf } from "../references.ts";
import { enterOrganisation, enterState, reopenRegistry } from "../registry.ts";
import type { Mention, Mentions } from "../types.ts";
import { adoptByOwner } from "./adopted.ts";
import { type Discourse, entityOf, nounOf, openDiscourse } from "./discourse.ts";
import { resolveDroppedSubject } from "./dropped-subjects.ts";
import { resolveEpithet, resolveOrgan, resumeUnknownName, takeForOrgan } from "./epithets.ts";
import { resolveGroup } from "./groups.ts";
import { introduceByOffice } from "./introduced.ts";
import { findLatter } from "./latter.ts";
import { findOtherSide } from "./other-side.ts";
import { add, resolvePronoun } from "./pronoun-mentions.ts";
import { findFigure } from "./pronouns.ts";
import { resolveBody } from "./resumed-bodies.ts";
import { resolveCountry } from "./resumed-countries.ts";
import { resolveRole } from "./roles.ts";

/**
 * Adds to `mentions` what points back in the text: pronouns, possessives, dropped subjects, bare roles and groups. In doubt
 * nothing is added: a missing link costs less than a wrong one. Linear in words: nothing looks back further than a few sentences.
 */
export function resolveCoreference(
  text: string,
  words: Words,
  sentences: Sentences,
  mentions: Mentions,
  world: World,
  language: string,
  date: string | null = null,
): void {
  const lexicon = world.lexicons.get(language);
  if (lexicon === undefined) throw new RangeError(`no names compiled for language ${language}`);
  const { references } = lexicon;
  const discourse = openDiscourse(text, sentences, references, reopenRegistry(world, words, mentions, date));
  const dropsSubjects = wordsOf(references, "drops-subjects").size > 0;
  settleBranches(discourse);
  const stage = openStage(discourse);
  const order = mentions.mentions.map((_, index) => index);
  order.sort((one, other) => mentions.mentions[one].head - mentions.mentions[other].head);
  let next = 0;
  for (let word = 0; word < words.length; word++) {
    // A clause's subject may stand after its head: what the sentence's words name is known before its clauses are read.
    for (; next < order.length && mentions.mentions[order[next]].head <= word; next++) {
      const mention = mentions.mentions[order[next]];
      if (mention.kind === "description" && entityOf(discourse, mention).country === null) {
        if (
          !takeForOrgan(discourse, mention) &&
          !resolveGroup(discourse, mention.head) &&
          !resolveBody(discourse, mention.head)
        ) {
          const figure = findFigure(discourse, mention.head);
          if (figure >= 0) mention.entity = figure;
          else resolveRole(discourse, mention);
          placeAtHome(discourse, stage, mention);
        }
      } else if (mention.kind === "description" && entityOf(discourse, mention).kind === "agent")
        resolveBody(discourse, mention.head);
      else if (mention.kind === "name") {
        resumeUnknownName(discourse, mention);
        introduceByOffice(discourse, mention);
        adoptByOwner(discourse, mention);
        placeAtHome(discourse, stage, mention);
      }
      takeForBody(discourse, mention);
      discourse.recent.push(order[next]);
    }
    const upos = words.upos[word];
    if (mentions.mentionAt[word] < 0) {
      const latter = upos === U.ADJ || upos === U.PRON ? findLatter(discourse, word) : -1;
      if (latter >= 0) add(discourse, word, "pronoun", latter);
      else if (upos === U.PRON || upos === U.DET || upos === U.ADJ) resolvePronoun(discourse, word);
      else if (upos === U.NOUN || upos === U.NUM || upos === U.PROPN) {
        resolveNoun(discourse, stage, word);
      }
    }
    if (dropsSubjects && isClause(discourse.tree, word)) resolveDroppedSubject(discourse, word);
  }
  enterOwnStates(discourse);
  mentions.homes = Array.from({ length: sentences.length }, (_, sentence) => homeOf(stage, sentence, null));
}

/** "The head of the Turkish opposition", "the Turkish journalist Ahmet Demir": who is of a state may be arrested or dismissed by it, though the text names it nowhere else. */
function enterOwnStates({ registry }: Discourse): void {
  const { entities, mentions } = registry.mentions;
  for (const { entity, kind } of mentions) {
    const { country, political, kind: sort, sectors } = entities[entity];
    const governs = sectors[0] === "GOV" || sectors[0] === "IGO";
    const isOfState = kind === "description" || (sort === "person" && !governs);
    if (!isOfState || !political || country === null) continue;
    const state = registry.world.stateByCountry.get(country);
    if (state !== undefined) enterState(registry, state);
  }
}

/** Groups of states that act by a body of theirs. */
const BODIES_OF_GROUPS: ReadonlyMap<string, string> = new Map([["europe", "eu"]]);

/**
 * `le sanzioni europee`: what the continent does its body does, where the text names the Union or speaks of what only such a body has; a place
 * stays one.
 */
function takeForBody(discourse: Discourse, mention: Mention): void {
  const { registry, words, references } = discourse;
  const { entities } = registry.mentions;
  const { kind, id } = entityOf(discourse, mention);
  const whole = kind === "group" ? BODIES_OF_GROUPS.get(id) : undefined;
  if (whole === undefined || isBehindLocative(discourse, mention)) return;
  const body = entities.findIndex((entity) => entity.id === whole);
  if (body >= 0) mention.entity = body;
  else if (mention.kind === "adjective") {
    const noun = words.head[mention.head];
    const known = registry.world.organisationById.get(whole);
    if (known === undefined || noun < 0 || !wordsOf(references, "body-act-noun").has(words.lemma[noun])) return;
    mention.entity = enterOrganisation(registry, known);
  }
}

function isBehindLocative({ words, references }: Discourse, { firstWord }: Mention): boolean {
  const at = words.upos[firstWord - 1] === U.DET ? firstWord - 2 : firstWord - 1;
  return at >= 0 && wordsOf(references, "locative").has(words.form[at].toLowerCase());
}

/** A noun that is no actor by itself: `the two`, `the bloc`, `the country`. */
function resolveNoun(discourse: Discourse, stage: Stage, word: number): void {
  const { words, references } = discourse;
  if (resolveGroup(discourse, word) || resolveBody(discourse, word)) return;
  if (resolveEpithet(discourse, word) || resolveOrgan(discourse, word)) return;
  const latter = findLatter(discourse, word);
  if (latter >= 0) {
    add(discourse, word, "pronoun", latter);
    return;
  }
  for (const find of [findOtherSide, findHostOrVisitor, findFigure]) {
    const found = find(discourse, word);
    if (found < 0) continue;
    add(discourse, word, "description", found);
    return;
  }
  const country = wordsOf(references, "country-noun").has(nounOf(discourse, word));
  if (country && !isPlural(words.morph[word])) resolveCountry(discourse, word, stage);
}

import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { readNameAfter, readNameBefore } from "./bearers.ts";
import { addGovernor, type Description, isUnplaced } from "./description.ts";
import { isBody, jointOwnersBefore } from "./joint-owners.ts";
import {
  demonymAt,
  hitOf,
  isAdjectival,
  type Layout,
  lowerForm,
  type NamePiece,
  type NounHit,
  sentenceEnd,
  sentenceStart,
  spanHead,
} from "./layout.ts";
import { CAPITAL, CITY, ORGANISATION, PERSON, SEAT, STATE, TOWN, targetIndex, targetKind } from "./lexicon.ts";
import type { NameHit } from "./name-hits.ts";
import { readOwnName } from "./own-names.ts";
import { coordinated, hasGenitive, isDeterminedPlural, isModifier, isPlural, skipDeterminer } from "./phrase-parts.ts";
import { countryOf } from "./place-grammar.ts";
import { wordsOf } from "./references.ts";

const DETERMINERS = new Set<number>([U.DET, U.NUM, U.PRON]);
const MODIFIERS_AT_MOST = 6;
const isNominal = (upos: number): boolean => upos === U.NOUN || upos === U.PROPN;

/** Reads the descriptions of a document, from its end so that inner ones are read before outer ones. */
export function findDescriptions(layout: Layout): Description[] {
  const { words, tree } = layout;
  const references = layout.lexicon.references;
  const genitives = wordsOf(references, "genitive");
  const locatives = wordsOf(references, "locative");
  const origins = wordsOf(references, "origin");
  const indefinites = wordsOf(references, "indefinite");
  const localAdjectives = wordsOf(references, "local-adjective");
  const staterunAdjectives = wordsOf(references, "staterun-adjective");
  const articles = wordsOf(references, "article");
  const descriptions: Description[] = [];
  const descriptionAt = new Map<number, Description>();

  for (let index = layout.nouns.length - 1; index >= 0; index--) {
    const noun = layout.nouns[index];
    if (isBareFormer(noun) || layout.nounAt[noun.firstWord] !== index) continue;
    const description = read(noun);
    description.former ||=
      layout.nouns[index - 1]?.firstWord === noun.firstWord && layout.nouns[index - 1].agent.office === "former";
    descriptions.push(description);
    for (let word = description.firstWord; word < noun.endWord; word++) descriptionAt.set(word, description);
  }
  return descriptions.reverse();

  /** `ex` before another noun: a mark, not an actor. */
  function isBareFormer(noun: NounHit): boolean {
    return (
      noun.agent.office === "former" &&
      noun.endWord === noun.firstWord + 1 &&
      (words.upos[noun.firstWord] !== U.NOUN || layout.nounAt[noun.endWord] >= 0)
    );
  }

  function read(noun: NounHit): Description {
    const head = spanHead(words, noun.firstWord, noun.endWord);
    const description: Description = {
      noun,
      head,
      firstWord: noun.firstWord,
      endWord: noun.endWord,
      states: noun.agent.state < 0 ? [] : [noun.agent.state],
      organisation: -1,
      bodies: [],
      city: null,
      within: null,
      former: noun.agent.office === "former",
      determined: false,
      branch: null,
      staterun: false,
      local: false,
      definite: false,
      indefinite: false,
      plural: noun.agent.number === "plur" || isPlural(words.morph[head]) || isDeterminedPlural(words, noun.firstWord),
      names: [],
    };
    const own = readOwnName(layout, noun);
    if (own !== null) takeOwnName(description, own);
    if (noun.inside !== null) readInside(description, noun.inside);
    readRight(description);
    readLeft(description);
    if (isUnplaced(description)) readParse(description);
    if (isUnplaced(description)) readLocation(description);
    if (description.names.length === 0) readNameAfter(layout, description, descriptionAt);
    if (description.names.length === 0) readNameBefore(layout, description);
    return description;
  }

  /** The words before the noun are its name with it; pieces made of them are no names of their own. */
  function takeOwnName(description: Description, own: NamePiece): void {
    for (let word = own.firstWord; word < own.endWord; word++) {
      const piece = layout.pieces[layout.pieceAt[word]];
      if (piece !== undefined) piece.taken = true;
    }
    description.firstWord = own.firstWord;
    description.names.push(own);
  }

  /** `segretario generale della Nato`; the Republic of a president is no newspaper. */
  function readInside(description: Description, hit: NameHit): void {
    const medium =
      targetKind(hit.target) === ORGANISATION && layout.world.organisations[targetIndex(hit.target)].kind === "media";
    if (isAdjectival(hit)) addState(description, hit);
    else if (!medium) addName(description, hit);
  }

  function readRight(description: Description): void {
    const end = sentenceEnd(layout, description.head);
    let at = description.endWord;
    for (let steps = 0; at < end && steps < MODIFIERS_AT_MOST; steps++) {
      const demonym = demonymAt(layout, at);
      if (demonym !== null && modifies(description, demonym)) {
        addState(description, demonym);
        at = description.endWord = demonym.endWord;
      } else if (
        words.upos[at] === U.CCONJ &&
        description.plural &&
        description.states.length > 0 &&
        demonymAt(layout, at + 1) !== null
      ) {
        at++;
      } else if ((genitives.has(lowerForm(layout, at)) && words.upos[at] !== U.PUNCT) || isOrigin(description, at)) {
        if (isUnplaced(description)) readComplement(description, skipDeterminer(words, at + 1));
        return;
      } else if (isUnplaced(description) && isOwnerBehind(description, at)) {
        addName(description, hitOf(layout, at)!);
        at = description.endWord = hitOf(layout, at)!.endWord;
      } else if (isModifier(words, description.head, at) && layout.hitAt[at] < 0 && layout.nounAt[at] < 0) {
        readModifier(description, at);
        at++;
      } else {
        const genitive = isUnplaced(description) ? behindField(description, at) : -1;
        if (genitive < 0) return;
        at = genitive;
      }
    }
  }

  /** `L'alto commissario Onu`, `la portavoce Nato`, `l'ambasciatore Usa`: the name of a body or state that hangs on the noun before it. */
  function isOwnerBehind({ head }: Description, word: number): boolean {
    const hit = hitOf(layout, word);
    if (hit === null || hit.firstWord !== word || hit.endWord !== word + 1 || isAdjectival(hit)) return false;
    if (words.upos[word] !== U.PROPN || words.head[word] !== head || words.deprel[word] === D.appos) return false;
    if (targetKind(hit.target) === STATE) return true;
    if (targetKind(hit.target) !== ORGANISATION) return false;
    const { kind, country } = layout.world.organisations[targetIndex(hit.target)];
    return kind !== "media" && country === "IGO";
  }

  /** `Il commissario per i diritti umani del Consiglio d'Europa`: where whose it is stands behind what it is for; -1 when it does not. */
  function behindField({ head, noun }: Description, word: number): number {
    if (noun.agent.kind !== "person" || words.upos[word] !== U.ADP) return -1;
    const field = words.head[word];
    if (field <= word || words.head[field] !== head || layout.hitAt[field] >= 0 || !isNominal(words.upos[field]))
      return -1;
    let at = field + 1;
    while (at < words.length && words.upos[at] === U.ADJ && words.head[at] === field) at++;
    return genitives.has(lowerForm(layout, at)) ? at : -1;
  }

  /** `Officials from Seoul and Tokyo met`: a subject is from where its own complement says. */
  function isOrigin({ noun, head }: Description, word: number): boolean {
    if (!origins.has(lowerForm(layout, word)) || noun.agent.kind !== "person") return false;
    return UNIVERSAL_RELATION[words.deprel[head]] === D.nsubj && words.head[words.head[word]] === head;
  }

  /** What an adjective or a noun used as one says: of a region, of a branch of the state, run by the state. */
  function readModifier(description: Description, word: number): void {
    const forms = [words.lemma[word] ?? "", lowerForm(layout, word)];
    description.local ||= forms.some((form) => localAdjectives.has(form));
    description.staterun ||= forms.some((form) => staterunAdjectives.has(form));
    description.branch ??= references.branches.get(forms[0]) ?? references.branches.get(forms[1]) ?? null;
  }

  /** A demonym belongs to the noun it follows unless the parse gives it to a noun further on. */
  function modifies(description: Description, demonym: NameHit): boolean {
    const head = words.head[demonym.firstWord];
    if (head >= description.firstWord && head < description.endWord) return true;
    const following = demonym.endWord;
    return head < description.endWord || words.upos[following] !== U.NOUN;
  }

  /** What stands after `di`, `of`: a state, a body, a city, or another description. */
  function readComplement(description: Description, word: number): void {
    const hit = hitOf(layout, word);
    // `of the Al-Qaeda-linked JNIM`: the name in the compound only describes the one behind it.
    if (hit !== null && words.form[hit.endWord] === "-" && words.upos[hit.endWord + 1] === U.VERB) {
      readComplement(description, hit.endWord + 2);
      return;
    }
    if (hit !== null && hit.firstWord === word && !isAdjectival(hit) && targetKind(hit.target) !== PERSON) {
      addName(description, hit);
      description.endWord = hit.endWord;
      if (!description.plural) return;
      const others = coordinated(layout, genitives, hit.endWord);
      // Shared with others, a body is one of several.
      if (others.length > 0 && isBody(layout, hit)) {
        description.organisation = -1;
        description.bodies.push(targetIndex(hit.target));
      }
      for (const other of others) addOwner(description, other);
      return;
    }
    if (hit !== null && hit.firstWord === word && addGovernor(layout, description, hit)) return;
    const inner = descriptionAt.get(word);
    if (inner === undefined || inner.noun.agent.kind === "person") return;
    description.within = inner;
    description.states.push(...inner.states);
    description.organisation = inner.organisation;
    description.endWord = inner.endWord;
  }

  function addName(description: Description, hit: NameHit): void {
    const kind = targetKind(hit.target);
    const index = targetIndex(hit.target);
    if (kind === ORGANISATION) description.organisation = index;
    else if (kind === CITY || kind === TOWN) description.city = countryOf(layout.world, hit);
    else if (kind === STATE || kind === CAPITAL || kind === SEAT) description.states.push(index);
  }

  function addState(description: Description, hit: NameHit): void {
    if (isAdjectival(hit)) hit.consumed = true;
    if (!description.states.includes(targetIndex(hit.target))) description.states.push(targetIndex(hit.target));
  }

  /** One of several whose it is. */
  function addOwner(description: Description, hit: NameHit): void {
    if (isBody(layout, hit)) description.bodies.push(targetIndex(hit.target));
    else addState(description, hit);
    description.firstWord = Math.min(description.firstWord, hit.firstWord);
    description.endWord = Math.max(description.endWord, hit.endWord);
  }

  function readLeft(description: Description): void {
    const start = sentenceStart(layout, description.head);
    if (description.plural && isUnplaced(description)) {
      for (const owner of jointOwnersBefore(layout, description.noun)) {
        addOwner(description, owner);
        // It speaks of the officials alone, even where the parse takes it for one who acts beside them.
        owner.consumed = true;
      }
    }
    let possessive = false;
    let at = description.firstWord - 1;
    for (let steps = 0; at >= start && steps < MODIFIERS_AT_MOST; steps++) {
      const hit = hitOf(layout, at);
      if (hit !== null) {
        if (!isAdjectival(hit) && !possessive && !isBefore(description, hit)) return;
        if (isAdjectival(hit) && belongsToEarlier(description, hit)) return;
        if (isAdjectival(hit)) addState(description, hit);
        else if (!isUnplaced(description) && !isSentBy(description)) return;
        else if (targetKind(hit.target) !== PERSON) {
          addName(description, hit);
          // A paper's city says whose it is, and speaks of nobody.
          hit.consumed ||= description.noun.agent.sector === "JRN" && targetKind(hit.target) !== ORGANISATION;
        } else if (!addGovernor(layout, description, hit)) return;
        description.firstWord = hit.firstWord;
        at = hit.firstWord - 1;
        if (possessive && description.plural && description.states.length === 1) at = readCoOwners(description, at);
        // `Thai, Cambodian ministers`: a headline's comma joins.
        const joins = words.upos[at] === U.CCONJ || words.form[at] === ",";
        const coordinated = joins && description.plural && hitOf(layout, at - 1) !== null;
        if (coordinated && isAdjectival(hitOf(layout, at - 1)!)) at--;
        else if (!isAdjectival(hit) && !isSentBy(description)) break;
      } else if (layout.nounAt[at] >= 0) {
        const noun = layout.nouns[layout.nounAt[at]];
        if (isFrontOfCompound(noun, description)) {
          takeBranch(description, noun);
          at = noun.firstWord - 1;
          continue;
        }
        if (noun.agent.office !== "former" || !isMark(noun)) return;
        description.former = true;
        description.firstWord = noun.firstWord;
        at = noun.firstWord - 1;
      } else if ((genitives.has(words.form[at]) && words.form[at].charCodeAt(0) < 65) || words.form[at] === "’s") {
        possessive = true;
        at--;
      } else if (
        words.upos[at] === U.ADJ ||
        (words.upos[at] === U.NOUN && (words.deprel[at] === D.compound || words.deprel[at] === D.amod))
      ) {
        readModifier(description, at);
        at--;
      } else break;
    }
    const form = lowerForm(layout, at);
    if (at < start) return;
    description.determined = DETERMINERS.has(words.upos[at]);
    if (words.upos[at] !== U.DET) return;
    description.indefinite = indefinites.has(form);
    description.definite = articles.has(form) || articles.has(form.replace(/['’]$/, ""));
  }

  /** `Iran and Iraq's foreign ministers`, `Kenya's and Uganda's presidents`: the states before the one whose the officials are; gives the word before them. */
  function readCoOwners(description: Description, before: number): number {
    if (description.noun.agent.office === "") return before;
    let at = before;
    while (words.upos[at] === U.CCONJ || (at < before && words.form[at] === ",")) {
      const marked = words.form[at - 1] === "'s" || words.form[at - 1] === "’s";
      const other = hitOf(layout, marked ? at - 2 : at - 1);
      if (other === null || isAdjectival(other) || targetKind(other.target) > SEAT) break;
      addState(description, other);
      description.firstWord = other.firstWord;
      at = other.firstWord - 1;
    }
    return at;
  }

  /** `France's ambassador to the UN`, `China's U.N. envoy`: the body an envoy is sent to is not whose he is. */
  function isSentBy(description: Description): boolean {
    const { office } = description.noun.agent;
    const envoy = office === "permanent-representative" || office === "ambassador";
    return envoy && description.organisation >= 0 && description.states.length === 0;
  }

  /** `army` in `army accountant`, `Nimitz-class` in `a Nimitz-class carrier`: a body before a noun it belongs to. */
  function isFrontOfCompound(noun: NounHit, description: Description): boolean {
    if (noun.agent.kind === "person" || noun.endWord !== description.firstWord) return false;
    const head = spanHead(words, noun.firstWord, noun.endWord);
    const front = words.deprel[head] === D.compound || words.deprel[head] === D.amod;
    return front && words.head[head] === description.head;
  }

  function takeBranch(description: Description, noun: NounHit): void {
    // `Anti-government` holds a government and is none.
    description.branch ??= references.branches.get(lowerForm(layout, noun.firstWord)) ?? noun.agent.sector;
    description.firstWord = noun.firstWord;
    if (noun.agent.state >= 0 && description.states.length === 0) description.states.push(noun.agent.state);
    layout.nounAt.fill(layout.nounAt[description.noun.firstWord], noun.firstWord, noun.endWord);
  }

  /** `ex`, `former`; `già` only after a comma, where it cannot mean "already". */
  function isMark(noun: NounHit): boolean {
    const adverb = words.upos[noun.firstWord] === U.ADV && words.form[noun.firstWord].length > 3;
    return !adverb || noun.firstWord === 0 || words.upos[noun.firstWord - 1] === U.PUNCT;
  }

  /** `US President`, `Nato Secretary General`: a name used as modifier of the noun after it. */
  function isBefore(description: Description, hit: NameHit): boolean {
    const head = words.head[spanHead(words, hit.firstWord, hit.endWord)];
    const relation = UNIVERSAL_RELATION[words.deprel[spanHead(words, hit.firstWord, hit.endWord)]];
    if (relation !== D.compound && relation !== D.amod && relation !== D.nmod && relation !== D.flat) return false;
    return hit.endWord === description.firstWord || head >= description.noun.firstWord
      ? head >= hit.endWord && head <= description.noun.endWord + 3
      : false;
  }

  function belongsToEarlier(description: Description, demonym: NameHit): boolean {
    const head = words.head[demonym.firstWord];
    // `Ethiopian and Somali officials`: a demonym tagged as a name is no owner.
    const joined = words.deprel[demonym.firstWord] === D.conj ? hitOf(layout, head) : null;
    if (joined !== null && isAdjectival(joined)) return false;
    const noun = words.upos[head] === U.NOUN || words.upos[head] === U.PROPN;
    return head >= 0 && head < demonym.firstWord && noun && !(head >= description.firstWord);
  }

  /** What the parse alone connects: `il presidente, secondo i media, russo`. */
  function readParse(description: Description): void {
    for (let child = tree.first[description.head]; child >= 0; child = tree.next[child]) {
      const hit = hitOf(layout, child);
      if (hit === null || hit.consumed) continue;
      const relation = UNIVERSAL_RELATION[words.deprel[child]];
      if (isAdjectival(hit) ? relation === D.amod : relation === D.nmod && hasGenitive(layout, genitives, child)) {
        if (isAdjectival(hit)) addState(description, hit);
        else if (isUnplaced(description)) addName(description, hit);
      }
    }
  }

  /** Civilians and police are of the place they are in; soldiers may stand anywhere. */
  function readLocation(description: Description): void {
    const { sector } = description.noun.agent;
    if (sector === "MIL" || sector === "GOV" || sector === "REB" || sector === "IGO" || sector === "JRN") return;
    if (!locatives.has(lowerForm(layout, description.endWord))) return;
    const word = skipDeterminer(words, description.endWord + 1);
    const hit = hitOf(layout, word);
    if (hit === null || isAdjectival(hit)) return;
    const kind = targetKind(hit.target);
    if (kind === STATE || kind === CAPITAL) {
      description.states.push(targetIndex(hit.target));
      // "Lawmakers in Kenya and Uganda" are of both.
      if (description.plural)
        for (const other of coordinated(layout, locatives, hit.endWord)) addState(description, other);
    } else if (kind === CITY || kind === TOWN) description.city = countryOf(layout.world, hit);
  }
}

import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { knownLemma, verbLemma } from "../known-lemmas.ts";

const PASSIVE_PARTICIPLE = packMorphology("Tense=Past|VerbForm=Part|Voice=Pass");

/**
 * "A Saudi-led strike", "US-imposed sanctions": whose act a noun is, is told by the name before the hyphen. "A rebel-held town": who has
 * something does nothing. "A British-flagged tanker": whose a ship is. Either way the participle tells no act.
 */
export function mendLedNouns(tree: Tree, knowledge: EventKnowledge): boolean {
  const { leading, having } = knowledge;
  const { words } = tree;
  let changed = false;
  for (let led = 2; led < words.length; led++) {
    const noun = words.head[led];
    if (noun <= led || words.deprel[led] !== D.amod || words.form[led - 1] !== "-") continue;
    const form = words.form[led].toLowerCase();
    const lemma = words.upos[led] === U.VERB ? words.lemma[led] : (verbLemma(form, knowledge) ?? form);
    const leads = leading.has(lemma) || leading.has(form);
    if (!leads && !having.has(lemma)) continue;
    const name = led - 2;
    if (words.head[name] !== led || dependent(tree, led, D["aux:pass"]) >= 0) continue;
    words.upos[led] = U.ADJ;
    if (!leads) continue;
    words.head[name] = noun;
    words.deprel[name] = words.upos[name] === U.ADJ ? D.amod : D.compound;
    changed = true;
  }
  return changed;
}

/**
 * "Malaysian-brokered talks": whoever stands before the hyphen of a mediator's participle mediated and was no party. Changes tags, heads and
 * relations; gives whether any changed.
 */
export function mendMediatedNouns(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let participle = 2; participle < words.length; participle++) {
    const noun = words.head[participle];
    const name = participle - 2;
    if (noun <= participle || words.deprel[participle] !== D.amod || words.form[participle - 1] !== "-") continue;
    if (words.upos[participle] !== U.ADJ && words.upos[participle] !== U.VERB) continue;
    const lemma = verbLemma(words.form[participle], knowledge);
    if (lemma === null || !knowledge.mediating.has(lemma)) continue;
    if (words.head[name] !== participle && words.head[name] !== noun) continue;
    words.upos[participle] = U.VERB;
    words.lemma[participle] = lemma;
    words.morph[participle] = PASSIVE_PARTICIPLE;
    words.deprel[participle] = D.acl;
    words.head[name] = participle;
    words.deprel[name] = D["obl:agent"];
    changed = true;
  }
  return changed;
}

/**
 * "Una petroliera battente bandiera britannica": whose a ship is, is told by its flag's adjective, and the ship is the noun. Changes tags, heads and
 * relations; gives whether any changed.
 */
export function mendFlaggedShips(tree: Tree, { flying, nounEndings, nominals }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let participle = 1; participle + 2 < words.length; participle++) {
    const ship = participle - 1;
    const flag = participle + 1;
    const adjective = participle + 2;
    if (words.upos[flag] !== U.NOUN || words.upos[adjective] !== U.ADJ) continue;
    if (!flying.has(words.form[participle].toLowerCase())) continue;
    if (words.head[ship] === participle) {
      takePlace(words, ship, participle);
      for (let child = tree.first[participle]; child >= 0; child = tree.next[child])
        if (child !== ship) words.head[child] = ship;
    }
    if (words.upos[ship] !== U.NOUN && words.upos[ship] !== U.PROPN) {
      const form = words.form[ship].toLowerCase();
      words.upos[ship] = U.NOUN;
      words.lemma[ship] = knownLemma(form, nounEndings, nominals) ?? form;
    }
    for (const word of [participle, flag, adjective]) words.head[word] = ship;
    words.upos[participle] = U.ADJ;
    words.deprel[participle] = words.deprel[adjective] = D.amod;
    words.deprel[flag] = D.dep;
    changed = true;
  }
  return changed;
}

import { attacksQuoted } from "./acts/attacks-quoted.ts";
import { type BareOperator, bareOperators } from "./acts/bare-operators.ts";
import { bestMatches, type Rows, rowsOf } from "./acts/best-matches.ts";
import { blamesPassed } from "./acts/blames.ts";
import { calledHome } from "./acts/called-home.ts";
import { callsTold } from "./acts/calls-told.ts";
import { dutiesQuoted } from "./acts/duties-quoted.ts";
import { faultsTold } from "./acts/faults-told.ts";
import { judgementsPassed } from "./acts/judgements.ts";
import { judgementsQuoted } from "./acts/judgements-quoted.ts";
import type { PredicateMatch } from "./acts/match.ts";
import { MISCONDUCT, misconductTold } from "./acts/misconduct.ts";
import { orderedOut } from "./acts/ordered-out.ts";
import { returnsFrom } from "./acts/returns.ts";
import { settledActs } from "./acts/settled-acts.ts";
import { shownOut } from "./acts/shown-out.ts";
import { threatsUttered } from "./acts/threats-uttered.ts";
import { callsInTitles, staysAbroad, visitsInTitles } from "./acts/titles.ts";
import { isDoerless } from "./doers/complete-doers.ts";
import { learnedActs } from "./learned/learned-acts.ts";
import { draftOf, makeDraft } from "./make-draft.ts";
import { type Composed, compose } from "./operators/compose.ts";
import { uttered } from "./operators/speech-acts.ts";
import type { Roles } from "./roles/roles.ts";
import type { EventDraft, Scene } from "./scene.ts";

/** What was found to be told in a text, act by act. */
interface Gathered {
  drafts: EventDraft[];
  /** Acts told without their doer. */
  doerless: EventDraft[];
  /** The words that operate on acts, each with the draft it belongs to. */
  operating: Map<number, EventDraft>;
  rows: Rows;
}

/** Finds the acts of a document by its rows, what is said of them and what was learnt, each by itself. */
export function gatherActs(scene: Scene): Gathered {
  const drafts: EventDraft[] = [];
  const doerless: EventDraft[] = [];
  const rows = rowsOf(scene);
  const matches = bestMatches(scene, rows);
  const judgements = judgementsPassed(scene);
  const blames = [...blamesPassed(scene, rows), ...misconductTold(scene, rows)];
  const expulsions = [...orderedOut(scene), ...calledHome(scene), ...shownOut(scene)];
  const judging = new Set([
    ...expulsions.flatMap(({ match }) => match.used),
    ...judgements.flatMap(({ match }) => match.used),
    ...blames.flatMap(({ match }) => match.used),
  ]);
  const told = new Uint8Array(scene.words.length);
  const operating = new Map<number, EventDraft>();
  for (const { match, roles } of matches) {
    if (judging.has(match.head) || match.predicate.meaning.id === MISCONDUCT) continue;
    for (const word of match.used) told[word] = 1;
    for (const act of settledActs(scene, match, roles)) {
      const composed = compose(scene, match.head, act.meaning, act.symmetric, act.roles);
      const draft = draftOf(scene, match, act.roles, composed, act.meaning);
      if (!draft) {
        if (isDoerless(scene, composed)) doerless.push(makeDraft(scene, match, act.roles, composed, act.meaning));
        continue;
      }
      drafts.push(draft);
      for (const word of composed.operators) {
        told[word] = 1;
        operating.set(word, draft);
      }
    }
  }
  /** Adds what was composed if it is worth telling; gives whether it is. */
  const add = (match: PredicateMatch, roles: Roles, composed: Composed): boolean => {
    const draft = draftOf(scene, match, roles, composed, match.predicate.meaning);
    if (draft) drafts.push(draft);
    return draft !== null;
  };
  const composedOf = ({ head, predicate }: PredicateMatch, roles: Roles) =>
    compose(scene, head, predicate.meaning, false, roles);
  for (const { match, roles, due } of expulsions) {
    for (const word of match.used) told[word] = 1;
    const { meaning } = match.predicate;
    const composed = composedOf(match, roles);
    // That they must go is no demand of whoever tells it.
    if (due) {
      const { mode, cameo } = meaning;
      Object.assign(composed, {
        type: meaning.type!.name,
        mode,
        cameo,
        ...roles,
        factuality: uttered(composed.factuality),
      });
    }
    if (!add(match, roles, composed) && isDoerless(scene, composed))
      doerless.push(makeDraft(scene, match, roles, composed, meaning));
  }
  for (const { match, roles } of [...threatsUttered(scene, told), ...judgementsQuoted(scene, told)]) {
    const composed = composedOf(match, roles);
    add(match, roles, { ...composed, factuality: uttered(composed.factuality) });
  }
  for (const { match, roles } of [...judgements, ...blames]) {
    if (roles === null) continue;
    for (const word of match.used) told[word] = 1;
    add(match, roles, composedOf(match, roles));
  }
  for (const { match, roles } of [...faultsTold(scene, told, drafts), ...dutiesQuoted(scene, told, drafts)]) {
    const composed = composedOf(match, roles);
    add(match, roles, { ...composed, factuality: uttered(composed.factuality) });
  }
  for (const { match, roles } of attacksQuoted(scene, drafts)) add(match, roles, composedOf(match, roles));
  for (const bare of [
    ...bareOperators(scene, told),
    ...visitsInTitles(scene),
    ...callsInTitles(scene),
    ...staysAbroad(scene),
    ...returnsFrom(scene),
    ...callsTold(scene),
  ]) {
    const { head, predicate } = bare.match;
    const composed = compose(scene, head, predicate.meaning, predicate.frame.symmetric, bare.roles);
    tellBare(bare, composed);
    add(bare.match, bare.roles, composed);
  }
  for (const { match, roles, type } of learnedActs(scene, told, drafts, rows))
    add(match, roles, { ...composedOf(match, roles), ...type });
  return { drafts, doerless, operating, rows };
}

/** What is only opened to, hinted at or done where no row tells the act itself. */
function tellBare({ match, open, hinted, done }: BareOperator, composed: Composed): void {
  if (open) {
    composed.factuality = { ...composed.factuality, time: "future", certainty: "possible", negated: false };
    composed.disowner = match.head;
  }
  if (hinted) composed.factuality = { ...composed.factuality, negated: false };
  if (!done) return;
  const { type, mode, cameo } = match.predicate.meaning;
  Object.assign(composed, { type: type!.name, mode, cameo, untensed: null });
  composed.factuality = uttered(composed.factuality);
}

import type { CorrectionErrorCode } from "../ledger/correct/errors.ts";
import type { Facts } from "../reader/messages.ts";

/** What can be wrong with the command line of a correction. */
export type CorrectionUsageCode =
  | "correct-target"
  | "correct-reason"
  | "correct-author"
  | "correct-nothing"
  | "correct-together"
  | "correct-option"
  | "correct-mode"
  | "correct-date"
  | "correct-word"
  | "correct-list"
  | "correct-to"
  | "type-unknown"
  | "mode-unknown"
  | "review-limit"
  | "review-terminal";

const HELP = "entente correct --help shows how";
const meant = (nearest: string | number): string => (nearest === "" ? "" : `, did you mean ${nearest}`);

/** The one sentence for each thing that can be wrong with a correction. */
export const CORRECTION_SENTENCES: Record<CorrectionErrorCode | CorrectionUsageCode, (facts: Facts) => string> = {
  "correct-target": ({ name }) =>
    `${name === "" ? "nothing is named to correct" : `"${name}" cannot be corrected`}: name one event (e345), story (s12) or actor (actor:ID), or --undo N alone`,
  "correct-reason": () => "a correction wants a reason: say why with --reason",
  "correct-author": () => "a correction wants an author: name one with --author",
  "correct-nothing": ({ name }) => `nothing is said of ${name}: ${HELP} it is corrected`,
  "correct-together": () => "--reject, --accept, --like and what an event is instead go each alone: give one of them",
  "correct-option": ({ option, name }) => `${option} says nothing of ${name}: ${HELP} each is corrected`,
  "correct-mode": ({ mode }) => `--mode ${mode} is a mode of a type: give the type too, with --type`,
  "correct-date": ({ date }) => `--date "${date}" is no date: give YYYY-MM-DD, YYYY-MM or YYYY`,
  "correct-word": ({ option, value, nearest, known }) =>
    `there is no ${option} "${value}"${meant(nearest)}: give one of ${known}`,
  "correct-list": ({ option, value, wants }) => `${option} "${value}" is not what is wanted there: give ${wants}`,
  "correct-to": () => "--split of an actor wants to know who it is instead: give one actor with --to",
  "type-unknown": ({ type, nearest, known }) => `there is no type "${type}"${meant(nearest)}: PLOVER has ${known}`,
  "mode-unknown": ({ type, mode, nearest, known }) =>
    `${type} has no mode "${mode}"${meant(nearest)}: ${known === "" ? "it has none" : `it has ${known}`}`,
  "review-limit": ({ limit }) => `"${limit}" is no number of events: give --limit a whole number from 1 on`,
  "review-terminal": () => "--interactive asks one question after the other and goes with --format text only",
  "correct-event": ({ event }) => `there is no event e${event} in the ledger: entente show of its article lists them`,
  "correct-superseded": ({ event, article, by }) =>
    `e${event} was read in a${article}, which has a later version: correct the events of a${by}, which entente show a${by} lists`,
  "correct-same": ({ event }) =>
    `e${event} is so already: nothing was changed; --accept says that it was looked at and is right`,
  "correct-story": ({ story }) => `there is no story s${story}: a story bears the number of its first event in force`,
  "correct-story-within": ({ story, within }) =>
    `e${story} stands in the story s${within}: name that, a story bears the number of its first event`,
  "correct-stories": ({ story }) => `s${story} and what is named are the same events: nothing was changed`,
  "correct-split": ({ story, event }) => `e${event} does not stand in s${story}: only its own events can leave a story`,
  "correct-actor": ({ id, near }) =>
    `the ledger has no actor "${id}": ${near === "" ? "entente show --format json of an event has the ids of its actors" : `it has ${near}`}`,
  "correct-actor-merged": ({ id, into }) =>
    `actor:${id} counts as actor:${into} already: name that, or undo the correction that says so (entente corrections lists them)`,
  "correct-move": ({ id }) => `actor:${id} takes part in none of these events as somebody else: nothing was changed`,
  "correct-correction": ({ correction }) => `there is no correction ${correction}: entente corrections lists them`,
  "correct-undone": ({ correction, by, author, day }) =>
    `correction ${correction} was undone already, by ${author} on ${day} with ${by}: undo ${by} to bring it back`,
  "correct-kind": ({ correction }) => `correction ${correction} says nothing of an event: --like wants one that does`,
};

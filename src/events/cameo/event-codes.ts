import { U } from "../../grammar/universal.ts";
import { OBLIGATION } from "../operators/speech-acts.ts";
import type { EventDraft, Scene } from "../scene.ts";
import { refinedCode } from "./themes.ts";

/** CAMEO's codes of an event. */
interface Codes {
  /** By CAMEO's own rulings, which are sometimes others than PLOVER's. */
  cameo: string;
  /** Of the act alone, where only its tense makes it an intent or a threat. */
  untensed: string;
}

/**
 * Gives every event the most specific CAMEO code its words carry. PLOVER decided the type; where CAMEO rules otherwise the code
 * follows CAMEO: what is announced is an intent (03) or a threat (13), what is asked for is an appeal (02) unless demanded (10).
 */
export function codeEvents(scene: Scene, events: readonly EventDraft[]): void {
  for (const event of events) Object.assign(event, codesOf(scene, event));
}

function codesOf(scene: Scene, event: EventDraft): Codes {
  const specific = (code: string) => {
    const refined = refinedCode(scene, event.head, [event.triggerFirst, event.triggerEnd], code);
    return refined.startsWith(DEMAND) && !isDemanded(scene, event) ? `${APPEAL}${refined.slice(2)}` : refined;
  };
  if (event.coded) return { cameo: event.cameo, untensed: event.untensed ?? event.cameo };
  const base = event.intent ?? event.cameo;
  const untensed = event.untensed ?? base;
  return { cameo: specific(tensed(event, base)), untensed: specific(untensed) };
}

const DEMAND = "10";
const APPEAL = "02";
const COOPERATION: ReadonlySet<string> = new Set([
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
]);
const FORCE: ReadonlySet<string> = new Set(["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]);

/** CAMEO: conflict forecast is a threat, cooperation that will not be is a refusal. */
function tensed({ type, factuality: { time, negated }, derived, calledOff }: EventDraft, code: string): string {
  if (calledOff >= 0) return code;
  if (COOPERATION.has(type) && negated && time !== "past") return derived.refusal.cameo;
  if (FORCE.has(type) && time === "future" && !negated) return derived.threat.cameo;
  return code;
}

/** CAMEO: demands are told from appeals by the word; what somebody says must be done he demands. */
function isDemanded({ words, knowledge, tree }: Scene, { type, head, operators, steps }: EventDraft): boolean {
  if (type !== "REQUEST") return true;
  if (steps.includes(OBLIGATION)) return true;
  const insists = (word: number) => knowledge.insistent.has(words.lemma[word]);
  for (let child = tree.first[head]; child >= 0; child = tree.next[child])
    if (words.upos[child] === U.AUX && insists(child)) return true;
  return [head, ...operators].some(insists);
}

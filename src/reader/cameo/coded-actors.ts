import { subtreeSpan } from "../../grammar/tree.ts";
import { U } from "../../grammar/universal.ts";
import type { Mention } from "../../names/types.ts";
import { parseTable } from "../../text/table.ts";
import type { Document } from "../document.ts";

/** A code with the time it holds, ISO 8601; empty dates are unlimited. */
interface DatedCode {
  code: string;
  from: string;
  to: string;
}

/** A noun for people or bodies with the code a user's dictionary gives it: `~GOV` stands behind the country's, `NGO~` before it. */
interface AgentCode {
  words: readonly string[];
  code: string;
}

/** CAMEO's codes of actors that are more than country and sector. */
export interface ActorCodes {
  /** By id, the first that holds on a day counts. */
  named: ReadonlyMap<string, readonly DatedCode[]>;
  /** By first word, the longest first. Only a user's dictionary of agents has any, and then alone says what is an agent. */
  agents: ReadonlyMap<string, readonly AgentCode[]>;
}

/** Compiles `cameo-codes.tsv` and, where there is one, a language's `cameo-agents`. */
export function compileActorCodes(codes: string, agents: string): ActorCodes {
  const named = new Map<string, DatedCode[]>();
  for (const { id, code, from, to } of parseTable(codes, "actors/cameo-codes.tsv"))
    named.set(id, [...(named.get(id) ?? []), { code, from: from ?? "", to: to ?? "" }]);
  const phrases = new Map<string, AgentCode[]>();
  for (const { phrase, code } of parseTable(agents, "actors/cameo-agents.tsv")) {
    const words = phrase.split(" ");
    phrases.set(words[0], [...(phrases.get(words[0]) ?? []), { words, code }]);
  }
  for (const found of phrases.values()) found.sort((one, other) => other.words.length - one.words.length);
  return { named, agents: phrases };
}

/** The code tables give an actor on the document's day: its own, that of the body it is an organ or official of, that of its agents. */
export function codedActor(document: Document, index: number, codes: ActorCodes): string | null {
  const entity = document.mentions.entities[index];
  const day = document.published?.slice(0, 10) ?? "";
  const own = codeOn(codes, entity.id, day) ?? (entity.kind === "agent" ? agentCode(document, index, codes) : null);
  return own ?? (entity.body === null || entity.kind === "person" ? null : codeOn(codes, entity.body, day));
}

function codeOn({ named }: ActorCodes, id: string, day: string): string | null {
  const holds = ({ from, to }: DatedCode) =>
    (from === "" && to === "") || (day !== "" && from <= day && (to === "" || day <= to));
  return named.get(id)?.find(holds)?.code ?? null;
}

/** What a user's dictionary makes of a noun for actors; the state alone where it does not have it. */
function agentCode(document: Document, index: number, { agents }: ActorCodes): string | null {
  const { mentions, entities } = document.mentions;
  const { country } = entities[index];
  if (agents.size === 0 || country === null || country.length !== 3) return null;
  let placed = false;
  for (const mention of mentions) {
    if (mention.kind !== "description" && mention.kind !== "group") continue;
    if (mention.entity !== index && !entities[mention.entity].members.includes(index)) continue;
    const code = codeOf(document.text.slice(mention.start, mention.end), country, agents);
    if (code !== null) return code;
    placed ||= hasName(document, mention);
  }
  return placed ? country : NOT_LISTED;
}

/** The code of a phrase by all its agents, `government press` before `press`; null when none is listed. */
function codeOf(phrase: string, country: string, agents: ActorCodes["agents"]): string | null {
  const words = phrase.toLowerCase().split(/[\s’']+/);
  let code = country;
  for (let at = 0; at < words.length; at++) {
    const agent = agents.get(words[at])?.find((one) => one.words.every((word, index) => words[at + index] === word));
    if (agent === undefined) continue;
    code = agent.code.endsWith("~") ? agent.code.slice(0, -1) + code : code + agent.code.slice(1);
    at += agent.words.length - 1;
  }
  return code === country ? null : code;
}

/** CAMEO's sign for nobody: a noun no dictionary lists, beside no name. */
const NOT_LISTED = "---";

/** Whether a description names somebody: "Ithilen villages", "a vessel from South Korea"; "crowds" and "the police" name nobody. */
function hasName({ tree, words, sentences }: Document, mention: Mention): boolean {
  const [first, end] = subtreeSpan(tree, mention.head);
  const opening = sentences.firstWord[words.sentence[mention.head]];
  for (let word = Math.min(first, mention.firstWord); word < Math.max(end, mention.endWord); word++)
    if (words.upos[word] === U.PROPN || (word > opening && /^\p{Lu}/u.test(words.form[word]))) return true;
  return false;
}

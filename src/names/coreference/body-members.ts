import { prepositionOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { wordsOf } from "../references.ts";
import { enterEntity } from "../registry.ts";
import type { Entity, Mention } from "../types.ts";
import { type Discourse, entityOf, mentionAt } from "./discourse.ts";
import { resolveRole } from "./roles.ts";

/** Sectors whose people do what they do for the body they belong to. */
const SERVING = new Set(["GOV", "MIL", "REB", "PRM", "UAF", "SPY", "IGO", "PTY", "CRM", "CVL"]);

/** `A spokesman for Hezbollah`, `i cecchini dei separatisti`: people without a state who stand beside their body act for it. Gives whether they do. */
export function joinBodyBeside(discourse: Discourse, mention: Mention): boolean {
  if (mention.kind !== "description") return false;
  const { tree, words } = discourse;
  for (let child = tree.first[mention.head]; child >= 0; child = tree.next[child]) {
    if (UNIVERSAL_RELATION[words.deprel[child]] !== D.nmod && words.deprel[child] !== D.compound) continue;
    const group = isOwning(discourse, child) ? groupNamedBehind(discourse, child) : -1;
    if (group >= 0 && joinBody(discourse, mention, group)) return true;
    const beside = mentionAt(discourse, child);
    if (beside === null || beside === mention || beside.head !== child || !isOwning(discourse, child)) continue;
    // Who is described behind his man is read after him.
    const { role, country } = entityOf(discourse, beside);
    if (beside.kind === "description" && role !== null && country === null) resolveRole(discourse, beside);
    if (joinBody(discourse, mention, beside.entity)) return true;
  }
  return false;
}

/** How far behind the noun for it a group's name may stand, adjectives between. */
const NAME_REACH = 3;

/** `Gunmen of the jihadist group al-Shabaab`: the armed group named right behind a noun that is no name itself; -1 when none is. */
function groupNamedBehind(discourse: Discourse, noun: number): number {
  const { words, registry } = discourse;
  const { entities } = registry.mentions;
  if (words.upos[noun] !== U.NOUN) return -1;
  for (let word = noun + 1; word <= noun + NAME_REACH && word < words.length; word++) {
    if (words.sentence[word] !== words.sentence[noun] || words.upos[word] === U.PUNCT) return -1;
    const mention = mentionAt(discourse, word);
    if (mention?.kind === "name" && mention.firstWord === word)
      return entities[mention.entity].kind === "armed-group" ? mention.entity : -1;
    if (words.upos[word] === U.ADP) return -1;
  }
  return -1;
}

/** A genitive, a word that leans on its noun, or whom somebody speaks for. */
function isOwning({ tree, references }: Discourse, word: number): boolean {
  const preposition = prepositionOf(tree, word);
  return (
    preposition === "" ||
    wordsOf(references, "genitive").has(preposition) ||
    wordsOf(references, "speaking-for").has(preposition)
  );
}

/**
 * `JNIM, whose fighters`, `the envoy's spokeswoman`, `Machar's men`: people without a state are of their owner's body, an armed group's
 * fighters the group itself. Gives whether the owner has one.
 */
export function joinBody(discourse: Discourse, mention: Mention, owner: number): boolean {
  const { registry } = discourse;
  const of = registry.mentions.entities[owner];
  const entity = entityOf(discourse, mention);
  const body = bodyOwning(of);
  if (body === null || entity.kind !== "agent" || entity.country !== null) return false;
  const [sector = ""] = entity.sectors;
  if (entity.role === null && !SERVING.has(sector)) return false;
  if (of.kind === "armed-group" && entity.role === null) {
    mention.entity = owner;
    return true;
  }
  const id = `${body}-${entity.role ?? sector.toLowerCase()}${entity.plural ? "s" : ""}`;
  mention.entity = enterEntity(registry, {
    id,
    name: id,
    kind: "agent",
    country: of.country,
    sectors: of.sectors,
    role: entity.role,
    plural: entity.plural,
    body,
  });
  return true;
}

/** The international body or armed group somebody acts for; null when for a state. */
export const bodyOwning = ({ body, kind, id }: Entity): string | null => body ?? (kind === "armed-group" ? id : null);

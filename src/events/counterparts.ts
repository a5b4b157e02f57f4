import type { EventDraft, Participant, Scene } from "./scene.ts";

/** Acts that are somebody's business even when their sentence does not say whose. */
const DIRECTED = new Set(["ACCUSE", "REJECT", "SANCTION", "THREATEN", "AGREE", "REQUEST", "AID"]);
/** How many sentences back a counterpart may have been named. */
const MEMORY = 3;
/** Share of an article's mentions of states that its two main states must hold for the article to be about the two. */
const DYADIC = 0.7;
/** What an inferred recipient costs in confidence. */
const COST = 0.12;

/**
 * Gives a directed act without a recipient the actor's counterpart: the other side of the act told just before, else, in an
 * article about two states, the other of the two.
 */
export function completeRecipients(scene: Scene, drafts: readonly EventDraft[]): void {
  const { entities } = scene.mentions;
  const pair = mainPair(scene);
  const ordered = [...drafts].sort((a, b) => a.head - b.head);
  ordered.forEach((draft, index) => {
    if (draft.symmetric || draft.recipients.length > 0 || !DIRECTED.has(draft.type) || draft.actors.length === 0)
      return;
    const own = new Set(draft.actors.map((actor) => labelOf(scene, actor.entity)));
    if (own.has(null)) return;
    const found = beforehand(scene, ordered, index, own) ?? otherOfPair(scene, pair, own);
    if (
      found === null ||
      found.some((one) => entities[one.entity].kind === "agent" && entities[one.entity].country === null)
    )
      return;
    draft.recipients = found.map((one) => ({ ...one, mention: -1 }));
    draft.confidence = Math.max(0.1, Math.round((draft.confidence - COST) * 100) / 100);
    draft.steps.push("recipient: the actor's counterpart in the text before");
  });
}

/** The state of an entity, else the entity itself: who counts as one side. Null when it cannot be placed. */
function labelOf(scene: Scene, entity: number): string | null {
  const { country, id, kind } = scene.mentions.entities[entity];
  if (kind === "armed-group" || country === "IGO") return id;
  return country ?? (kind === "agent" ? null : id);
}

/** The other side of the nearest act before in which the actor took part. */
function beforehand(
  scene: Scene,
  drafts: readonly EventDraft[],
  index: number,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  const { sentence } = scene.words;
  for (
    let back = index - 1;
    back >= 0 && sentence[drafts[index].head] - sentence[drafts[back].head] <= MEMORY;
    back--
  ) {
    const { actors, recipients } = drafts[back];
    const all = [...actors, ...recipients];
    if (!all.some((one) => own.has(labelOf(scene, one.entity)))) continue;
    const others = all.filter((one) => !own.has(labelOf(scene, one.entity)) && labelOf(scene, one.entity) !== null);
    if (others.length > 0) return others;
  }
  return null;
}

/** The two states an article is about, as entities; null when it is about one or many. */
function mainPair(scene: Scene): [number, number] | null {
  const { entities, mentions } = scene.mentions;
  const counts = new Map<string, number>();
  const states = new Map<string, number>();
  let total = 0;
  for (const { entity } of mentions) {
    const { country, kind } = entities[entity];
    if (country === null || country === "IGO" || kind === "media") continue;
    counts.set(country, (counts.get(country) ?? 0) + 1);
    if (kind === "state" && !states.has(country)) states.set(country, entity);
    total++;
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!second || (first[1] + second[1]) / total < DYADIC) return null;
  const one = states.get(first[0]);
  const other = states.get(second[0]);
  return one === undefined || other === undefined ? null : [one, other];
}

function otherOfPair(
  scene: Scene,
  pair: [number, number] | null,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  if (pair === null) return null;
  const inside = pair.filter((entity) => own.has(labelOf(scene, entity)));
  const outside = pair.filter((entity) => !own.has(labelOf(scene, entity)));
  if (inside.length !== 1 || outside.length !== 1) return null;
  return [
    { entity: outside[0], sector: scene.mentions.entities[outside[0]].sectors[0] ?? null, word: -1, mention: -1 },
  ];
}

import type { KeptEvent } from "./keep-stories.ts";
import type { GoldReport, GoldStory } from "./story-gold.ts";

/** An event as far as it is compared with what was coded. */
export type Compared = Pick<KeptEvent, "event" | "actorLabels" | "recipientLabels" | "day">;

/** How well an event fits a story: 2 type and parties, 1 type and one side, the other misread; 0 not at all. */
export function fitOf(story: GoldStory, event: Compared): 0 | 1 | 2 {
  if (!story.types.includes(event.event.type)) return 0;
  return partiesFit(story, event);
}

/** How well those who take part fit a story: 2 where none contradicts it (one side may be left out), 1 where one side is right, else 0. */
export function partiesFit({ together, actors, recipients }: GoldStory, event: Compared): 0 | 1 | 2 {
  const [does, undergoes] = [event.actorLabels, event.recipientLabels];
  if (together || event.event.symmetric) {
    const all = new Set([...does, ...undergoes]);
    const [one, other] = [has(all, actors), has(all, recipients)];
    if (one && (other || recipients.length === 0)) return 2;
    return one || other ? (all.size === 1 ? 2 : 1) : 0;
  }
  const wrong = (side: ReadonlySet<string>, coded: readonly string[]) =>
    side.size > 0 && coded.length > 0 && !has(side, coded);
  const anyRight = has(does, actors) || has(undergoes, recipients);
  if (!anyRight) return 0;
  return wrong(does, actors) || wrong(undergoes, recipients) ? 1 : 2;
}

const has = (labels: ReadonlySet<string>, coded: readonly string[]): boolean => coded.some((each) => labels.has(each));

/**
 * For each event of a report the stories it may be an event of: of those its report tells or recalls those that it fits, and no other event
 * of the report better; of several those whose day is the nearest to its own.
 */
export function assign(
  { tells, recalls }: Pick<GoldReport, "tells" | "recalls">,
  stories: readonly GoldStory[],
  events: readonly Compared[],
): ReadonlySet<string>[] {
  const own = stories.filter(({ name }) => tells.has(name) || recalls.has(name));
  const best = new Map(own.map((story) => [story, Math.max(...events.map((event) => fitOf(story, event)))]));
  return events.map((event) => {
    const fitting = own.filter((story) => {
      const fit = fitOf(story, event);
      return fit > 0 && fit === best.get(story);
    });
    const least = Math.min(...fitting.map(({ day }) => distance(day, event.day)));
    return new Set(fitting.filter(({ day }) => distance(day, event.day) === least).map(({ name }) => name));
  });
}

/** Days between a story and an event; an undated one is as near to all. */
const distance = (day: string, other: string | null): number =>
  other === null ? 0 : Math.abs(Date.parse(day) - Date.parse(other)) / 86_400_000;

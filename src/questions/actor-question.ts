import {
  type ListedEvent,
  type ListedStory,
  listEvents,
  type SoughtActor,
  type Store,
  storyItems,
} from "../ledger/index.ts";
import { actorDoings, type Doings, type StepLength, somebodyOf } from "../relations/index.ts";
import { type ActorFacts, factsOf } from "./actor-facts.ts";
import { actorNamed } from "./actor-named.ts";
import { datasetGiven, periodGiven, stepGiven } from "./dyad-question.ts";
import { type KnownParty, knownParties } from "./known-parties.ts";

/** So many of each list. */
const COUNTERPARTS = 50;
const EVENTS = 20;

/** A question about one actor, as somebody put it, checked. */
export interface ActorWish {
  name: string;
  since?: string;
  until?: string;
  by?: StepLength;
  dataset?: ReturnType<typeof datasetGiven>;
}

/** Checks a question. Throws a UsageError. */
export const actorWish = (name: string, { by, dataset, ...days }: Partial<Record<string, string>>): ActorWish => ({
  name,
  ...periodGiven(days),
  by: stepGiven(by),
  dataset: datasetGiven(dataset),
});

/** Who an actor is and what it did. */
export interface ActorAnswer extends Omit<Doings, "counterparts" | "reported"> {
  actor: ActorFacts;
  counterparts: (Doings["counterparts"][number] & { who: KnownParty })[];
  /** The latest events, what is only to come aside, and the stories told most often. */
  latest: ListedEvent[];
  reported: ListedStory[];
}

/** Asks tables and ledger. Throws a UsageError that offers the nearest when a name means nobody. */
export async function askActor(store: Store, { name, dataset, ...question }: ActorWish): Promise<ActorAnswer> {
  const sought: SoughtActor = await actorNamed(store, name);
  const somebody = await somebodyOf(store, sought);
  const { counterparts, reported, ...doings } = await actorDoings(store, {
    ...{ ...question, somebody, dataset },
    ...{ counterparts: COUNTERPARTS, reported: EVENTS },
  });
  const days = { since: doings.period?.from, until: doings.period?.to };
  const [latest, known, actor, stories] = await Promise.all([
    listEvents(store, { actor: sought, dataset, ...days }, { limit: EVENTS }),
    knownParties(
      store,
      counterparts.map(({ counterpart }) => counterpart),
    ),
    factsOf(store, sought),
    storyItems(store, reported),
  ]);
  return {
    actor,
    ...doings,
    counterparts: counterparts.map((tie) => ({ ...tie, who: known.get(tie.counterpart)! })),
    latest: latest.items,
    reported: stories,
  };
}

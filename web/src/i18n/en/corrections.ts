/** What corrections say. */
export const corrections = {
  rejected: "no event: rejected",
  accepted: "accepted as it stands",
  undid: (correction: number) => `correction ${correction} undone`,
  moved: (actor: string, events: string) => `is ${actor} in ${events}`,
  split: (events: string) => `${events} set apart, a story by itself`,
  sameActor: (actor: string) => `${actor} is the same`,
  sameStory: (story: string) => `${story} is the same story`,
  nobody: "nobody",
  swapped: "done the other way round",
  doneBy: (who: string) => `done by ${who}`,
  doneTo: (whom: string) => `done to ${whom}`,
  together: "done with each other",
  on: (day: string) => `of ${day}`,
  negated: "did not happen",
  affirmed: "happened",
  undone: (author: string, day: string) => `undone by ${author}, ${day}`,
};

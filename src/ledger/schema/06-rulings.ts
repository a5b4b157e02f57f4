import type { Migration } from "./index.ts";

/** What analysts ruled of stories and actors, as far as merging and searching must know it; drawn from the corrections in force. */
export const rulings: Migration = {
  name: "rulings of analysts",
  sql: `
    CREATE TABLE story_rulings (
      correction INTEGER NOT NULL,
      event BIGINT NOT NULL,
      part SMALLINT NOT NULL,           -- 0: of the story that was named; 1: of the other, or what leaves
      together BOOLEAN NOT NULL         -- both parts are one story; else they are two
    );

    CREATE TABLE stories_as_merged (
      event BIGINT NOT NULL,
      story BIGINT NOT NULL             -- where the event would stand if analysts had said nothing
    );

    CREATE TABLE merged_actors (
      actor INTEGER NOT NULL,
      into_actor INTEGER NOT NULL       -- whom it counts as
    );
  `,
  postgres: `
    CREATE INDEX story_rulings_by_event ON story_rulings (event);
    CREATE INDEX story_rulings_by_correction ON story_rulings (correction);
    CREATE INDEX stories_as_merged_by_event ON stories_as_merged (event);
    CREATE INDEX stories_as_merged_by_story ON stories_as_merged (story);
    CREATE INDEX merged_actors_by_actor ON merged_actors (actor);
    CREATE INDEX merged_actors_by_into ON merged_actors (into_actor);
  `,
};

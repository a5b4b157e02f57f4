/** How long and how finely a grammar is trained. */
export interface Schedule {
  taggerEpochs: number;
  /** The tagger and the parser are means of so many, each trained from another seed. */
  taggers: number;
  parsers: number;
  inflectorEpochs: number;
  supertagEpochs: number;
  parserEpochs: number;
  /** The trees of related languages are read once, spread over this many passes, the first. */
  foreignEpochs: number;
  /** So many words at most have a teacher's trees. */
  taughtWords: number;
  /** The parser learns from words tagged by taggers that had not seen them: text is cut in this many parts. */
  jackknife: number;
  jackknifeEpochs: number;
  exploration: number;
  /** The models keep this many features each, those of greatest weight. */
  tagLimit: number;
  inflectionLimit: number;
  supertagLimit: number;
  moveLimit: number;
  relationLimit: number;
  seed: number;
}

export const SCHEDULE: Schedule = {
  taggerEpochs: 8,
  taggers: 4,
  parsers: 2,
  inflectorEpochs: 6,
  supertagEpochs: 4,
  parserEpochs: 6,
  foreignEpochs: 2,
  taughtWords: 1_300_000,
  jackknife: 4,
  jackknifeEpochs: 3,
  exploration: 0.9,
  tagLimit: 110_000,
  inflectionLimit: 90_000,
  supertagLimit: 80_000,
  moveLimit: 535_000,
  relationLimit: 100_000,
  seed: 1,
};

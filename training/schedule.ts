/** How long and how finely a grammar is trained. */
export interface Schedule {
  taggerEpochs: number;
  inflectorEpochs: number;
  parserEpochs: number;
  /** The parser is the mean of this many, each trained from another seed. */
  parsers: number;
  /** The parser learns from words tagged by taggers that had not seen them: text is cut in this many parts. */
  jackknife: number;
  jackknifeEpochs: number;
  exploration: number;
  /** The models keep this many features each, those of greatest weight. */
  tagLimit: number;
  moveLimit: number;
  relationLimit: number;
  seed: number;
}

export const SCHEDULE: Schedule = {
  taggerEpochs: 8,
  inflectorEpochs: 6,
  parserEpochs: 7,
  parsers: 2,
  jackknife: 5,
  jackknifeEpochs: 4,
  exploration: 0.9,
  tagLimit: 160_000,
  moveLimit: 560_000,
  relationLimit: 130_000,
  seed: 1,
};

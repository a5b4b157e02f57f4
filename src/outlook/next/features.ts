/** What is known of a candidate, in the order in which it is written; all is bounded and grows with how much speaks for it. */
const FADING = ["1", "4", "16", "64", "256"];

/** Of the pair: `describePair`. */
const PAIR = [
  ...FADING.map((days) => `same act, fading in ${days} days`),
  "same act, ever",
  "same act, age",
  "same act back, fading in 16 days",
  "same act back, ever",
  "same act back, age",
  ...FADING.map((days) => `pair forth, fading in ${days} days`),
  "pair back, fading in 4 days",
  "pair back, fading in 64 days",
  "pair, ever",
  "pair, age",
  "led to by what passed, fading in 4 days",
  "led to by what passed, fading in 64 days",
  "led to, at most",
  "led to by what has just passed",
];

/** Of the object: `describeObject`. */
const OBJECT = [
  "act with any subject, fading in 4 days",
  "act with any subject, fading in 64 days",
  "act with any subject, ever",
  "act with any subject, age",
  "object, fading in 1 day",
  "object, fading in 4 days",
  "object, fading in 64 days",
  "object, ever",
  "object, age",
];

/** Of third parties: `describePaths`. */
const THIRD_PARTIES = [
  "over two steps",
  "over two steps, 4 days",
  "what like subjects did, 4 days",
  "what like subjects did, 64 days",
  "what like subjects did, ever",
  "what those did who did the same",
];

const SHARES = [
  "share of the subject's acts of this kind, 16 days",
  "share of the subject's acts of this kind, 256 days",
  "share of the subject's acts, 64 days",
  "share of acts of this kind, 64 days",
  "share of the object's acts, 64 days",
];

/** Of the question, whoever the candidate. */
const QUESTION = [
  "subject does this, 1 day",
  "subject does this, 64 days",
  "subject does this, ever",
  "subject, 1 day",
  "subject, 64 days",
  "kind of act, 64 days",
  "acts of this kind that are fresh repeats",
  "the subject's of this kind that are fresh repeats",
  "acts of this kind that are repeats",
  "the subject's of this kind that are repeats",
  "acts of this kind between who had met",
  "the subject's of this kind with whom it had met",
  "candidates",
];

/** How fresh beside the other candidates. */
const ORDER = ["pair, order of freshness", "same act, order of freshness"];

/** As shares of the most that any candidate has. */
const OF_THE_MOST = [
  "of the most: same act, 16 days",
  "of the most: same act, 256 days",
  "of the most: pair, 64 days",
  "of the most: led to, 64 days",
  "of the most: led to by what has just passed",
  "of the most: act with any subject, 64 days",
  "of the most: over two steps",
  "of the most: like subjects",
  "of the most: those who did the same",
];

export const FEATURES: readonly string[] = [
  ...PAIR,
  ...OBJECT,
  ...THIRD_PARTIES,
  ...SHARES,
  ...QUESTION,
  ...ORDER,
  ...OF_THE_MOST,
];
export const WIDTH = FEATURES.length;

/** Where the features begin that set a candidate beside the others. */
export const ORDER_AT = WIDTH - ORDER.length - OF_THE_MOST.length;
export const OF_THE_MOST_AT = WIDTH - OF_THE_MOST.length;
export const OF_THE_MOST_COUNT = OF_THE_MOST.length;

export const amount = (value: number): number => Math.log(1 + 8 * value);
export const freshness = (age: number): number => 1 / (1 + 0.5 * Math.log(1 + age));
export const share = (part: number, whole: number): number => (whole <= 0 ? 0 : Math.sqrt(part / (whole + 0.2)));

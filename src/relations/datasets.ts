/** Where events come from: those this program read, and those of event tables. */
export const DATASETS = ["entente", "gdelt", "icews", "polecat"] as const;
export type Dataset = (typeof DATASETS)[number];

/** Of rows with a dataset those of one, or all. */
export const ofDataset = (dataset: Dataset | undefined): string =>
  dataset === undefined ? "TRUE" : `dataset = '${dataset}'`;

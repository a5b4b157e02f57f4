import type { AgreementFilters, EventFilters, Filters, QuotationFilters, Store } from "../ledger/index.ts";
import { actorNamed } from "./actor-named.ts";
import { datasetGiven } from "./dyad-question.ts";
import { partiesNamed } from "./party-named.ts";
import { filtersOf, oneOf } from "./search-filters.ts";

type Texts = Partial<Record<string, string>>;

/** Filters of events and of stories, names looked up. Throws a UsageError that offers the nearest. */
export async function eventFiltersOf(store: Store, { dataset, ...texts }: Texts): Promise<EventFilters> {
  const filters = await filtersOf(store, texts, flagsOf(texts));
  const source = datasetGiven(dataset);
  return source === undefined ? filters : { ...filters, dataset: source };
}

/** Filters of articles. Throws a UsageError that offers the nearest. */
export const articleFiltersOf = (store: Store, texts: Texts): Promise<Filters> =>
  filtersOf(store, texts, flagsOf(texts));

const flagsOf = (texts: Texts): ReadonlySet<string> =>
  new Set(texts["all-versions"] === "true" ? ["all-versions"] : []);

/** Filters of quotations. Throws a UsageError that offers the nearest. */
export async function quotationFiltersOf(
  store: Store,
  { speaker, addressee, ...texts }: Texts,
): Promise<QuotationFilters> {
  const filters: QuotationFilters = await filtersOf(store, texts, NO_FLAGS);
  if (speaker !== undefined) filters.speaker = await actorNamed(store, speaker);
  if (addressee !== undefined) filters.addressee = await actorNamed(store, addressee);
  return filters;
}

const NO_FLAGS: ReadonlySet<string> = new Set();
const AGREEMENT_KINDS = ["treaty", "pact", "ceasefire", "trade", "arms-control", "accord", "memorandum", "declaration"];

/** Filters of agreements. Throws a UsageError that offers the nearest. */
export async function agreementFiltersOf(
  store: Store,
  { party, counterpart, kind, ...texts }: Texts,
): Promise<AgreementFilters> {
  const filters: AgreementFilters = await filtersOf(store, texts, NO_FLAGS);
  const named = [party, counterpart].filter((name) => name !== undefined);
  if (named.length > 0) filters.parties = (await partiesNamed(store, named)).map(({ id }) => id);
  const wanted = oneOf("--kind", kind, AGREEMENT_KINDS);
  if (wanted !== undefined) filters.kind = wanted;
  return filters;
}

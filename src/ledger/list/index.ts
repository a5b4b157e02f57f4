export { eventItems, type ListedEvent } from "./event-items.ts";
export type { Page, Paging } from "./keys.ts";
export { type AgreementFilters, listAgreements, type ToldAgreement } from "./list-agreements.ts";
export { type ListedArticle, listArticles } from "./list-articles.ts";
export { type EventFilters, listEvents } from "./list-events.ts";
export { listQuotations, type Quotation, type QuotationFilters } from "./list-quotations.ts";
export { type ListedStory, listStories, type StoryFilters, storyItems } from "./list-stories.ts";

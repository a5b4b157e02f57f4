/** An article in the page's form, before it is read. */
export interface Article {
  text: string;
  /** Empty: told from the text. */
  language: string;
  /** YYYY-MM-DD; empty when not known. */
  published: string;
}

export const NO_ARTICLE: Article = { text: "", language: "", published: "" };

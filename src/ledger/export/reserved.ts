import type { Store } from "../store.ts";
import { chosenArticles } from "./articles.ts";
import type { ExportChoice } from "./choice.ts";

/** Articles whose rights are reserved, by who holds them or else publishes them; null: nobody is named. */
export interface Reserved {
  holder: string | null;
  articles: number;
}

/** The articles of a choice whose text may not be handed on (rights.ts), those with the most first. */
export async function reservedOf({ query }: Store, choice: ExportChoice): Promise<Reserved[]> {
  const { sql, parameters } = chosenArticles(choice, 0);
  return query<Reserved>(
    `SELECT coalesce(a.rights_holder, a.publisher) AS holder, count(*) AS articles FROM articles AS a
     WHERE a.rights_reserved${sql} GROUP BY 1 ORDER BY 2 DESC, 1`,
    parameters,
  );
}

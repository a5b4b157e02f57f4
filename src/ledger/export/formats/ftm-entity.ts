/** An entity of FollowTheMoney: an id, a schema of its model, and properties that are lists of texts. */
export interface Entity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

/** All our ids begin so. */
export const PREFIX = "entente-";

/** An entity without what is unknown. */
export function entityOf(
  id: string,
  schema: string,
  properties: Readonly<Record<string, readonly (string | null | undefined)[]>>,
): Entity {
  const known = Object.entries(properties)
    .map(([name, values]) => [name, [...new Set(values.filter((value) => value != null && value !== ""))]] as const)
    .filter(([, values]) => values.length > 0);
  return { id, schema, properties: Object.fromEntries(known) as Entity["properties"] };
}

/** FollowTheMoney takes addresses of the web only. */
export const webAddress = (url: string | null | undefined): string | null =>
  url != null && /^https?:\/\//.test(url) ? url : null;

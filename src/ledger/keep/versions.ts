import type { ArticleRecord } from "../../reader/index.ts";
import type { Queries } from "../store.ts";

/** An article as far as it matters for telling whether another is the same. */
export interface Version {
  article: number;
  sha256: string;
  address: string;
  superseded_by: number | null;
}

/**
 * What the versions of one article share: its URL, else its publisher, title and day; empty when they are not known. A reprint elsewhere has
 * an address of its own, whatever its text.
 */
export function addressOf({ url, publisher, title, published }: ArticleRecord): string {
  if (url !== null && url !== "") return url;
  if (publisher === null || title === null || published === null) return "";
  return [publisher.name, title, published.slice(0, 10)].join("|");
}

/** What becomes of an article beside those that are kept: nothing new, a first version, or one that takes the place of another. */
export type Standing = { known: Version } | { supersedes: Version | null };

/** The versions that are kept of some articles, and of those added to it while it lasts. */
export interface Versions {
  standingOf: (sha256: string, address: string) => Standing;
  add: (version: Version) => void;
}

export async function findVersions(inside: Queries, articles: readonly { sha256: string; address: string }[]) {
  const addresses = articles.map(({ address }) => address).filter((address) => address !== "");
  const columns = "article, sha256, address, superseded_by";
  const sameText = await inside.query<Version>(`SELECT ${columns} FROM articles WHERE sha256 = ANY($1)`, [
    articles.map(({ sha256 }) => sha256),
  ]);
  const sameAddress =
    addresses.length === 0
      ? []
      : await inside.query<Version>(`SELECT ${columns} FROM articles WHERE address = ANY($1)`, [addresses]);
  return createVersions([...new Map([...sameText, ...sameAddress].map((each) => [each.article, each])).values()]);
}

function createVersions(kept: readonly Version[]): Versions {
  const byText = new Map<string, Version[]>();
  const inForce = new Map<string, Version>();
  const add = (version: Version) => {
    byText.set(version.sha256, [...(byText.get(version.sha256) ?? []), version]);
    if (version.address !== "" && version.superseded_by === null) inForce.set(version.address, version);
  };
  for (const version of kept) add(version);
  return {
    add,
    standingOf: (sha256, address) => {
      const same = byText.get(sha256) ?? [];
      const known = same.find((each) => address === "" || each.address === address);
      if (known !== undefined) return { known };
      // The same text of which nothing was known, and now is.
      const nameless = same.find((each) => each.address === "" && each.superseded_by === null);
      return { supersedes: inForce.get(address) ?? nameless ?? null };
    },
  };
}

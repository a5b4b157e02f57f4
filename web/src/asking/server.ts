import { keptToken } from "./token.ts";

export type Query = Readonly<Record<string, string | null | undefined>>;

/** Why the server gives no answer, in its own words. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, detail: string) {
    super(detail);
    this.status = status;
    this.code = code;
  }
}

/** The address of a question, for a link that downloads the answer too. */
export function addressOf(path: string, query: Query = {}): string {
  const said = Object.entries(query).filter((one): one is [string, string] => Boolean(one[1]));
  return `./api/v1${path}${said.length === 0 ? "" : `?${new URLSearchParams(said)}`}`;
}

/** A path of names that are given, each made safe: `at("dyads", "ITA", "FRA")`. */
export const at = (...parts: readonly string[]): string => parts.map((part) => `/${encodeURIComponent(part)}`).join("");

/** Asks the server. Throws a Problem. */
export const ask = <Answer>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Answer> =>
  request(addressOf(path, query), { signal });

/** Has the server change something. Throws a Problem. */
export const send = <Answer>(path: string, body: unknown): Promise<Answer> =>
  request(addressOf(path), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

async function request<Answer>(address: string, init: RequestInit): Promise<Answer> {
  const token = keptToken();
  const headers = { ...init.headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) };
  const response = await fetch(address, { ...init, headers }).catch((error) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Problem(0, "server-silent", "");
  });
  const isJson = /\bjson\b/.test(response.headers.get("content-type") ?? "");
  // A page that lies on a plain file server has nobody to ask.
  if (!isJson) throw new Problem(response.status, "server-absent", "");
  const body = await response.json();
  if (!response.ok) throw new Problem(response.status, body.code, body.detail);
  return body;
}

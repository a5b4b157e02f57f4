import { createHash } from "node:crypto";
import type { Handler } from "hono";
import type { Store } from "../ledger/index.ts";
import { AGAIN } from "./answering.ts";
import type { Settings } from "./app.ts";
import { givenOf } from "./given.ts";
import { doorFor } from "./guards/door.ts";
import { within } from "./guards/time.ts";
import type { Route, Sources } from "./route.ts";

/** Bytes of all answers that are kept at most, and of one. */
const MOST = 64 * 1024 * 1024;
const MOST_OF_ONE = MOST / 8;

interface Kept {
  /** JSON in UTF-8; those who ask at the same time wait for the same. */
  body: Promise<Uint8Array<ArrayBuffer>>;
  bytes: number;
}

/**
 * Answers that hold as long as the ledger stays as it is. They are named by its version, so that whoever has one is told at once that it still
 * holds, and kept, so that what is asked again is looked up once.
 */
export class KeptAnswers {
  readonly #store: Pick<Store, "version">;
  /** Those of one version, the longest unasked first. */
  readonly #kept = new Map<string, Kept>();
  #version = "";
  #bytes = 0;

  constructor(store: Pick<Store, "version">) {
    this.#store = store;
  }

  /** The answers of the ledger as it is now. */
  async now(): Promise<CurrentAnswers> {
    const version = await this.#store.version();
    if (version !== this.#version) {
      this.#version = version;
      this.#bytes = 0;
      this.#kept.clear();
    }
    return {
      tagOf: (address) =>
        `W/"${createHash("sha256").update(`${version} ${address}`).digest("base64url").slice(0, 22)}"`,
      answerTo: (address, ask) => this.#answerTo(version, address, ask),
    };
  }

  #answerTo(version: string, address: string, ask: () => Promise<unknown>): Kept["body"] {
    const known = version === this.#version ? this.#kept.get(address) : undefined;
    if (known !== undefined) {
      this.#kept.delete(address);
      this.#kept.set(address, known);
      return known.body;
    }
    const body = ask().then((answer) => new TextEncoder().encode(JSON.stringify(answer)));
    if (version === this.#version) this.#keep(address, { body, bytes: 0 });
    return body;
  }

  #keep(address: string, kept: Kept): void {
    this.#kept.set(address, kept);
    const drop = () => {
      // A later version may have put another in its place.
      if (this.#kept.get(address) !== kept) return;
      this.#kept.delete(address);
      this.#bytes -= kept.bytes;
    };
    kept.body.then(({ length }) => {
      if (this.#kept.get(address) !== kept) return;
      if (length > MOST_OF_ONE) return drop();
      kept.bytes = length;
      this.#bytes += length;
      for (const [oldest, { bytes }] of this.#kept) {
        if (this.#bytes <= MOST) break;
        this.#kept.delete(oldest);
        this.#bytes -= bytes;
      }
    }, drop);
  }
}

/** Answers of one version of the ledger. `address`: what is asked, with all its parameters. */
export interface CurrentAnswers {
  /** The tag of an answer; weak, for it names what is told, not the bytes. */
  tagOf: (address: string) => string;
  answerTo: (address: string, ask: () => Promise<unknown>) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Answers a route by what is kept, or asks it. */
export const keeping =
  (kept: KeptAnswers) =>
  (route: Route, sources: Sources, { seconds }: Settings): Handler => {
    const enter = doorFor(route.atOnce);
    return async (context) => {
      const { tagOf, answerTo } = await kept.now();
      const { pathname, search } = new URL(context.req.url);
      const address = pathname + search;
      const headers = { ...AGAIN, etag: tagOf(address) };
      if (isAmong(headers.etag, context.req.header("if-none-match"))) return context.body(null, 304, headers);
      const given = await givenOf(context, route, seconds);
      const ask = async () => {
        const leave = enter();
        try {
          return await route.ask(given, sources);
        } finally {
          leave();
        }
      };
      const body = await within(seconds, answerTo(address, ask));
      return context.body(body, 200, { ...headers, "content-type": "application/json" });
    };
  };

/** Whether a tag is among those of answers somebody has. */
const isAmong = (tag: string, had: string | undefined): boolean =>
  had?.split(",").some((each) => each.trim() === tag) ?? false;

import type * as z from "zod";
import type { ActorNames, Store, WordFinder } from "../ledger/index.ts";
import type { Reckon } from "../questions/outlook-question.ts";
import type { ArticleRecord, ReadOptions } from "../reader/index.ts";

/** What the routes ask. */
export interface Sources {
  store: Store;
  finder: WordFinder;
  names: ActorNames;
  /** Reads an article, within a time. Throws a ReadingError or UsageError. */
  read: (text: string, options: ReadOptions) => Promise<ArticleRecord>;
  /** Reckons what may follow, which takes seconds over a large ledger. */
  reckon: Reckon;
}

/** A parameter of a path or query: always one text; what it may say is checked by whoever is asked. */
export interface Parameter {
  says: string;
  example?: string;
  /** The only values there are, where they are few. */
  values?: readonly string[];
}

/** What is given with a request. */
export interface Given<Name extends string = string> {
  path: Record<string, string>;
  query: Partial<Record<Name, string>>;
  body: unknown;
  /** Aborted when whoever asked is gone. */
  signal?: AbortSignal;
}

/** What an answer may be: as its schema says, lists that cannot be changed included. */
export type Answer<Schema extends z.ZodType> = Unchanged<z.input<Schema>>;
type Unchanged<Value> = Value extends object ? { readonly [Key in keyof Value]: Unchanged<Value[Key]> } : Value;

/** What all routes have in common: where they lie and what they take. */
interface Described {
  method: "get" | "post";
  /** Below /api/v1, with {name} for parts that are given. */
  path: string;
  id: string;
  summary: string;
  inPath: Readonly<Record<string, Parameter>>;
  inQuery: Readonly<Record<string, Parameter>>;
  /** How many requests of it may be at work at once; more are refused. */
  atOnce?: number;
  /** Statuses of problems beside those any request may have. */
  problems: readonly number[];
}

/** One question programs can put: the one source of the route, of its checks and of its description. */
export interface Route extends Described {
  /** The JSON a body holds; unless the route changes something, text/plain is its `text`. */
  body?: z.ZodType;
  /** The body is a list that may come as JSON Lines too. */
  lines?: true;
  /** Bytes of the largest body, where it is not MOST_BYTES. */
  mostBytes?: number;
  /** It changes the ledger: its body is JSON, no page of another origin may ask it, and a server that only reads refuses it. */
  changes?: true;
  /** Its answers depend on more than the ledger and the tables: none is kept or named by the ledger's version. */
  kept?: false;
  answer: z.ZodType;
  ask: (given: Given, sources: Sources) => Promise<unknown>;
  /** The same for whoever wants to be told how far it is: server-sent events. */
  follow?: (given: Given, sources: Sources) => AsyncGenerator<Message, unknown>;
}

/** A server-sent event. */
export interface Message {
  event: string;
  data: object;
}

/** An answer that comes piece by piece, as a file. */
export interface Pieces {
  type: string;
  fileName: string;
  pieces: () => AsyncGenerator<string | Uint8Array, unknown>;
}

/** A route whose answer is a file of one of some types. */
export interface StreamRoute extends Described {
  method: "get";
  types: readonly string[];
  /** Checks what is asked and says what comes; making it begins with the first piece that is taken. */
  open: (given: Given, sources: Sources) => Promise<Pieces>;
}

/** A route that says what its answers are. */
export interface RouteOf<Schema extends z.ZodType> extends Route {
  answer: Schema;
  ask: (given: Given, sources: Sources) => Promise<Answer<Schema>>;
}

/** A route whose answer fits its schema. */
export function route<Schema extends z.ZodType, Name extends string = never>(
  description: Omit<Route, "answer" | "ask" | "inQuery" | "inPath"> & {
    inPath?: Route["inPath"];
    inQuery?: Readonly<Record<Name, Parameter>>;
    answer: Schema;
    ask: (given: Given<Name>, sources: Sources) => Promise<Answer<Schema>>;
  },
): RouteOf<Schema> {
  return { inPath: {}, inQuery: {}, ...description } as RouteOf<Schema>;
}

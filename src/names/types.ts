/** What an entity is. `agent`: a body of people known only by a description (`israel-mil`, `iran-foreign-minister`). */
export type EntityKind = "person" | "state" | "organisation" | "armed-group" | "media" | "place" | "agent" | "group";

/** One actor or place of one document. Everything else refers to it by its index in `Mentions.entities`. */
export interface Entity {
  /** Stable lower-case English slug: `russia`, `kim-jong-un`, `israel-mil`. */
  id: string;
  /** Usual name, in English where a table gives one, else as the text writes it. */
  name: string;
  kind: EntityKind;
  /** ISO 3166-1 alpha-3; `IGO` for international bodies; null when unknown or none. */
  country: string | null;
  /** PLOVER sector codes, the primary one first. */
  sectors: string[];
  /** Office held at the document's date, or the office the text names: `foreign-minister`. */
  role: string | null;
  wikidata: string | null;
  /** Id of the international body or armed group whose organ or official it is at the document's date; null otherwise. */
  body: string | null;
  /** Entities a group stands for (`the two countries`); empty otherwise. */
  members: number[];
  /** May be an actor of an event: false for media, plain places and names nothing is known of. */
  political: boolean;
  sex: "m" | "f" | null;
  /** Spoken of as many: `soldiers`, `both leaders`. */
  plural: boolean;
  /** Degrees; null when the tables have none. */
  lat: number | null;
  lon: number | null;
  /** GeoNames number of a place. */
  geonames: number | null;
}

/** How a mention names its entity. `dropped`: the unwritten subject of a verb; its head and span are the verb's. */
export type MentionKind =
  | "name"
  | "metonym"
  | "adjective"
  | "description"
  | "pronoun"
  | "dropped"
  | "group"
  | "possessive";

/** One place of the text where an entity is spoken of. */
export interface Mention {
  /** Index into `Mentions.entities`. */
  entity: number;
  /** First word of the name or phrase itself, without article and title; `endWord` exclusive. */
  firstWord: number;
  endWord: number;
  /** The word by which the mention hangs in its clause: `presidente` in `il presidente francese Emmanuel Macron`. */
  head: number;
  /** UTF-16 offsets of the name or phrase itself, end exclusive. */
  start: number;
  end: number;
  kind: MentionKind;
  /** For a capital: the city as an entity of kind `place`, while `entity` is the state it may stand for; -1 otherwise. */
  place: number;
}

/** Who and where in one document. Mentions stand in no fixed order; use `mentionAt` to come from words. */
export interface Mentions {
  entities: Entity[];
  mentions: Mention[];
  /** Per word: the innermost mention whose span, or whose description's head, covers it; -1 for none. */
  mentionAt: Int32Array;
  /** Per sentence: the country whose territory, institutions or people it speaks of; null in doubt, empty before coreference. */
  homes: (string | null)[];
}

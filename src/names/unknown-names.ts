import { officeOf } from "./descriptions/describe.ts";
import type { Description } from "./descriptions/description.ts";
import { bodyOf } from "./gazetteer/world.ts";
import { isAllCapitals } from "./hits/capitals.ts";
import type { Layout, NamePiece } from "./hits/layout.ts";
import { isUnknownPlace } from "./hits/place-grammar.ts";
import type { NameBook } from "./name-book.ts";
import type { NameKind } from "./recogniser/labels.ts";
import { enterEntity, type Registry, slug } from "./registry.ts";
import type { Entity } from "./types.ts";

/** Enters a name no table knows, as what stands beside it or its looks make it. */
export function enterUnknown(book: NameBook, piece: NamePiece, description: Description | null): number {
  const { layout, registry } = book;
  const { words, text } = layout;
  const name = text.slice(words.start[piece.firstWord], words.end[piece.endWord - 1]);
  const id = slug(name) || name;
  if (description === null) {
    const kind = piece.kind ?? kindByLooks(layout, piece, name);
    const place = kind === "place";
    return enterEntity(registry, { id: place ? `place/${id}` : id, name, kind, political: false });
  }
  const { kind: sort, sector } = description.noun.agent;
  const kind = sort === "person" ? "person" : sector === "JRN" ? "media" : "organisation";
  return enterEntity(registry, { id, name, kind, political: false });
}

/** What a name is that not even the recogniser sees. */
function kindByLooks(layout: Layout, { firstWord, endWord }: NamePiece, name: string): NameKind {
  if (isUnknownPlace(layout, firstWord, endWord)) return "place";
  return endWord === firstWord + 1 && isAllCapitals(name) ? "organisation" : "person";
}

/** The sector and the country of international bodies. */
const INTERNATIONAL = "IGO";

/** Lends an entity what a description beside its name, at its place among the names, says and the tables do not. */
export function complete(registry: Registry, index: number, description: Description, position: number): void {
  const entity: Entity = registry.mentions.entities[index];
  const { world } = registry;
  const { office, sector, further } = officeOf(description);
  if (entity.country === null) {
    const { states, names } = description;
    // `The prime ministers of Norway and Sweden, Erna Solberg and Stefan Löfven`: each of its own.
    const own = states.length === 1 ? states[0] : states.length === names.length ? states[position] : undefined;
    if (own !== undefined) entity.country = world.states[own].country;
    else if (description.organisation >= 0) {
      entity.country = world.organisations[description.organisation].country;
      entity.body ??= bodyOf(world, world.organisations[description.organisation]);
    } else entity.country = description.city;
  }
  // Whom the text calls secretary-general of a body acts for it, whatever state the tables have of them.
  const bodyNamed = description.organisation < 0 ? null : bodyOf(world, world.organisations[description.organisation]);
  if (
    entity.kind === "person" &&
    entity.body === null &&
    bodyNamed !== null &&
    sector === INTERNATIONAL &&
    !description.former
  ) {
    entity.body = bodyNamed;
    entity.country = INTERNATIONAL;
  }
  // Whom the text calls minister is one, whatever the tables have of them.
  const outdated = entity.sectors[0] === "ELI" && office !== "" && !description.former;
  if ((entity.sectors.length === 0 || outdated) && sector !== "") {
    entity.sectors = [sector, ...further];
    entity.role = office || null;
  }
  if (entity.kind === "person" || entity.kind === "organisation") entity.political = true;
}

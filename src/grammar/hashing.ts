/** Hashes of strings and of feature conjunctions, 32 bits each. They are part of the model format: changing one voids the models. */

/** FNV-1a over the UTF-16 units `from` .. `to` - 1. */
export function hashString(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

// The four below repeat one another rather than call each other: they are called a hundred times a word.

/** A feature of one part, under the number of its template. */
export function feature1(template: number, a: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** A feature that joins two parts. */
export function feature2(template: number, a: number, b: number): number {
  const salt = Math.imul(template, 0x9e3779b1);
  let hash = Math.imul(a ^ salt, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(b, 0x27d4eb2f) ^ salt, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** A feature that joins three parts. */
export function feature3(template: number, a: number, b: number, c: number): number {
  const salt = Math.imul(template, 0x9e3779b1);
  let hash = Math.imul(a ^ salt, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(b, 0x27d4eb2f) ^ salt, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(c, 0x27d4eb2f) ^ salt, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** A feature that joins four parts. */
export function feature4(template: number, a: number, b: number, c: number, d: number): number {
  const salt = Math.imul(template, 0x9e3779b1);
  let hash = Math.imul(a ^ salt, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(b, 0x27d4eb2f) ^ salt, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(c, 0x27d4eb2f) ^ salt, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(d, 0x27d4eb2f) ^ salt, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

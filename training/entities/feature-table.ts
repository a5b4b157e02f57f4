/** Columns that grow, and numbers for hashes. */

/** Integers added one by one. */
export class GrowingColumn {
  private room = new Int32Array(1 << 16);
  length = 0;

  push(value: number): void {
    if (this.length === this.room.length) {
      const larger = new Int32Array(this.room.length * 2);
      larger.set(this.room);
      this.room = larger;
    }
    this.room[this.length++] = value;
  }

  at(index: number): number {
    return this.room[index];
  }

  finish(): Int32Array {
    return this.room.slice(0, this.length);
  }
}

/** Numbers 0, 1, 2 … for hashes in the order they are first met, with how often each was met. */
export class HashNumbers {
  private table = new Int32Array(1 << 17);
  readonly keys = new GrowingColumn();
  private counts = new Int32Array(1 << 16);

  get size(): number {
    return this.keys.length;
  }

  count(number: number): number {
    return this.counts[number];
  }

  /** The number of a hash, given when new; the meeting is counted. */
  meet(key: number): number {
    let slot = this.slotOf(key);
    if (this.table[slot + 1] === 0) {
      if (this.size * 4 >= this.table.length) {
        this.grow();
        slot = this.slotOf(key);
      }
      this.keys.push(key);
      this.table[slot] = key;
      this.table[slot + 1] = this.size;
    }
    const number = this.table[slot + 1] - 1;
    this.counts[number]++;
    return number;
  }

  private slotOf(key: number): number {
    const mask = this.table.length - 2;
    let slot = (key << 1) & mask;
    while (this.table[slot + 1] !== 0 && this.table[slot] !== key) slot = (slot + 2) & mask;
    return slot;
  }

  private grow(): void {
    const counts = new Int32Array(this.counts.length * 2);
    counts.set(this.counts);
    this.counts = counts;
    this.table = new Int32Array(this.table.length * 2);
    for (let number = 0; number < this.size; number++) {
      const slot = this.slotOf(this.keys.at(number));
      this.table[slot] = this.keys.at(number);
      this.table[slot + 1] = number + 1;
    }
  }
}

/** A set of small numbers. */
export class Marks {
  private marks = new Uint8Array(1 << 16);

  add(number: number): void {
    if (number >= this.marks.length) {
      const larger = new Uint8Array(Math.max(number + 1, this.marks.length * 2));
      larger.set(this.marks);
      this.marks = larger;
    }
    this.marks[number] = 1;
  }

  has(number: number): boolean {
    return this.marks[number] === 1;
  }
}

/** A UUID as it is written by PostgreSQL: it is kept in 16 bytes. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const WIDTH = 16;
const FREE = -1;
const GROWTH = 1.25;
const FIRST_ROWS = 64;
/** The lowest bits of a hash choose the place; so many places for each row keep the ways short. */
const PLACES_FOR_A_ROW = 2;

/**
 * Ids and their rows, without gaps: the last row moves into the place of one that is removed. A UUID takes 16 bytes and
 * two places of a hash table with open addressing: 24 bytes, where a string and its entry in a map take 120. Other ids are
 * kept as strings beside it.
 */
export class IdTable {
  private bytes = new Uint8Array(FIRST_ROWS * WIDTH);
  private places = new Int32Array(FIRST_ROWS * PLACES_FOR_A_ROW).fill(FREE);
  /** Rows whose id is not a UUID. */
  private readonly others = new Map<number, string>();
  private readonly sought = new Uint8Array(WIDTH);
  private count = 0;

  get length(): number {
    return this.count;
  }

  get byteLength(): number {
    return this.bytes.byteLength + this.places.byteLength;
  }

  rowOf(id: string): number | undefined {
    const row = this.places[this.find(id)] as number;
    return row === FREE ? undefined : row;
  }

  idOf(row: number): string {
    const other = this.others.get(row);
    if (other !== undefined) return other;
    let hex = '';
    for (let at = row * WIDTH; at < (row + 1) * WIDTH; at += 1) hex += HEX[this.bytes[at] as number] as string;
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  /** The id must not be there. Gives its row, the last one. */
  add(id: string): number {
    if ((this.count + 1) * PLACES_FOR_A_ROW > this.places.length) this.addPlaces();
    const row = this.count;
    if ((row + 1) * WIDTH > this.bytes.length) this.addBytes();
    const place = this.find(id);
    this.places[place] = row;
    this.bytes.set(this.sought, row * WIDTH);
    if (!UUID.test(id)) this.others.set(row, id);
    this.count += 1;
    return row;
  }

  /** Takes a row out; the last one, unless it is this one, gets its number. */
  remove(row: number): void {
    const last = this.count - 1;
    this.empty(this.placeOf(row));
    if (row !== last) {
      this.places[this.placeOf(last)] = row;
      this.bytes.copyWithin(row * WIDTH, last * WIDTH, (last + 1) * WIDTH);
    }
    const moved = this.others.get(last);
    this.others.delete(last);
    if (row !== last) {
      if (moved === undefined) this.others.delete(row);
      else this.others.set(row, moved);
    }
    this.count = last;
  }

  /** The place of an id, or the free one where it belongs; leaves the id's key in `sought`. */
  private find(id: string): number {
    writeKey(id, this.sought);
    const mask = this.places.length - 1;
    for (let place = hashAt(this.sought, 0) & mask; ; place = (place + 1) & mask) {
      const row = this.places[place] as number;
      if (row === FREE || this.is(row, id)) return place;
    }
  }

  private is(row: number, id: string): boolean {
    for (let at = 0; at < WIDTH; at += 1) if (this.bytes[row * WIDTH + at] !== this.sought[at]) return false;
    return this.others.get(row) === (UUID.test(id) ? undefined : id);
  }

  private placeOf(row: number): number {
    const mask = this.places.length - 1;
    let place = hashAt(this.bytes, row * WIDTH) & mask;
    while (this.places[place] !== row) place = (place + 1) & mask;
    return place;
  }

  /** Empties a place and moves those behind it up, so that no way to an id is interrupted. */
  private empty(start: number): void {
    const mask = this.places.length - 1;
    let gap = start;
    for (let place = (gap + 1) & mask; this.places[place] !== FREE; place = (place + 1) & mask) {
      const row = this.places[place] as number;
      const home = hashAt(this.bytes, row * WIDTH) & mask;
      if (((place - home) & mask) >= ((place - gap) & mask)) {
        this.places[gap] = row;
        gap = place;
      }
    }
    this.places[gap] = FREE;
  }

  private addBytes(): void {
    const bytes = new Uint8Array(Math.ceil((this.bytes.length / WIDTH) * GROWTH) * WIDTH);
    bytes.set(this.bytes);
    this.bytes = bytes;
  }

  private addPlaces(): void {
    this.places = new Int32Array(this.places.length * 2).fill(FREE);
    const mask = this.places.length - 1;
    for (let row = 0; row < this.count; row += 1) {
      let place = hashAt(this.bytes, row * WIDTH) & mask;
      while (this.places[place] !== FREE) place = (place + 1) & mask;
      this.places[place] = row;
    }
  }
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A UUID as its bytes; of another id a hash, for the id itself is compared too. */
function writeKey(id: string, into: Uint8Array): void {
  if (!UUID.test(id)) {
    into.fill(0);
    for (let at = 0; at < id.length; at += 1) {
      into[at % WIDTH] = Math.imul(into[at % WIDTH] as number, 31) + id.charCodeAt(at);
    }
    return;
  }
  let byte = 0;
  for (let at = 0; at < id.length; at += 2) {
    if (id.charCodeAt(at) === 45) at += 1;
    into[byte] = (digit(id.charCodeAt(at)) << 4) | digit(id.charCodeAt(at + 1));
    byte += 1;
  }
}

function digit(code: number): number {
  return code < 58 ? code - 48 : code - 87;
}

/** FNV-1a over the 16 bytes. */
function hashAt(bytes: Uint8Array, start: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + WIDTH; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Rows in COPY's binary format (PostgreSQL manual, "COPY", Binary Format): the database takes them without reading texts again. */
import { storable, storableInside } from './copy-text.ts';
import type { Store } from './store.ts';

/** Numbers of things: `integer` in a store of one run, `bigint` in one that lasts (see one-run.ts). */
export type IdBytes = 4 | 8;

export const idBytesOf = ({ transient }: Pick<Store, 'transient'>): IdBytes => (transient ? 4 : 8);

const FIRST_BYTES = 16_384;
const NULL = -1;
const SIGNATURE = Uint8Array.from([
  ...Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'),
  ...new Array<number>(8).fill(0),
]);
const TRAILER = -1;
/** UTF-8 takes at most so many bytes for one unit of a string. */
const BYTES_A_UNIT = 3;
/** PostgreSQL counts from the year 2000, in millionths of a second. */
const POSTGRES_EPOCH = 946_684_800;
const TWO_32 = 2 ** 32;
/** Types in pg_type. */
const OID = { bigint: 20, integer: 23, text: 25 };

/** Every row is `row(columns)` and then as many values, in the order of the COPY's columns. Null is NULL everywhere. */
export class RowBuffer {
  readonly format = 'binary';
  readonly #idBytes: IdBytes;
  #bytes = Buffer.from(new ArrayBuffer(0));
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  constructor(idBytes: IdBytes) {
    this.#idBytes = idBytes;
  }

  /** Bytes so far. */
  get length(): number {
    return this.#length;
  }

  row(columns: number): void {
    if (this.#length === 0) this.#begin();
    this.#room(2);
    this.#view.setInt16(this.#length, columns);
    this.#length += 2;
  }

  id(value: number | null): void {
    if (this.#idBytes === 4) this.int(value);
    else this.big(value);
  }

  /** Throws RangeError where PostgreSQL would: 32 bits hold the value or it is not written. */
  int(value: number | null): void {
    if (value === null) this.#null();
    else if (value !== (value | 0)) throw new RangeError(`${value} is no integer of 32 bits`);
    else this.#integer(value);
  }

  /** `smallint`; throws as `int` does. */
  small(value: number | null): void {
    if (value === null) this.#null();
    else if (value !== (value << 16) >> 16) throw new RangeError(`${value} is no integer of 16 bits`);
    else {
      this.#room(6);
      this.#view.setInt32(this.#length, 2);
      this.#view.setInt16(this.#length + 4, value);
      this.#length += 6;
    }
  }

  /** Any of 64 bits. */
  long(value: bigint | null): void {
    if (value === null) this.#null();
    else {
      this.#room(12);
      this.#view.setInt32(this.#length, 8);
      this.#view.setBigInt64(this.#length + 4, value);
      this.#length += 12;
    }
  }

  /** A whole number below 2^53; throws RangeError at any other. */
  big(value: number | null): void {
    if (value === null) this.#null();
    else if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number`);
    else this.#bigint(value);
  }

  /** Epoch seconds as timestamptz; seconds of a wall clock (as if UTC) as timestamp. Throws RangeError at what is no number. */
  instant(seconds: number | null): void {
    if (seconds === null) this.#null();
    else if (!Number.isFinite(seconds)) throw new RangeError(`${seconds} is no time`);
    // Above 2^53 too, for a million has enough halves in it.
    else this.#bigint((Math.floor(seconds) - POSTGRES_EPOCH) * 1_000_000);
  }

  flag(value: boolean | null): void {
    if (value === null) this.#null();
    else {
      this.#room(5);
      this.#view.setInt32(this.#length, 1);
      this.#view.setUint8(this.#length + 4, value ? 1 : 0);
      this.#length += 5;
    }
  }

  /** One of the words of a type of ours, which are ASCII. */
  word(value: string): void {
    this.#room(4 + value.length);
    this.#view.setInt32(this.#length, value.length);
    this.#length += 4;
    for (let at = 0; at < value.length; at++) this.#bytes[this.#length + at] = value.charCodeAt(at);
    this.#length += value.length;
  }

  /** Text, as `storable` says. */
  text(value: string | null): void {
    if (value === null) this.#null();
    else this.#text(storable(value));
  }

  /** `integer[]` or `bigint[]`. */
  ids(values: readonly number[]): void {
    const start = this.#list(this.#idBytes === 4 ? OID.integer : OID.bigint, values.length);
    for (const value of values) this.id(value);
    this.#endList(start);
  }

  /** `text[]`. */
  texts(values: readonly string[]): void {
    const start = this.#list(OID.text, values.length);
    for (const value of values) this.#text(storableInside(value));
    this.#endList(start);
  }

  /** The rows since the last time, in a buffer of their own; no bytes where there were none. */
  take(): Uint8Array<ArrayBuffer> {
    if (this.#length > 0) {
      this.#room(2);
      this.#view.setInt16(this.#length, TRAILER);
      this.#length += 2;
    }
    const taken = new Uint8Array(this.#bytes.buffer, 0, this.#length);
    this.#use(new ArrayBuffer(0));
    this.#length = 0;
    return taken;
  }

  #text(sound: string): void {
    this.#room(4 + sound.length * BYTES_A_UNIT);
    const bytes = this.#bytes.write(sound, this.#length + 4);
    this.#view.setInt32(this.#length, bytes);
    this.#length += 4 + bytes;
  }

  /** Begins a list; returns where it starts, for `#endList`. */
  #list(oid: number, length: number): number {
    this.#room(24);
    const start = this.#length;
    this.#view.setInt32(start + 4, length === 0 ? 0 : 1);
    this.#view.setInt32(start + 8, 0);
    this.#view.setInt32(start + 12, oid);
    this.#length += 16;
    if (length === 0) return start;
    this.#view.setInt32(start + 16, length);
    this.#view.setInt32(start + 20, 1);
    this.#length += 8;
    return start;
  }

  #endList(start: number): void {
    this.#view.setInt32(start, this.#length - start - 4);
  }

  #integer(value: number): void {
    this.#room(8);
    this.#view.setInt32(this.#length, 4);
    this.#view.setInt32(this.#length + 4, value);
    this.#length += 8;
  }

  #bigint(value: number): void {
    this.#room(12);
    const high = Math.floor(value / TWO_32);
    this.#view.setInt32(this.#length, 8);
    this.#view.setInt32(this.#length + 4, high);
    this.#view.setUint32(this.#length + 8, value - high * TWO_32);
    this.#length += 12;
  }

  #begin(): void {
    this.#room(SIGNATURE.length);
    this.#bytes.set(SIGNATURE);
    this.#length = SIGNATURE.length;
  }

  #null(): void {
    this.#room(4);
    this.#view.setInt32(this.#length, NULL);
    this.#length += 4;
  }

  #room(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed <= this.#bytes.length) return;
    const before = this.#bytes;
    this.#use(new ArrayBuffer(Math.max(FIRST_BYTES, 2 * before.length, needed)));
    before.copy(this.#bytes, 0, 0, this.#length);
  }

  #use(buffer: ArrayBuffer): void {
    this.#bytes = Buffer.from(buffer);
    this.#view = new DataView(buffer);
  }
}

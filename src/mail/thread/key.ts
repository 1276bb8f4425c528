/**
 * 64-bit keys that stand for strings: two independent 32-bit lanes of multiply-and-xor, mixed at the end.
 * Not secret and not against forgery: who can forge an id can also simply refer to it. By chance, among n ids two fall
 * together with probability n²/2⁶⁵: 3·10⁻⁸ at one million, 3·10⁻⁴ at a hundred million.
 * Stored keys depend on this function: changing it means threading a store anew.
 */

/** One key as two unsigned halves. `keyInto` fills it without making an object per string. */
export interface Key {
  high: number;
  low: number;
}

/** What the string names; the same text in two spaces has two keys. */
const KEY_SPACE = { messageId: 0x9e3779b9, providerThread: 0x7f4a7c15, subject: 0x2545f491 } as const;
export type KeySpace = keyof typeof KEY_SPACE;

/** Writes the key of `text` into `key`. Never 0 in both halves: that marks an empty place in the table. */
export function keyInto(key: Key, space: KeySpace, text: string): void {
  const seed = KEY_SPACE[space];
  let a = seed ^ 0xdeadbeef;
  let b = seed ^ 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
    a ^= a >>> 15;
    b ^= b >>> 13;
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  key.high = (a ^ (a >>> 16)) >>> 0;
  key.low = (b ^ (b >>> 15)) >>> 0;
  if (key.high === 0 && key.low === 0) key.low = 1;
}

/** 32 bits are enough to tell the participants of one subject apart. */
export function participantKey(email: string): number {
  let a = 0x811c9dc5;
  for (let at = 0; at < email.length; at++) {
    a = Math.imul(a ^ email.charCodeAt(at), 0x01000193);
    a ^= a >>> 15;
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b);
  return (a ^ (a >>> 13)) >>> 0;
}

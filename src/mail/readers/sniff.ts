/** What bytes are, told by what they hold. */

/** Index of the first byte after a byte order mark and blank lines. */
export function mailStart(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === 10 || bytes[at] === 13 || bytes[at] === 32 || bytes[at] === 9) at++;
  return at;
}

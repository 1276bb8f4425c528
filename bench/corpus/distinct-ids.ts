/** Makes a copy of a mail another mail: its Message-ID, and those it answers, get a mark of their own. */

const ID_FIELDS = ['message-id:', 'in-reply-to:', 'references:'];
const LF = 10;
const LESS_THAN = 60;

/** Offsets just after each `<` of the id fields in the header of `mail` (From_ line first, LF line ends). Linear time. */
export function idOffsets(mail: Buffer): number[] {
  const found: number[] = [];
  let inside = false;
  for (let at = 0; at < mail.length; ) {
    const next = mail.indexOf(LF, at);
    const end = next < 0 ? mail.length : next;
    if (end === at || (end === at + 1 && mail[at] === 13)) break;
    const folded = mail[at] === 32 || mail[at] === 9;
    if (!folded) inside = isIdField(mail, at, end);
    if (inside) {
      for (let i = mail.indexOf(LESS_THAN, at); i >= 0 && i < end; i = mail.indexOf(LESS_THAN, i + 1))
        found.push(i + 1);
    }
    at = end + 1;
  }
  return found;
}

function isIdField(mail: Buffer, start: number, end: number): boolean {
  const name = mail.toString('latin1', start, Math.min(end, start + 12)).toLowerCase();
  return ID_FIELDS.some(field => name.startsWith(field));
}

/** The pieces of `mail` with `mark` at each of `offsets`. */
export function marked(mail: Buffer, offsets: readonly number[], mark: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  let from = 0;
  for (const offset of offsets) {
    pieces.push(mail.subarray(from, offset), mark);
    from = offset;
  }
  pieces.push(mail.subarray(from));
  return pieces;
}

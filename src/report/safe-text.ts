/** Text from mail, made harmless for terminal and page: it can neither move the cursor, nor colour, nor reorder what is shown. */

// C0, DEL, C1 (ESC among them), the bidirectional controls of UAX #9, zero-width and line separators.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this looks for
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** White space becomes a space, every other control a middle dot; lone surrogates the replacement character. */
export function safeText(text: string): string {
  return text.toWellFormed().replace(UNSAFE, control => (/\s/.test(control) ? ' ' : '·'));
}

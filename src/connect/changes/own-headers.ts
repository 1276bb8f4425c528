/** What the provider knows beside the message, put in front of it as Takeout does, where the parser looks for it. */

/** Longest text of one encoded word: 75 characters with its frame (RFC 2047 §2), base64 of 45 bytes. */
const WORD_BYTES = 45;

/**
 * `thread`: decimal. Lines end with LF alone: the stand-in for a missing Message-ID leaves carriage returns out of the size, so the
 * same message has the same one over IMAP.
 */
export function ownHeaders({ thread, labels }: { thread: string | null; labels: string[] | null }): string {
  let lines = '';
  if (thread !== null) lines += `X-GM-THRID: ${thread}\n`;
  if (labels !== null) lines += `X-Gmail-Labels: ${encoded(labels.map(quoted).join(','))}\n`;
  return lines;
}

const quoted = (label: string): string =>
  /^["\s]|,|\s$/.test(label) ? `"${label.replaceAll('"', '\\"')}"` : label;

function encoded(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text) && !text.includes('=?')) return text;
  const words: string[] = [];
  let word = '';
  for (const char of text) {
    if (Buffer.byteLength(word + char) > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += char;
  }
  words.push(word);
  return words.map(part => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join('\n ');
}

/** Header fields that a provider gives apart, as a message without body. What would end a line or a name goes. */
export function headerBlock(fields: readonly { name: string; value: string }[]): string {
  const lines = fields
    .filter(({ name }) => /^[!-9;-~]+$/.test(name))
    .map(({ name, value }) => `${name}: ${value.replace(/[\r\n]+[ \t]*/g, ' ')}\r\n`);
  return `${lines.join('')}\r\n`;
}

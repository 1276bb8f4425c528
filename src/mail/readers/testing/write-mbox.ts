/** Writes mboxes of every dialect, for tests. */

export type Dialect = 'mboxo' | 'mboxrd' | 'mboxcl' | 'mboxcl2';

export interface Mail {
  /** Field lines without line ends. */
  header: string[];
  /** Body lines without line ends. */
  body: string[];
}

/** The message as its author sent it. */
export function mailText(mail: Mail, eol: string): string {
  return [...mail.header, '', ...mail.body].map(line => line + eol).join('');
}

export function writeMbox(mails: Mail[], dialect: Dialect, eol: string, separator = SEPARATOR): string {
  return mails.map(mail => `${separator}${eol}${mailText(written(mail, dialect, eol), eol)}${eol}`).join('');
}

export const SEPARATOR = 'From ada@example.test Wed Jan 10 20:06:06 2024';

function written(mail: Mail, dialect: Dialect, eol: string): Mail {
  const escapable = dialect === 'mboxrd' ? /^>*From / : /^From /;
  const body =
    dialect === 'mboxcl2' ? mail.body : mail.body.map(line => (escapable.test(line) ? `>${line}` : line));
  if (dialect === 'mboxo' || dialect === 'mboxrd') return { ...mail, body };
  const length = Buffer.byteLength(body.map(line => line + eol).join(''));
  return { header: [...mail.header, `Content-Length: ${length}`], body };
}

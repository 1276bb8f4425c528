import { describe, expect, it } from 'vitest';
import { parseMessage } from './parse-message.ts';

const parse = (text: string) => parseMessage(Buffer.from(text, 'latin1'));
const HEAD = 'From: Ana <ana@acme.test>\nMessage-ID: <1@acme.test>\nDate: Mon, 3 Mar 2025 10:00:00 +0100\n';

describe('parseMessage', () => {
  it('reads addresses, ids, date, subject and text of a plain mail', () => {
    const message = parse(
      `${HEAD}To: "Ruiz, Bo" <Bo@Customer.test>, c@d.test\nSubject: =?utf-8?q?Caf=C3=A9?=\n menu\nReferences: <0@x.test>\n <9@x.test>\n\nHello\n`,
    );
    expect(message.from).toEqual([{ email: 'ana@acme.test', name: 'Ana' }]);
    expect(message.to).toEqual([
      { email: 'bo@customer.test', name: 'Ruiz, Bo' },
      { email: 'c@d.test', name: '' },
    ]);
    expect(message.subject).toBe('Café menu');
    expect(message.references).toEqual(['0@x.test', '9@x.test']);
    expect(message.messageId).toBe('1@acme.test');
    expect(message.date).toBe(Date.UTC(2025, 2, 3, 9) / 1000);
    expect(message.offsetMinutes).toBe(60);
    expect(message.text).toBe('Hello\n');
    expect([...message.problems]).toEqual([]);
  });

  it('takes plain text before the HTML beside it and lists the file', () => {
    const message = parse(
      `${HEAD}Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: multipart/alternative; boundary="i"\n\n--i\n\nplain words\n--i\nContent-Type: text/html\n\n<p>x</p>\n--i--\n\n--o\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nAAAA\nAAA=\n--o--\n`,
    );
    expect(message.text).toBe('plain words');
    expect(message.html).toBe('');
    expect(message.attachments).toEqual([{ name: 'a.pdf', type: 'application/pdf', size: 5, inline: false }]);
  });

  it('a list footer after an HTML mail does not pass for the text', () => {
    const message = parse(
      `${HEAD}Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: text/html\n\n<p>hi</p>\n--o\n\n1 < 2\n--o--\n`,
    );
    expect(message.text).toBe('');
    expect(message.html).toBe('<p>hi</p>\n<pre>1 &lt; 2</pre>');
  });

  it('a forwarded message is an attachment and not text', () => {
    const message = parse(
      `${HEAD}Content-Type: multipart/mixed; boundary=o\n\n--o\n\nsee below\n--o\nContent-Type: message/rfc822\n\nSubject: inner\n\nsecret\n--o--\n`,
    );
    expect(message.text).toBe('see below');
    expect(message.attachments).toEqual([{ name: 'inner', type: 'message/rfc822', size: 22, inline: false }]);
    expect(message.root.parts[1]?.message?.headers.first('subject')).toBe('inner');
  });

  it('header-only reading leaves the body alone', () => {
    const bytes = Buffer.from(`${HEAD}\nbody`);
    const message = parseMessage(bytes, { headersOnly: true });
    expect(message.messageId).toBe('1@acme.test');
    expect(message.text).toBe('');
  });

  it.each([
    ['', 'unreadable'],
    ['\0\u0001\xff', 'unreadable'],
    [`${HEAD}no field here\n\nx`, 'bad-header'],
  ] as const)('reports %j as %s', (text, problem) => {
    expect(parse(text).problems.has(problem)).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMessage } from './parse-message.ts';

/** Pieces that mean something to the reader; no CR, so that the same mail can be written with LF and with CRLF. */
const PIECES = [
  'Subject: ',
  'From: ',
  'To: ',
  'Date: Mon, 3 Mar 2025 10:00:00 +0100',
  'Content-Type: multipart/mixed; boundary=b',
  'Content-Type: multipart/alternative; boundary="c d"',
  'Content-Type: text/plain; format=flowed',
  'Content-Type: text/html; charset=utf-8',
  'Content-Type: message/rfc822',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Transfer-Encoding: base64',
  'Content-Disposition: attachment; filename=x',
  '=?utf-8?q?a_=C3=A9?=',
  'Ana <a@b.test>',
  '"Ruiz, Bo" <b@c.test>, ',
  'group: ',
  ';',
  '\n',
  '\n\n',
  '\n ',
  '--b\n',
  '--b--\n',
  '--c d\n',
  'aGVsbG8=',
  'words and ',
  '> ',
  '=\n',
  '=41',
  '(',
  ')',
  '"',
  '<',
  '\xe9',
];
const mails = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map(pieces => pieces.join(''));

describe('laws of the reader', () => {
  it('any bytes give a message', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        expect(parseMessage(bytes).root.bodyEnd).toBe(bytes.length);
      }),
    );
  });

  it('LF and CRLF say the same', () => {
    fc.assert(
      fc.property(mails, mail => {
        const lf = parseMessage(Buffer.from(mail, 'latin1'));
        const crlf = parseMessage(Buffer.from(mail.replaceAll('\n', '\r\n'), 'latin1'));
        const facts = (message: typeof lf) => {
          const { from, to, subject, date, text, html, attachments, problems } = message;
          return { from, to, subject, date, text, html, files: attachments.map(file => file.name), problems };
        };
        expect(facts(crlf)).toEqual(facts(lf));
      }),
      { numRuns: 2000 },
    );
  });

  it('header-only reading gives the same header', () => {
    fc.assert(
      fc.property(mails, mail => {
        const bytes = Buffer.from(mail, 'latin1');
        const { from, to, subject, date, messageId } = parseMessage(bytes);
        expect(parseMessage(bytes, { headersOnly: true })).toMatchObject({
          from,
          to,
          subject,
          date,
          messageId,
        });
      }),
    );
  });

  it('parts lie inside their parent, one after the other', () => {
    fc.assert(
      fc.property(mails, mail => {
        const open = [parseMessage(Buffer.from(mail, 'latin1')).root];
        for (let part = open.pop(); part !== undefined; part = open.pop()) {
          let at = part.bodyStart;
          for (const child of part.parts) {
            expect(child.bodyStart).toBeGreaterThanOrEqual(at);
            expect(child.bodyEnd).toBeGreaterThanOrEqual(child.bodyStart);
            expect(child.bodyEnd).toBeLessThanOrEqual(part.bodyEnd);
            at = child.bodyEnd;
            open.push(child);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { LIMITS } from './limits.data.ts';
import { parseMessage } from './parse-message.ts';
import type { Part } from './parsed.ts';

const parse = (text: string) => parseMessage(Buffer.from(text, 'latin1'));
const types = (part: Part): unknown => [
  part.type,
  ...part.parts.map(types),
  ...(part.message === null ? [] : [types(part.message)]),
];

describe('the MIME tree', () => {
  it('parts of a digest are messages', () => {
    const { root } = parse('Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: one\n\nx\n--b--\n');
    expect(types(root)).toEqual(['multipart/digest', ['message/rfc822', ['text/plain']]]);
  });

  it('byte ranges point into the mail', () => {
    const text = 'Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-ID: <c@x>\n\nhello\n--b--\n';
    const part = parse(text).root.parts[0];
    expect(text.slice(part?.bodyStart, part?.bodyEnd)).toBe('hello');
    expect(part?.contentId).toBe('c@x');
  });

  it('a part without header and body is empty, not less', () => {
    const [part] = parse('Content-Type: multipart/mixed; boundary=b\n\n--b\n\n--b--\n').root.parts;
    expect([part?.bodyStart, part?.bodyEnd]).toEqual([47, 47]);
  });

  it('a view into a bigger buffer is read in place', () => {
    const whole = Buffer.from('xxxxSubject: in the middle\n\ntextyyyy');
    const message = parseMessage(whole.subarray(4, whole.length - 4));
    expect([message.subject, message.text]).toEqual(['in the middle', 'text']);
  });

  it('empty lines or a byte order mark before the header are skipped', () => {
    expect(parse('\r\n\nSubject: s\n\nt').subject).toBe('s');
    expect(parse('\xef\xbb\xbfSubject: s\n\nt').text).toBe('t');
  });

  it.each([
    ['no-boundary', 'Content-Type: multipart/mixed\n\ntext'],
    ['no-boundary', 'Content-Type: multipart/mixed; boundary=b\n\ntext'],
    ['unclosed-multipart', 'Content-Type: multipart/mixed; boundary=b\n\n--b\n\ntext'],
    ['too-deep', 'Content-Type: message/rfc822\n\n'.repeat(LIMITS.depth + 2)],
    ['too-many-parts', `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\n'.repeat(LIMITS.parts + 2)}`],
    ['bad-transfer-encoding', 'Content-Transfer-Encoding: x-new\n\ntext'],
    ['text-too-large', `Subject: s\n\n${'x'.repeat(LIMITS.textBytes + 1)}`],
    ['bad-charset', 'Content-Type: text/plain; charset=klingon\n\n\xe9'],
    ['bad-date', 'Date: yesterday\n\n'],
  ] as const)('reports %s', (problem, text) => expect(parse(text).problems.has(problem)).toBe(true));

  it('a text without its boundary is still a text', () => {
    expect(parse('Content-Type: multipart/mixed; boundary=b\n\nhello').text).toBe('hello');
  });

  it('a text is cut at the limit', () => {
    expect(parse(`Subject: s\n\n${'x'.repeat(LIMITS.textBytes + 9)}`).text).toHaveLength(LIMITS.textBytes);
  });

  it('line ends of texts are LF, flowed lines joined', () => {
    expect(parse('Content-Type: text/plain; format=flowed\r\n\r\none \r\ntwo\r\n').text).toBe('one two\n');
  });
});

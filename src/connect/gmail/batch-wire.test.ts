import { expect, test } from 'vitest';
import { batchAnswers, batchBody } from './batch-wire.ts';

const part = (id: string, status: number, body: string, more = '') =>
  `--b\r\nContent-Type: application/http\r\n${id}\r\n\r\nHTTP/1.1 ${status} X\r\n${more}Content-Type: application/json\r\n\r\n${body}\r\n`;
const read = (text: string, count: number, type = 'multipart/mixed; boundary=b') =>
  batchAnswers(type, Buffer.from(text), count).map(answer =>
    answer === null ? null : [answer.status, answer.body.toString().trim()],
  );

test('requests are numbered by their place', () => {
  expect(batchBody('b', ['/one', '/two'])).toBe(
    '--b\r\nContent-Type: application/http\r\nContent-ID: <item-0>\r\n\r\nGET /one\r\n\r\n--b\r\nContent-Type: application/http\r\nContent-ID: <item-1>\r\n\r\nGET /two\r\n\r\n--b--\r\n',
  );
});

test.each<[string, string, (null | [number, string])[]]>([
  [
    'parts in another order say which they answer',
    `${part('Content-ID: <response-item-1>', 404, '{}')}${part('Content-ID: <response-item-0>', 200, '{"a":1}')}--b--`,
    [
      [200, '{"a":1}'],
      [404, '{}'],
    ],
  ],
  [
    'parts that do not say stand in their place',
    `${part('X: y', 200, '1')}${part('X: y', 200, '2')}--b--\r\n`,
    [
      [200, '1'],
      [200, '2'],
    ],
  ],
  [
    'a cut answer lacks its last part',
    `${part('X: y', 200, '1')}--b\r\nContent-Type: app`,
    [[200, '1'], null],
  ],
  [
    'a boundary inside of a line is text',
    `${part('X: y', 200, '"a --b c"')}--b--`,
    [[200, '"a --b c"'], null],
  ],
  ['what is no batch has no answers', '<html>--b</html>', [null, null]],
])('%s', (_, text, answers) => {
  expect(read(text, 2)).toEqual(answers);
});

test('a quoted boundary, none at all, and a part for nobody', () => {
  const text = `${part('Content-ID: <response-item-7>', 200, '1')}--b--`;
  expect(read(text, 1, 'multipart/mixed; boundary="b"')).toEqual([null]);
  expect(read(text, 1, 'text/html')).toEqual([null]);
});

test('a part says when to come back', () => {
  const text = `${part('X: y', 429, '{}', 'Retry-After: 7\r\n')}--b--`;
  expect(
    batchAnswers('multipart/mixed; boundary=b', Buffer.from(text), 1)[0]?.headers.get('retry-after'),
  ).toBe('7');
});

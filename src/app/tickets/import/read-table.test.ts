import { expect, test } from 'vitest';
import { readTable } from './read-table.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('quotes, separators and line ends are as spreadsheets write them, and every row knows its line', () => {
  const { rows, columns, format } = readTable(
    bytes('id;subject;tags\r\n1;"Say ""hi"";\nthen go";a\r\n\r\n2;b;\r\n'),
  );
  expect([format, columns]).toEqual(['csv', ['id', 'subject', 'tags']]);
  expect(rows).toEqual([
    { line: 2, cells: { id: '1', subject: 'Say "hi";\nthen go', tags: 'a' } },
    { line: 5, cells: { id: '2', subject: 'b', tags: '' } },
  ]);
});

test.each([
  ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('id\nñ')]), 'utf-8'],
  ['UTF-16', new Uint8Array(Buffer.from('\ufeffid\nñ', 'utf16le')), 'utf-16le'],
  ['Windows', new Uint8Array([...bytes('id\n'), 0xf1]), 'windows-1252'],
])('%s is read as what it is', (_, given, encoding) => {
  const table = readTable(given);
  expect(table.encoding).toBe(encoding);
  expect(table.columns).toEqual(['id']);
  expect(table.rows[0]?.cells.id).toBe('ñ');
});

test.each([
  ['a list', '[{"id":1},{"id":2}]'],
  ['a page of the API', '{"tickets":[{"id":1},{"id":2}]}'],
  ['one object a line', '{"id":1}\n{"id":2}\n'],
  ['wrapped objects', '[{"helpdesk_ticket":{"id":1}},{"helpdesk_ticket":{"id":2}}]'],
])('JSON comes as %s', (_, text) => {
  expect(readTable(bytes(text)).rows.map(row => row.cells.id)).toEqual([1, 2]);
});

test.each([
  ['', 'The file is empty.'],
  ['PK\u0003\u0004\0\0', 'export the tickets as CSV or JSON'],
  ['id,subject\n1,"open', 'Line 2: a quotation mark opens there and never closes.'],
  ['id,subject\n1,a\n2', 'Line 3 has 1 cells where 2 columns are named'],
  ['id,id\n1,2', 'two columns are called “id”'],
  ['id,subject\n', 'names columns, and has no ticket'],
  ['[{"id":', 'is no valid JSON'],
  ['{"id":1}\n{"id"\n', 'Line 2 is no valid JSON'],
  ['[1]', 'Entry 1 is no ticket'],
])('%j is refused with a sentence', (text, sentence) => {
  expect(() => readTable(bytes(text))).toThrow(sentence);
});

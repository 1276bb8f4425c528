import { expect, test } from 'vitest';
import { idOffsets, marked } from './distinct-ids.ts';

const again = (text: string): string => {
  const mail = Buffer.from(text);
  return Buffer.concat(marked(mail, idOffsets(mail), Buffer.from('r2.'))).toString();
};

test('a repeated mail gets ids of its own, folded ones too', () => {
  expect(
    again(
      'From x\nMessage-ID: <a@x>\nReferences: <b@x>\n\t<c@x>\nSubject: <s>\nin-reply-to: <c@x>\n\nTo <d@x>\n',
    ),
  ).toBe(
    'From x\nMessage-ID: <r2.a@x>\nReferences: <r2.b@x>\n\t<r2.c@x>\nSubject: <s>\nin-reply-to: <r2.c@x>\n\nTo <d@x>\n',
  );
});

test('a mail without ids, and one that ends in its header, stay as they are', () => {
  expect(again('From x\nTo: <a@x>\n\nMessage-ID: <no@x>\n')).toBe(
    'From x\nTo: <a@x>\n\nMessage-ID: <no@x>\n',
  );
  expect(again('From x\nTo: a')).toBe('From x\nTo: a');
  expect(again('')).toBe('');
});

import { expect, test } from 'vitest';
import type { Catalogue } from '../api/catalogue.ts';
import { narrow } from './reach.ts';

const metric = (id: string, fact: string): Catalogue['metrics'][number] => ({
  id,
  fact,
  parts: [],
  title: { en: id, es: id },
  question: { en: '', es: '' },
  unit: 'messages',
  better: 'neutral',
  formula: '',
  source: '§3',
  when: 'range',
});
const catalogue: Catalogue = {
  metrics: [
    metric('messages_received', 'message'),
    metric('messages_sent', 'message'),
    metric('reply_time', 'reply'),
  ],
  dimensions: [],
  reachable: { message: ['kind', 'mailbox', 'domain'], reply: ['mailbox', 'domain'] },
};

test('a filter that a number does not know is left out, and named', () => {
  const kind = ['is', 'kind', ['human']] as ['is', string, string[]];
  const mailbox = ['is', 'mailbox', [1]] as ['is', string, number[]];
  expect(narrow(catalogue, ['reply_time.p90'], [kind, mailbox])).toEqual({
    filters: [mailbox],
    dropped: ['kind'],
  });
  expect(narrow(catalogue, ['messages_received'], [kind, mailbox]).dropped).toEqual([]);
});

test("an account's domain narrows what came from it, not what we wrote", () => {
  const domain = ['is', 'domain', ['north.example']] as ['is', string, string[]];
  expect(narrow(catalogue, ['messages_received'], [domain]).dropped).toEqual([]);
  expect(narrow(catalogue, ['messages_sent'], [domain]).dropped).toEqual(['domain']);
});

import { expect, test } from 'vitest';
import { readCommands } from '../../mail/commands/read-commands.ts';
import { type CommandMail, calledSo, meantCommands } from './mail-commands.ts';

const MATES = [
  { id: 1, name: 'Ana Gil' },
  { id: 2, name: 'José Luis' },
  { id: 3, name: 'Ben Ode' },
  { id: 4, name: 'Ben Ito' },
];
const SETTINGS = {
  severities: ['low', 'high'],
  categories: ['Facturación'],
  features: ['Export'],
  believed: ['mx.acme.test'],
  teammateCalled: (value: string) => calledSo(value, MATES)?.id ?? null,
};
const meant = (text: string, more: Partial<CommandMail> = {}) =>
  meantCommands(
    { message: 9, at: 100, teammate: 1, sent: true, checkedBy: null, lines: readCommands(text), ...more },
    SETTINGS,
  );

test.each([
  ['#solved', { type: 'status', status: 'solved', teammate: 1 }],
  ['#en-espera', { type: 'status', status: 'on_hold', teammate: 1 }],
  ['#assign a mí', { type: 'assign', teammate: 1 }],
  ['#assign JOSE LUIS', { type: 'assign', teammate: 2 }],
  ['#assign josé', { type: 'assign', teammate: 2 }],
  ['#unassign', { type: 'assign', teammate: null }],
  ['#severity HIGH', { type: 'set', field: 'severity', value: 'high' }],
  ['#category facturacion', { type: 'set', field: 'category', value: 'Facturación' }],
  ['#feature export', { type: 'set', field: 'feature', value: 'Export' }],
  ['#tag VIP', { type: 'tag', tag: 'VIP', on: true }],
  ['#untag VIP', { type: 'tag', tag: 'VIP', on: false }],
  ['#spam', { type: 'spam', on: true }],
  ['#no-spam', { type: 'spam', on: false }],
])('%s', (text, event) => {
  expect(meant(text)).toEqual([{ message: 9, at: 100, teammate: 1, event: { at: 100, ...event } }]);
});

test.each([
  ['#severity enormous', 'value'],
  ['#category', 'value'],
  ['#assign Ben', 'value'],
  ['#assign Zoe', 'value'],
  ['#solved already', 'value'],
  [`#tag ${'x'.repeat(61)}`, 'value'],
  ['#banana', 'word'],
])('%s is not done', (text, why) => {
  expect(meant(text)).toMatchObject([{ refused: why }]);
});

test('who wrote it is shown by a copy that was sent, or by a server that is believed', () => {
  const why = (more: Partial<CommandMail>) =>
    meant('#solved', more).map(one => 'refused' in one && one.refused);
  expect(why({ sent: false })).toEqual(['unproven']);
  expect(why({ sent: false, checkedBy: 'mx.evil.test' })).toEqual(['unproven']);
  expect(why({ sent: false, checkedBy: 'mx.acme.test' })).toEqual([false]);
  expect(why({ teammate: null })).toEqual(['nobody']);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FLAGS, KINDS, type Message, PREFIXES } from '../../mail/message.ts';
import { PROBLEMS, type Problem } from '../../mail/problems.data.ts';
import { packed, unpacked } from './crossing.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 4 });
const whole = fc.nat({ max: 2 ** 31 - 1 });
const long = fc.maxSafeNat();
const person = fc.record({ email: fc.constantFrom('', 'ana@x.example', 'bo@x.example'), name: text });

const plain: fc.Arbitrary<Message> = fc.record({
  id: text,
  hasId: fc.boolean(),
  sentAt: maybe(fc.integer({ min: -4e9, max: 4e9 })),
  offsetMinutes: maybe(fc.integer({ min: -6000, max: 6000 })),
  author: person,
  sender: maybe(person),
  to: few(person),
  cc: few(person),
  bcc: few(person),
  deliveredTo: few(text),
  listAddress: maybe(text),
  subject: text,
  baseSubject: text,
  prefix: fc.constantFrom(...PREFIXES),
  references: few(text),
  providerThread: maybe(text),
  labels: few(text),
  flags: few(fc.constantFrom(...FLAGS)),
  kind: fc.constantFrom(...KINDS),
  kindWithoutList: fc.constantFrom(...KINDS),
  language: maybe(text),
  acknowledgement: fc.boolean(),
  words: maybe(whole),
  attachments: few(fc.record({ name: maybe(text), type: text, size: long, inline: fc.boolean() })),
  size: long,
  source: whole,
  offset: long,
  problems: few(fc.constantFrom(...(Object.keys(PROBLEMS) as Problem[]))),
});
const command = fc.record({
  command: fc.constantFrom('status', 'assign', null),
  value: maybe(text),
  word: text,
});
const commands = fc.record({
  lines: few(command),
  proof: fc.record({ sent: fc.boolean(), checkedBy: maybe(text) }),
});
const rare = fc.record({ replyText: text, commands }, { requiredKeys: [], noNullPrototype: true });
const message = fc.tuple(plain, rare).map(([one, more]): Message => ({ ...one, ...more }));

test('messages come out of a crossing as they went in', () => {
  fc.assert(
    fc.property(few(message), messages => {
      expect(unpacked(structuredClone(packed(messages)))).toEqual(messages);
    }),
  );
});

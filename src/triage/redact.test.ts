import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact } from './redact.ts';

test.each([
  ['an address', 'Write to ana.perez@acme.test, please.', 'Write to [address], please.'],
  ['an address in words', 'ana (at) acme.test', '[address]'],
  ['an address with blanks', 'ana @ acme.test', '[address]'],
  ['an address with wide letters', 'ana＠acme.test', '[address]'],
  ['an address with invisible letters', 'ana\u200b@\u200bacme.test', '[address]'],
  ['an address as HTML or URL writes it', 'ana&#64;acme.test ana%40acme.test', '[address] [address]'],
  ['an IBAN', 'IBAN ES91 2100 0418 4502 0005 1332.', 'IBAN [number].'],
  ['a card', 'card 4111-1111-1111-1111', 'card [number]'],
  ['a telephone number', 'Call +34 (612) 34 56 78 now', 'Call [number] now'],
  ['a link with a token', 'see https://x.test/reset?token=abc and www.x.test', 'see [link] and [link]'],
  ['a password', 'My password is hunter-two', 'My password is [secret]'],
  ['a password after a colon', 'Contraseña: ábrete', 'Contraseña: [secret]'],
  ['a key in one word', 'api_key=abcdef', '[secret]'],
  ['a bearer token', 'Authorization: Bearer abc.def', 'Authorization: Bearer [secret]'],
  ['letters that go on', 'use sk-proj_AbCdEfGhIjKlMnOpQr', 'use [secret]'],
  ['known names', 'Dear Ana, Pérez called', 'Dear [name], [name] called'],
  ['small numbers stay', 'Two seats, 15 minutes, row 7', 'Two seats, 15 minutes, row 7'],
  ['words stay', 'The password page does not open', 'The password page does not open'],
])('%s', (_, text, out) => {
  expect(redact(text, ['Ana Pérez']).text).toBe(out);
});

test('a private key goes whole, also one that does not end', () => {
  const pem = '-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----\nafter';
  expect(redact(pem).text).toBe('[secret]\nafter');
  expect(redact('before\n-----BEGIN RSA PRIVATE KEY-----\nabc').text).toBe('before\n[secret]');
});

describe('whatever stands around it', () => {
  const around = fc.string({ unit: 'grapheme', maxLength: 20 });
  const atom = fc.stringMatching(/^[a-zA-Z0-9!#$%&'*+/=?^_{|}~.-]{1,20}$/);
  const host = fc.stringMatching(/^[a-z0-9-]{1,12}(\.[a-z]{2,6}){1,3}$/);

  test('no address survives', () => {
    fc.assert(
      fc.property(around, atom, host, around, (before, local, domain, after) => {
        const { text } = redact(`${before} ${local}@${domain} ${after}`);
        expect(text).not.toContain(`${local}@${domain}`);
        expect(text).not.toMatch(/\S@\S/);
      }),
    );
  });

  test('no address of the mail library’s own kind survives, glued to anything', () => {
    fc.assert(
      fc.property(around, fc.emailAddress(), around, (before, address, after) => {
        expect(redact(`${before}${address}${after}`).text).not.toContain('@');
      }),
    );
  });

  test('no five digits survive, however they are parted', () => {
    fc.assert(
      fc.property(
        around,
        fc.array(fc.stringMatching(/^\d{1,4}$/), { minLength: 5, maxLength: 8 }),
        fc.constantFrom(' ', '-', '.', ' - ', '/', ' (', ') '),
        (before, groups, between) => {
          const digits = redact(`${before.replace(/\p{N}/gu, '')} ${groups.join(between)} end`).text.replace(
            /\D/g,
            '',
          );
          expect(digits.length).toBeLessThan(3);
        },
      ),
    );
  });

  test('it takes time in proportion to its length', () => {
    for (const one of ['a', '@', '1 ', 'a.', 'aA', '-', '[at', 'password ', '-----BEGIN ']) {
      const before = performance.now();
      redact(one.repeat(100_000 / one.length));
      expect(performance.now() - before, one).toBeLessThan(2000);
    }
  });
});

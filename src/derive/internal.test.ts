import { describe, expect, test } from 'vitest';
import { CONSUMER_DOMAINS } from './consumer-domains.data.ts';
import { isConsumerDomain } from './consumer-domains.ts';
import { directionOf } from './direction.ts';
import { internalTest } from './internal.ts';

const isInternal = internalTest({
  identities: ['Ana@Gmail.com'],
  mailboxes: ['support@acme.test'],
  domains: ['acme.test', '*.acme.example', 'gmail.com', '', ' @Other.Test. '],
});

test.each([
  ['support@acme.test', true],
  ['anybody@acme.test', true],
  ['anybody@mail.acme.test', false],
  ['anybody@notacme.test', false],
  ['anybody@eu.acme.example', true],
  ['anybody@a.b.acme.example', true],
  ['anybody@acme.example', false],
  ['ana@gmail.com', true],
  ['ben@gmail.com', false],
  ['x@other.test', true],
  ['"a@acme.test"@evil.test', false],
  ['acme.test', false],
  ['', false],
])('%s: %s', (email, expected) => {
  expect(isInternal(email)).toBe(expected);
});

describe('consumer providers', () => {
  test.each([
    'gmail.com',
    'googlemail.com',
    'yahoo.co.uk',
    'yahoo.com.br',
    'hotmail.es',
    'gmx.de',
    'outlook.com',
    'web.de',
    'qq.com',
    'proton.me',
  ])('%s', domain => {
    expect(isConsumerDomain(domain)).toBe(true);
  });

  test.each([
    'acme.test',
    'yahoo-inc.com',
    'gmail.acme.test',
    'live.acme.com',
    'outlook.office365.com',
    'yandex-team.ru',
    '',
    'yahoo',
  ])('not %s', domain => {
    expect(isConsumerDomain(domain)).toBe(false);
  });

  test('each is listed once, lower-cased', () => {
    expect(new Set(CONSUMER_DOMAINS).size).toBe(CONSUMER_DOMAINS.length);
    expect(CONSUMER_DOMAINS.filter(domain => !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(domain))).toEqual([]);
    expect(CONSUMER_DOMAINS.length).toBeGreaterThan(150);
  });
});

test.each([
  [false, 0, 'inbound'],
  [false, 3, 'inbound'],
  [true, 1, 'outbound'],
  [true, 0, 'internal'],
] as const)('author internal: %s, external recipients: %d → %s', (internal, external, direction) => {
  expect(directionOf(internal, external)).toBe(direction);
});

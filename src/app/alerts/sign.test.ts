import { expect, test } from 'vitest';
import { isSigned, newHookSecret, signatureOf } from './sign.ts';

test('a signature is as documented', () => {
  // printf '1700000000.{}' | openssl dgst -sha256 -hmac whsec_test
  expect(signatureOf('whsec_test', '{}', 1_700_000_000)).toBe(
    't=1700000000,v1=35495024f4ef3f94e5a93e22221544c4b75e9a42300cd965ab81cb85cd994e91',
  );
});

test('another body, secret or time is refused', () => {
  const secret = newHookSecret();
  const header = signatureOf(secret, '{"a":1}', 1000);
  expect(isSigned(secret, header, '{"a":1}', 1000)).toBe(true);
  expect(isSigned(secret, header, '{"a":1}', 1300)).toBe(true);
  expect(isSigned(secret, header, '{"a":1}', 1301)).toBe(false);
  expect(isSigned(secret, header, '{"a":2}', 1000)).toBe(false);
  expect(isSigned(newHookSecret(), header, '{"a":1}', 1000)).toBe(false);
  expect(isSigned(secret, header.replace('t=1000', 't=1001'), '{"a":1}', 1000)).toBe(false);
  expect(isSigned(secret, 'v1=,t=', '{"a":1}', 1000)).toBe(false);
});

import { expect, test } from 'vitest';
import { configSchema } from '../../config.ts';
import { withMailbox } from './with-mailbox.ts';

test.each([
  ['a company address brings its domain', {}, 'ana@acme.test', ['acme.test']],
  ['an address at a consumer provider brings none', {}, 'ana@gmail.com', []],
  ['a known domain is not named twice', { domains: ['acme.test'] }, 'bo@acme.test', ['acme.test']],
  ['a domain below a known one is known', { domains: ['*.acme.test'] }, 'bo@eu.acme.test', ['*.acme.test']],
])('%s', (_, config, address, domains) => {
  const changed = withMailbox(configSchema.parse(config), { address, kind: 'shared' });
  expect(changed.domains).toEqual(domains);
  expect(changed.mailbox).toEqual([{ address, kind: 'shared' }]);
});

test('a mailbox that is in the settings already changes nothing', () => {
  const config = configSchema.parse({
    domains: ['acme.test'],
    mailbox: [{ address: 'ana@acme.test', kind: 'shared' }],
  });
  expect(withMailbox(config, { address: 'ana@acme.test', kind: 'personal' })).toBe(config);
});

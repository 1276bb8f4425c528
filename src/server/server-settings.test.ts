import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serverSettings } from './server-settings.ts';

test('an embedded store’s own secret is made once, and for its owner’s eyes alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pulso-secret-'));
  const store = join(folder, 'data');
  const { secret } = serverSettings({}, store);
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(statSync(join(store, 'secret')).mode & 0o777).toBe(0o600);
  expect(statSync(store).mode & 0o777).toBe(0o700);
  expect(serverSettings({}, store).secret).toBe(secret);
  expect(readFileSync(join(store, 'secret'), 'utf8').trim()).toBe(secret);
  rmSync(folder, { recursive: true });
});

test('over PostgreSQL the secret has to be given: several processes share it', () => {
  expect(() => serverSettings({}, 'postgres://localhost/pulso')).toThrow('PULSO_SECRET');
});

test('the time limit of a question is ten seconds, or what is set, and what is no time is refused by name', () => {
  const seconds = (text?: string) =>
    serverSettings(
      { PULSO_SECRET: 'x'.repeat(32), ...(text === undefined ? {} : { PULSO_QUERY_SECONDS: text }) },
      'memory',
    ).questionSeconds;
  expect(seconds()).toBe(10);
  expect(seconds('2.5')).toBe(2.5);
  for (const wrong of ['', '0', '-1', 'long', '1e9'])
    expect(() => seconds(wrong)).toThrow('PULSO_QUERY_SECONDS');
});

import { expect, test } from 'vitest';
import { limitsFrom } from './limits.ts';

test.each([
  ['500 MB', 500_000_000],
  ['2GB', 2_000_000_000],
  ['1.5 gb', 1_500_000_000],
  ['1000', 1000],
  ['10 B', 10],
])('an upload limit of %s is %d bytes', (text, bytes) => {
  expect(limitsFrom({ PULSO_MAX_UPLOAD: text }).maxUploadBytes).toBe(bytes);
});

test.each(['', 'much', '-1', '0', '1 PB'])('an upload limit of "%s" is refused by name', text => {
  expect(() => limitsFrom({ PULSO_MAX_UPLOAD: text })).toThrow(/PULSO_MAX_UPLOAD/);
});

test('hosts are a list', () => {
  expect(limitsFrom({ PULSO_HOSTS: 'Pulso.local, mail.acme.test' }).hosts).toEqual([
    'pulso.local',
    'mail.acme.test',
  ]);
});

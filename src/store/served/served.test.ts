import { expect, test } from 'vitest';
import { withoutPassword } from './served.ts';

test.each([
  ['postgres://ana:secret@db.test/pulso', 'postgres://ana:***@db.test/pulso'],
  ['postgres://db.test/pulso?user=ana&password=secret', 'postgres://db.test/pulso?user=ana&password=***'],
  ['postgres://db.test/pulso?sslmode=require', 'postgres://db.test/pulso?sslmode=require'],
  ['postgres://ana:sec#ret@db.test:x/pulso', 'the given URL'],
])('%s is shown as %s', (url, shown) => {
  expect(withoutPassword(url)).toBe(shown);
});

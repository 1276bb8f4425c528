import { describe, expect, it } from 'vitest';
import type { Problem } from '../problems.data.ts';
import { parseAddresses } from './addresses.ts';
import { LIMITS } from './limits.data.ts';

const short = (value: string) => parseAddresses(value).map(({ email, name }) => `${name}|${email}`);

describe('address lists', () => {
  it.each([
    ['ana@acme.test', ['|ana@acme.test']],
    ['Ana Ruiz <Ana@ACME.test>', ['Ana Ruiz|ana@acme.test']],
    ['"Ruiz, Ana" <a@b.test>, c@d.test', ['Ruiz, Ana|a@b.test', '|c@d.test']],
    ['"say \\"hi\\"" <a@b.test>', ['say "hi"|a@b.test']],
    ['a@b.test (Ana)', ['Ana|a@b.test']],
    ['Ana (at home) Ruiz <a@b.test>', ['Ana Ruiz|a@b.test']],
    ['=?utf-8?q?Andr=C3=A9?= <a@b.test>', ['André|a@b.test']],
    ['"=?utf-8?q?Andr=C3=A9?=" <a@b.test>', ['André|a@b.test']],
    ['team: a@b.test, B <b@b.test>; c@d.test', ['|a@b.test', 'B|b@b.test', '|c@d.test']],
    ['undisclosed-recipients:;', []],
    ['group: (nobody);', []],
    ['<@relay.test:a@b.test>', ['|a@b.test']],
    ['a . b @ c . test', ['|a.b@c.test']],
    ['"a b"@c.test', ['|"a b"@c.test']],
    ['<"a.b"@c.test>', ['|a.b@c.test']],
    ['<mailto:a@b.test>', ['|a@b.test']],
    ['a@b.test.', ['|a@b.test']],
    ['ünï@exämple.test', ['|ünï@exämple.test']],
    ['a@b.test <>', ['|a@b.test']],
    ['"a@b.test" <a@b.test>', ['a@b.test|a@b.test']],
    ['Ana a@b.test', ['Ana|a@b.test']],
    ['A <a@b.test> B <b@b.test>', ['A|a@b.test', 'B|b@b.test']],
    ['a@b.test, , ,c@d.test,', ['|a@b.test', '|c@d.test']],
    ['a@b.test; c@d.test', ['|a@b.test', '|c@d.test']],
    ['Ana\r\n <a@b.test>', ['Ana|a@b.test']],
    ['Ana <a@b.test', ['Ana|a@b.test']],
    ['"unclosed <a@b.test>', ['"unclosed|a@b.test']],
    ['(unclosed <a@b.test>', ['(unclosed|a@b.test']],
    ['Whoever', ['Whoever|']],
    ['<MAILER-DAEMON>', ['MAILER-DAEMON|']],
    ['', []],
    [' , ', []],
  ])('%j', (value, expected) => expect(short(value)).toEqual(expected));

  it('reports what is no address', () => {
    const problems = new Set<Problem>();
    parseAddresses('Whoever', problems);
    expect([...problems]).toEqual(['bad-address']);
  });

  it('stops at the limit', () => {
    const problems = new Set<Problem>();
    expect(parseAddresses('a@b.test,'.repeat(LIMITS.addresses + 5), problems)).toHaveLength(LIMITS.addresses);
    expect([...problems]).toEqual(['too-many-recipients']);
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseAnyFromLine, parseFromLine } from './from-line.ts';

const at = (iso: string) => Temporal.Instant.from(iso).epochMilliseconds / 1000;

describe('a separator', () => {
  it.each([
    ['From ada@example.test Wed Jan 10 20:06:06 2024', 'ada@example.test', '2024-01-10T20:06:06Z'],
    ['From ada@example.test  Wed Jan  3 20:06:06 2024', 'ada@example.test', '2024-01-03T20:06:06Z'],
    [
      'From 1545668983435175434@xxx Fri Sep 16 22:26:51 +0000 2016',
      '1545668983435175434@xxx',
      '2016-09-16T22:26:51Z',
    ],
    [
      'From 1545668983435175434@xxx Fri Sep 16 22:26:51 -0230 2016',
      '1545668983435175434@xxx',
      '2016-09-17T00:56:51Z',
    ],
    ['From user@example.test  Sat Mar 24 23:00:00 2007 +0200', 'user@example.test', '2007-03-24T21:00:00Z'],
    ['From - Mon Jan 01 10:00:00 2001', '-', '2001-01-01T10:00:00Z'],
    ['From MAILER-DAEMON Thu Sep 18 17:54 2008', 'MAILER-DAEMON', '2008-09-18T17:54:00Z'],
    ['From ada Thu Sep 18 17:54:01 MEST 2008', 'ada', '2008-09-18T15:54:01Z'],
    ['From ada Thu Sep 18 17:54:01 2008 (PDT)', 'ada', '2008-09-19T00:54:01Z'],
    ['From Ada Example Thu Sep 18 17:54:01 2008', 'Ada Example', '2008-09-18T17:54:01Z'],
    [
      'From "Mon Ami"@example.test Thu Sep 18 17:54:01 2008',
      '"Mon Ami"@example.test',
      '2008-09-18T17:54:01Z',
    ],
    ['From ada@example.test Thu, 18 Sep 2008 17:54:01 +0000', 'ada@example.test', '2008-09-18T17:54:01Z'],
    ['From host!ada Thu Sep 18 17:54:01 2008 remote from host', 'host!ada', '2008-09-18T17:54:01Z'],
    ['From () 2019-10-02 05:04:34 +0000', '()', '2019-10-02T05:04:34Z'],
    ['From ada@example.test Fri Jan 1 00:0:00 2016', 'ada@example.test', '2016-01-01T00:00:00Z'],
    ['From ???@??? Thu Sep 18 17:54:01 2008', '???@???', '2008-09-18T17:54:01Z'],
  ])('%s', (line, sender, instant) => {
    expect(parseFromLine(line)).toMatchObject({ sender, receivedAt: at(instant) });
  });

  it('of Takeout is known', () => {
    expect(parseFromLine('From 1545668983435175434@xxx Fri Sep 16 22:26:51 +0000 2016')?.takeout).toBe(true);
    expect(parseFromLine('From ada@xxx Fri Sep 16 22:26:51 +0000 2016')?.takeout).toBe(false);
  });

  it('of a git patch is known', () => {
    const line = `From ${'0123456789'.repeat(4)} Mon Sep 17 00:00:00 2001`;
    expect(parseFromLine(line)?.patch).toBe(true);
  });

  it('with a year before 1970 gives no time', () => {
    expect(parseFromLine('From ada Thu Jan  1 00:00:00 1903')?.receivedAt).toBeNull();
  });
});

describe('no separator', () => {
  it.each([
    'From the beginning I said so.',
    'From Monday 16 October on we are closed',
    'From Mon to Fri we are open',
    'From now on: Mon Jan 10 we meet at 20:06:06 in 2024',
    'From ada@example.test Wed Jan 10 20:06:06',
    'From ada@example.test Wed Jan 32 20:06:06 2024',
    'From ada@example.test Wed Jan 10 99:06:06 2024',
    'From ada@example.test Wed Jan 10 20:06:06 2024 wrote:',
    'From ada@example.test 2024-13-10 20:06:06',
    'From 2024-01-10 on at 20:06 we are closed',
    'From: ada@example.test',
    'from ada@example.test Wed Jan 10 20:06:06 2024',
    'From ',
    '',
  ])('%j', line => {
    expect(parseFromLine(line)).toBeNull();
  });
});

test('the usual form is read as the general reader reads it', () => {
  const two = (n: number) => String(n).padStart(2, '0');
  const line = fc
    .record({
      sender: fc.constantFrom('ana@x.test', '-', '1545668983435175434@xxx', `${'a1'.repeat(20)}`, 'a b'),
      weekday: fc.constantFrom('Mon', 'Sat'),
      month: fc.constantFrom('Jan', 'Sep', 'Dec'),
      day: fc.nat({ max: 33 }),
      hour: fc.nat({ max: 25 }),
      second: fc.nat({ max: 70 }),
      year: fc.constantFrom(1969, 2001, 2024),
    })
    .map(
      ({ sender, weekday, month, day, hour, second, year }) =>
        `From ${sender} ${weekday} ${month} ${String(day).padStart(2)} ${two(hour)}:${two(second)}:${two(second)} ${year}`,
    );
  fc.assert(
    fc.property(line, text => void expect(parseFromLine(text)).toEqual(parseAnyFromLine(text))),
    {
      numRuns: 2000,
    },
  );
});

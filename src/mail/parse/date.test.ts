import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseAnyDate, parseDate } from './date.ts';

const iso = (value: string) => {
  const date = parseDate(value);
  return date === null
    ? null
    : `${new Date(date.seconds * 1000).toISOString().slice(0, 19)} ${date.offsetMinutes}`;
};

describe('dates', () => {
  it.each([
    ['Tue, 1 Jul 2003 10:52:37 +0200', '2003-07-01T08:52:37 120'],
    ['1 Jul 2003 10:52 +0200', '2003-07-01T08:52:00 120'],
    ['Tue,1 Jul 2003 10:52:37 -0330 (NDT)', '2003-07-01T14:22:37 -210'],
    ['Tue, 1 Jul 2003 (a (nested) comment) 10:52:37 GMT', '2003-07-01T10:52:37 0'],
    ['Tue, 01 Jul 2003 10:52:37 -0000', '2003-07-01T10:52:37 null'],
    ['Tue, 01 Jul 2003 10:52:37 +0000', '2003-07-01T10:52:37 0'],
    ['Tue, 01 Jul 2003 10:52:37', '2003-07-01T10:52:37 null'],
    ['Tue, 01 Jul 2003 10:52:37 EST', '2003-07-01T15:52:37 -300'],
    ['Tue, 01 Jul 2003 10:52:37 A', '2003-07-01T10:52:37 null'],
    ['Tue, 01 Jul 2003 10:52:37 XYZ', '2003-07-01T10:52:37 null'],
    ['Tue, 01 Jul 2003 10:52:37 +2500', '2003-07-01T10:52:37 null'],
    ['1 Jul 03 10:52:37 UT', '2003-07-01T10:52:37 0'],
    ['1 Jul 97 10:52:37 UT', '1997-07-01T10:52:37 0'],
    ['1 Jul 103 10:52:37 UT', '2003-07-01T10:52:37 0'],
    ['Tue Jul  1 10:52:37 2003', '2003-07-01T10:52:37 null'],
    ['Tue Jul  1 10:52:37 PDT 2003', '2003-07-01T17:52:37 -420'],
    ['Tue, 1 July 2003 10:52:37 +0200', '2003-07-01T08:52:37 120'],
    ['Mon, 1 Sept 2003 10:52:37 +0200', '2003-09-01T08:52:37 120'],
    ['1-Jul-2003 10:52:37 +0200', '2003-07-01T08:52:37 120'],
    ['2003-07-01T10:52:37+02:00', '2003-07-01T08:52:37 120'],
    ['2003-07-01 10:52:37', '2003-07-01T10:52:37 null'],
    ['Tue, 1 Jul 2003 10.52.37 +0200', '2003-07-01T08:52:37 120'],
    ['Tue, 1 Jul 2003 10:52:37 PM +0200', '2003-07-01T20:52:37 120'],
    ['Tue, 31 Dec 2016 23:59:60 +0000', '2017-01-01T00:00:00 0'],
    ['Thu, 29 Feb 2024 00:00:00 +0000', '2024-02-29T00:00:00 0'],
    ['Tue, 1 Jul 2003 10:52:37 +02:00', '2003-07-01T08:52:37 120'],
    ['Tue, 1 Jul 2003 10:52:37 +200', '2003-07-01T08:52:37 120'],
    ['Tue Jul 01 2003 10:52:37 GMT+0200 (Berlin)', '2003-07-01T08:52:37 120'],
    ['from a (b; c) by d (e; f); Tue, 1 Jul 2003 10:52:37 +0200 (g; h)', '2003-07-01T08:52:37 120'],
    ['from a (b by d; Tue, 1 Jul 2003 10:52:37 +0200', '2003-07-01T08:52:37 120'],
    ['from a by b; Tue, 1 Jul 2003 10:52:37 +0200', '2003-07-01T08:52:37 120'],
    ['Wed, 29 Feb 2023 00:00:00 +0000', null],
    ['31 Apr 2003 10:00:00 +0000', null],
    ['0 Apr 2003 10:00:00 +0000', null],
    ['1 Apr 2003 24:00:00 +0000', null],
    ['1 Apr 2003 10:60:00 +0000', null],
    ['1 Apr 2003', null],
    ['1 Foo 2003 10:00:00 +0000', null],
    ['yesterday', null],
    ['', null],
  ])('%j', (value, expected) => expect(iso(value)).toBe(expected));

  it('reads back every instant it was given, in every zone', () => {
    const zones = fc.integer({ min: -14 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 4e9 }), zones, (seconds, offsetMinutes) => {
        const local = new Date((seconds + offsetMinutes * 60) * 1000).toUTCString().replace(' GMT', '');
        const size = Math.abs(offsetMinutes);
        const digits = `${Math.floor(size / 60)}`.padStart(2, '0') + `${size % 60}`.padStart(2, '0');
        const read = parseDate(`${local} ${offsetMinutes < 0 ? '-' : '+'}${digits}`);
        expect(read).toEqual({ seconds, offsetMinutes });
      }),
    );
  });
});

test('the usual form is read as the general reader reads it', () => {
  const two = (n: number) => String(n).padStart(2, '0');
  const date = fc
    .record({
      weekday: fc.constantFrom('Tue, ', 'Sun, ', ''),
      day: fc.nat({ max: 32 }),
      month: fc.constantFrom('Jan', 'Feb', 'Jun', 'Dec'),
      year: fc.constantFrom('0024', '1969', '2000', '2023', '2024'),
      hour: fc.nat({ max: 24 }),
      second: fc.nat({ max: 61 }),
      zone: fc.constantFrom('+0000', '-0000', '+0200', '-0930', '+1400', '-1500', '+0260', '+0100 (CET)'),
    })
    .map(
      d =>
        `${d.weekday}${d.day} ${d.month} ${d.year} ${two(d.hour)}:${two(d.second % 60)}:${two(d.second)} ${d.zone}`,
    );
  fc.assert(
    fc.property(date, text => void expect(parseDate(text)).toEqual(parseAnyDate(text))),
    { numRuns: 2000 },
  );
});

import { expect, test } from 'vitest';
import { emptyConfig, parseConfig } from './config.ts';

test('an empty file is a company with the defaults of METRICS', () => {
  expect(emptyConfig()).toMatchObject({ idle_days: 14, lists: 'bulk', subjects: 'keep', domains: [] });
});

test('a full file is read, addresses in lower case, TOML dates as dates', () => {
  const read = parseConfig(
    `domains = ["Acme.com", "*.acme.com"]
     [calendar]
     hours = "Mon-Fri 09:00-17:00"
     holidays = [2025-12-25, "2026-01-01"]
     [[team]]
     name = "Support"
     [[teammate]]
     name = "Ana"
     addresses = ["Ana@Acme.com"]
     team = "Support"`,
    'pulso.toml',
  );
  expect(read.domains).toEqual(['acme.com', '*.acme.com']);
  expect(read.calendar?.holidays).toEqual(['2025-12-25', '2026-01-01']);
  expect(read.teammate[0]?.addresses).toEqual(['ana@acme.com']);
});

test.each([
  ['zone = ', /pulso\.toml \(line 1\) is not valid TOML/],
  ['lists = "sometimes"', /pulso\.toml: lists: /],
  ['colour = "red"', /pulso\.toml: the file: Unrecognized key: "colour"/],
  ['[[teammate]]\nname="A"\naddresses=["nobody"]', /teammate\.0\.addresses\.0: an address like/],
  [
    '[[teammate]]\nname="A"\naddresses=["a@b.c"]\nteam="X"',
    /teammate\.0\.team: there is no \[\[team\]\] named "X"/,
  ],
  [
    '[[teammate]]\nname="A"\naddresses=["a@b.c"]\n[[teammate]]\nname="B"\naddresses=["a@b.c"]',
    /a@b\.c belongs to both A and B/,
  ],
])('%j is refused with the name of the setting', (text, message) => {
  expect(() => parseConfig(text, 'pulso.toml')).toThrow(message);
});

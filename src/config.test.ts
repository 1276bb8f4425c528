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

const support = (text: string) =>
  `[[mailbox]]\naddress="support@acme.com"\nsupport=true\n[[teammate]]\nname="Ana"\naddresses=["ana@acme.com"]\n[support]\n${text}`;

test('support has severities, and tickets that solve and close themselves, unless switched off', () => {
  expect(emptyConfig().support).toMatchObject({
    severities: ['low', 'normal', 'high', 'urgent'],
    default_severity: 'normal',
    solve_after_days: 4,
    close_after_days: 10,
    fcr_days: 7,
    sla: [],
  });
  const read = parseConfig(support('solve_after_days = false'), 'pulso.toml');
  expect(read.support.solve_after_days).toBe(false);
  expect(read.mailbox[0]?.support).toBe(true);
});

test.each([
  [
    'default_severity = "hihg"',
    /support\.default_severity: there is no severity “hihg” \(did you mean high\?\)/,
  ],
  ['categories = [{name="a"},{name="a"}]', /support\.categories: “a” stands there twice/],
  ['[[support.sla]]\nname="A"', /support\.sla\.0 \(A\): it has no target/],
  [
    '[[support.sla]]\nname="A"\nfirst_minutes=5\nwhen={mailboxes=["sales@acme.com"]}',
    /there is no \[\[mailbox\]\] with the address “sales@acme\.com”/,
  ],
  ['[[support.sla]]\nname="A"\nfirst_minutes=5\nwhen={categories=["x"]}', /category “x” \(none is set up\)/],
  [
    '[[support.rules]]\nfield="subject"\nop="is"\nvalue="x"\nset={assignee="Bea"}',
    /there is no \[\[teammate\]\] named “Bea”/,
  ],
  ['[[support.rules]]\nfield="subject"\nop="is"\nvalue="x"\nset={}', /something to set/],
])('%j is refused in support with the name of the setting', (text, message) => {
  expect(() => parseConfig(support(text), 'pulso.toml')).toThrow(message);
});

const sla = (name: string, when: string) =>
  `[[support.sla]]\nname="${name}"\nfirst_minutes=5\nwhen={${when}}\n`;

test.each([
  ['the same twice', 'severities=["high"]', 'severities=["high"]', true],
  ['everything before something', '', 'severities=["high"]', true],
  ['many before one of them', 'severities=["high","urgent"]', 'severities=["high"],channels=["phone"]', true],
  ['something before everything', 'severities=["high"]', '', false],
  ['some of both', 'severities=["high"]', 'severities=["high","urgent"]', false],
  ['different questions', 'severities=["high"]', 'channels=["phone"]', false],
])('a policy that an earlier one covers can never apply: %s', (_, first, second, refused) => {
  const read = () => parseConfig(support(sla('First', first) + sla('Second', second)), 'pulso.toml');
  if (refused)
    expect(read).toThrow(/support\.sla\.1 \(Second\): it can never apply, because “First” before it/);
  else expect(read().support.sla).toHaveLength(2);
});

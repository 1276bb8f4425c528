/** What every key of `pulso.toml` is for, by path; `[]` stands for each entry of a list. A guard compares it with the schema. */
export const CONFIGURATION: Readonly<Record<string, string>> = {
  name: 'Name of the company, for titles.',
  zone: 'IANA time zone of every hour and day (`Europe/Madrid`). Default: that of the machine. `--zone` overrides it.',
  idle_days: 'A silence longer than this starts a new conversation in the same thread.',
  lists:
    '`bulk`: mail of mailing lists is no conversation. `human`: it is (for archives of lists). `--lists` overrides it.',
  subjects:
    'What is kept of subjects, in a store and in everything a report writes: `keep`, `hash` (equal subjects stay recognisable) or `drop`.',
  privacy:
    '`aggregates`, `metadata`, or `content`: the text of support mail is kept for triage (server only; switched on in the application, with a confirmation).',
  target_minutes: 'A reply within this many minutes meets the target.',
  outlier_hours:
    'Replies slower than this many hours leave the means (never the medians or n). Default: none do.',
  domains:
    'Internal domains. `acme.com` is exactly that one, `*.acme.com` its sub-domains. Consumer domains are never internal.',
  language: 'Language of mails and pages where a person has not chosen one: `en` or `es` (server only).',
  managers_see_people: 'Whether managers see figures of single people (server only).',
  retention_days:
    'Mail older than this many days is deleted from the facts (server only). Default: it is kept.',
  me: 'Addresses of the mailbox owner. `--me` adds to them.',
  'calendar.zone': 'Zone of the working hours, where it differs from `zone`.',
  'calendar.hours':
    'Working hours, such as `Mon-Fri 09:00-13:00 14:00-18:00; Sat 10:00-14:00`. `--hours` overrides it.',
  'calendar.holidays': 'Days off, as dates.',
  'calendar.holidays_file':
    'An iCalendar file with days off; its path is relative to this file. `--holidays` overrides it.',
  'calendar.holidays_url': 'Address of an iCalendar feed with days off, read every day (server only).',
  'team[].name': 'Name of a team.',
  'team[].calendar': 'Its own working hours, with the keys of `calendar`.',
  'teammate[].name': 'Name of a person of the company.',
  'teammate[].addresses': 'Every address and alias that person sends from.',
  'teammate[].team': 'Name of a `[[team]]`.',
  'mailbox[].name': 'Name to show; default: the address.',
  'mailbox[].address': 'Address of the mailbox.',
  'mailbox[].kind': '`shared` (support@) or `personal`.',
  'mailbox[].team': 'Name of the `[[team]]` that answers it; its calendar then applies.',
  'mailbox[].calendar': "Its own working hours; they come before the team's and the company's.",
  'mailbox[].support':
    'Whether what customers start in it are tickets. Where no mailbox says so, triage takes the shared ones.',
  'triage.rules[].field': 'What these words suggest: `category` or `severity`.',
  'triage.rules[].value': 'The label that is suggested.',
  'triage.rules[].words':
    'Words, or a few together; any of them suffices, without regard to case and accents.',
  'triage.rules[].in': 'Where they are looked for: `subject`, `text` or `both`.',
  'account[].name': 'Name of a customer company.',
  'account[].domains': 'Its domains; consumer domains never make an account.',
  'rule[].field': 'What a rule looks at: `address`, `domain`, `subject` or `label`.',
  'rule[].op': '`is` or `contains`.',
  'rule[].value': 'The text to compare with, case aside.',
  'rule[].kind':
    'The kind such messages are: `human`, `bounce`, `auto-reply`, `calendar`, `bulk` or `notification`.',
};

/** Uses every key. A guard reads it as Pulso would. */
export const EXAMPLE = `name = "Acme"
zone = "Europe/Madrid"
idle_days = 14
lists = "bulk"
privacy = "metadata"
subjects = "keep"
language = "en"
managers_see_people = false
retention_days = 1825
target_minutes = 240
outlier_hours = 720
domains = ["acme.example", "*.acme.example"]
me = ["ana@acme.example"]

[calendar]
zone = "Europe/Madrid"
hours = "Mon-Thu 09:00-18:00; Fri 09:00-15:00"
holidays = [2026-01-01, 2026-12-25]
holidays_file = "holidays.ics"
holidays_url = "https://calendar.example/days-off.ics"

[[team]]
name = "Support"
[team.calendar]
hours = "Mon-Fri 08:00-20:00"

[[teammate]]
name = "Ana Ruiz"
addresses = ["ana@acme.example", "a.ruiz@acme.example"]
team = "Support"

[[mailbox]]
name = "Support"
address = "support@acme.example"
kind = "shared"
support = true
team = "Support"

[[mailbox]]
address = "ana@acme.example"
kind = "personal"
[mailbox.calendar]
hours = "Mon-Fri 10:00-16:00"

[[triage.rules]]
field = "severity"
value = "urgent"
words = ["nobody can sign in", "data loss"]
in = "both"

[[account]]
name = "North Wind"
domains = ["north.example"]

[[rule]]
field = "domain"
op = "is"
value = "monitoring.example"
kind = "notification"
`;

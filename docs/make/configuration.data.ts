/** What every key of `pulso.toml` is for, by path; `[]` stands for each entry of a list. A guard compares it with the schema. */
export const CONFIGURATION: Readonly<Record<string, string>> = {
  name: 'Name of the company, for titles.',
  zone: 'IANA time zone of every hour and day (`Europe/Madrid`). Default: that of the machine. `--zone` overrides it.',
  idle_days: 'A silence longer than this starts a new conversation in the same thread.',
  lists:
    '`bulk`: mail of mailing lists is no conversation. `human`: it is (for archives of lists). `--lists` overrides it.',
  privacy:
    '`metadata`: who wrote to whom and when, and subjects as `subjects` says. `aggregates`: numbers only; subjects, Message-IDs, and addresses and names of people from outside are not kept, and what is there of them is taken away for good ([security](security.md)). `content`: the text of support mail is kept for triage (server only; switched on in the application, with a confirmation).',
  subjects:
    'What is kept of subjects, in a store and in everything a report writes: `keep`, `hash` (equal subjects stay recognisable) or `drop`.',
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
    'What customers start in it are tickets. Where no mailbox says so, triage takes the shared ones.',
  'support.severities': 'Severities of tickets, the least first.',
  'support.default_severity': 'The severity of a ticket of which nobody has said anything else.',
  'support.categories[].name': 'What tickets are about.',
  'support.categories[].first_contact':
    'Whether such a ticket can be solved at first contact; where not, it leaves the net figure.',
  'support.features': 'Parts of the product that tickets can be about.',
  'support.solve_after_days':
    'A ticket that waits for the customer is solved after so many days of silence; `false`: never by itself.',
  'support.close_after_days':
    'A solved ticket is closed so many days later, and no message opens it again; `false`: never by itself.',
  'support.commands':
    'Whether lines such as `#solved` at the top of internal mail do what they say ([support](support.md)).',
  'support.commands_checked_by':
    'Receiving mail servers whose `Authentication-Results` show that such a mail is from who it says, by their name in that header, such as `mx.google.com`. Without any, only what lies in a mailbox’s own sent mail counts.',
  'support.thanks_solve': 'Whether “thanks” alone, after our reply, solves a ticket.',
  'support.fcr_days':
    'Solved at first contact is known so many days later, when the ticket was not opened again.',
  'support.warn_percent': 'At which part of a target people are warned, in percent.',
  'support.sla[].name': 'Name of a set of targets. The first that fits a ticket counts.',
  'support.sla[].when.mailboxes':
    'Addresses of the mailboxes it is for. Lists that are left out fit every ticket.',
  'support.sla[].when.severities': 'Severities it is for.',
  'support.sla[].when.categories': 'Categories it is for.',
  'support.sla[].when.channels':
    'Channels it is for: `email`, `phone`, `chat`, `social`, `whatsapp`, `form`, `other`.',
  'support.sla[].when.accounts': 'Customer companies it is for.',
  'support.sla[].first_minutes': 'Minutes until our first reply.',
  'support.sla[].next_minutes': 'Minutes until our reply to every further question.',
  'support.sla[].resolution_minutes':
    'Minutes until the ticket is solved; times of waiting for the customer do not count.',
  'support.sla[].time': 'Minutes of working hours (`business`) or around the clock (`calendar`).',
  'support.sla[].calendar':
    "Its own working hours, with the keys of `calendar`; they come before the mailbox's.",
  'support.policy.published':
    'Whether everybody who has the link may read which promises hold (server only); conditions by account are never shown.',
  'support.policy.slug':
    'Where it is read: `/service-policy/` and this; three to sixty small letters, digits and hyphens.',
  'support.policy.intro':
    'What stands above the promises, by language (`en`, `es`, `pt`, `fr`, `de`); languages left out take the first that is there.',
  'support.rules[].field':
    'What a rule looks at in the mail that starts a ticket: `address`, `domain`, `subject`, `label`, `mailbox` or `account`.',
  'support.rules[].op': '`is` or `contains`.',
  'support.rules[].value': 'The text to compare with, case aside.',
  'support.rules[].set.severity': 'The severity such tickets get.',
  'support.rules[].set.category': 'Their category.',
  'support.rules[].set.assignee': 'Name of the teammate they are given to.',
  'support.rules[].set.tag': 'A tag they get.',
  'support.rules[].set.spam': '`true`: they are spam and leave every count.',
  'support.rules[].set.status':
    'The status they begin with: `open`, `pending`, `on_hold`, `solved` or `closed`.',
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
team = "Support"
support = true

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

[support]
severities = ["low", "normal", "high", "urgent"]
default_severity = "normal"
categories = [{ name = "billing", first_contact = true }, { name = "bug", first_contact = false }]
features = ["export"]
solve_after_days = 4
close_after_days = 10
thanks_solve = true
commands = true
commands_checked_by = ["mx.google.com"]
fcr_days = 7
warn_percent = 80

[support.policy]
published = true
slug = "acme-support"
intro = { en = "What you can expect of us.", es = "Lo que puedes esperar de nosotros." }

[[support.sla]]
name = "Urgent"
when = { severities = ["urgent"], mailboxes = ["support@acme.example"], categories = ["bug"], channels = ["email"], accounts = ["North Wind"] }
first_minutes = 30
next_minutes = 60
resolution_minutes = 480
time = "calendar"

[[support.sla]]
name = "Everybody"
first_minutes = 240
time = "business"
calendar = { hours = "Mon-Fri 08:00-20:00" }

[[support.rules]]
field = "subject"
op = "contains"
value = "invoice"
set = { category = "billing", severity = "high", assignee = "Ana Ruiz", tag = "money" }

[[support.rules]]
field = "domain"
op = "is"
value = "lottery.example"
set = { spam = true, status = "closed" }
`;

/** Flags that say whose mail it is and how it is judged; report and import share them. */
import { dirname } from 'node:path';
import { readHolidays } from '../app/calendars.ts';
import { type Config, emptyConfig, readConfig } from '../config.ts';
import { PulsoError } from '../errors.ts';
import type { Flags, Given } from './command.ts';
import { say } from './errors.data.ts';

export const SETTINGS_FLAGS: Flags = {
  me: { value: 'ADDRESS', many: true, text: 'your address (again for each alias); worked out when left out' },
  domain: {
    value: 'DOMAIN',
    many: true,
    text: "your company's domain: acme.com, or *.acme.com for its sub-domains",
  },
  zone: {
    value: 'ZONE',
    text: 'time zone of every hour and day, like Europe/Madrid (default: the configuration, else this machine)',
  },
  hours: { value: 'HOURS', text: 'business hours (default "Mon-Fri 09:00-17:00")' },
  holidays: { value: 'FILE.ics', text: 'days off, as an iCalendar file' },
  lists: { value: 'human|bulk', text: 'what mail of mailing lists is: conversation, or bulk (default)' },
  config: { value: 'pulso.toml', text: 'teammates, aliases, mailboxes, teams, calendars, rules' },
};

export interface Settings {
  config: Config;
  folder: string;
  zone: string;
}

/** Flags over configuration over defaults. Throws `usage` or `bad-config`. */
export function settingsFrom(given: Given): Settings {
  const path = given.text('config');
  const config = path === undefined ? emptyConfig() : readConfig(path);
  const lists = given.text('lists');
  if (lists !== undefined && lists !== 'human' && lists !== 'bulk') {
    throw new PulsoError('usage', say.listsTakes(lists));
  }
  const zone = given.text('zone') ?? config.zone ?? Temporal.Now.timeZoneId();
  const hours = given.text('hours');
  const holidays = given.text('holidays');
  return {
    config: {
      ...config,
      lists: lists ?? config.lists,
      me: [...config.me, ...given.texts('me').map(address => addressFlag(address))],
      domains: [...config.domains, ...given.texts('domain').map(domain => domainFlag(domain))],
      calendar: {
        ...config.calendar,
        ...(given.text('zone') === undefined ? {} : { zone }),
        ...(hours === undefined ? {} : { hours }),
        ...(holidays === undefined ? {} : { holidays: readHolidays(holidays) }),
      },
    },
    folder: path === undefined ? '.' : dirname(path),
    zone,
  };
}

function addressFlag(text: string): string {
  const address = text.trim().toLowerCase();
  if (/^[^@\s]+@[^@\s]+$/.test(address)) return address;
  throw new PulsoError('usage', say.meTakes(text));
}

function domainFlag(text: string): string {
  const domain = text.trim().toLowerCase().replace(/^@/, '');
  if (/^(\*\.)?[^@\s*]+$/.test(domain)) return domain;
  throw new PulsoError('usage', say.domainTakes(text));
}

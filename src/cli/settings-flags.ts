/** Flags that say whose mail it is and how it is judged; report and import share them. */
import { dirname } from 'node:path';
import { readHolidays } from '../app/calendars.ts';
import { type Config, emptyConfig, readConfig } from '../config.ts';
import { PulsoError } from '../errors.ts';
import { asSaid, filled } from '../sentence.ts';
import type { Flags, Given } from './command.ts';
import { say } from './errors.data.ts';
import { VALUE } from './help.data.ts';

export const SETTINGS_FLAGS: Flags = {
  me: {
    value: VALUE.address,
    many: true,
    text: {
      en: 'your address (again for each alias); worked out when left out',
      es: 'tu dirección (otra vez por cada alias); si no la das, se deduce del correo',
    },
  },
  domain: {
    value: VALUE.domain,
    many: true,
    text: {
      en: "your company's domain: acme.com, or *.acme.com for its sub-domains",
      es: 'el dominio de tu empresa: acme.com, o *.acme.com para sus subdominios',
    },
  },
  zone: {
    value: VALUE.zone,
    text: {
      en: 'time zone of every hour and day, like Europe/Madrid (default: the configuration, else this machine)',
      es: 'zona horaria de todas las horas y días, como Europe/Madrid (si no, la de la configuración o la de esta máquina)',
    },
  },
  hours: {
    value: VALUE.hours,
    text: {
      en: 'business hours (default "Mon-Fri 09:00-17:00")',
      es: 'horario laboral (por defecto, "L-V 9:00-17:00")',
    },
  },
  holidays: {
    value: filled`${VALUE.file}.ics`,
    text: { en: 'days off, as an iCalendar file', es: 'días festivos, en un archivo iCalendar' },
  },
  lists: {
    value: asSaid('human|bulk'),
    text: {
      en: 'what mail of mailing lists is: conversation (human), or bulk (default)',
      es: 'qué es el correo de listas: conversación (human) o correo masivo (bulk, por defecto)',
    },
  },
  config: {
    value: asSaid('pulso.toml'),
    text: {
      en: 'teammates, aliases, mailboxes, teams, calendars, rules',
      es: 'personas del equipo, alias, buzones, equipos, calendarios, reglas',
    },
  },
};

/** Of what is asked about mail; its days end with the mail. */
export const RANGE_FLAG: Flags = {
  range: {
    value: VALUE.range,
    text: {
      en: 'all (default), 90d, 12mo, 2026-03, 2026-01-01..2026-03-31 …; 90d: the 90 whole days before the day of the last mail',
      es: 'all (todo, por defecto), 90d, 12mo, 2026-03, 2026-01-01..2026-03-31…; 90d: los 90 días completos anteriores al día del último correo',
    },
  },
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

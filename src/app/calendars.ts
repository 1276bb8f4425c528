/** Calendars from the configuration, and which one is in force where. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CalendarConfig } from '../config.ts';
import { PulsoError } from '../errors.ts';
import { asSaid } from '../sentence.ts';
import type { Calendar } from '../time/calendar.ts';
import { parseHolidays } from '../time/holidays.ts';
import { parseHours } from '../time/parse-hours.ts';
import { TimeError } from '../time/time-errors.ts';
import { assertZone } from '../time/zone.ts';
import { say } from './errors.data.ts';

const DEFAULT_HOURS = 'Mon-Fri 09:00-17:00';

/** Holidays are expanded over this span: longer than any archive, short enough for hostile feeds. */
const HOLIDAYS_FROM = '1990-01-01';
const HOLIDAYS_TO = '2100-01-01';

/** Days off by the address of the feed that named them, as it was read the last time. */
export type HolidayFeeds = Readonly<Record<string, string[]>>;

/** `base` answers where the configuration is silent. `folder`: relative holiday files lie there. */
export function calendarFrom(
  config: CalendarConfig,
  base: Calendar,
  folder: string,
  feeds: HolidayFeeds = {},
): Calendar {
  try {
    return {
      zone: config.zone === undefined ? base.zone : assertZone(config.zone),
      hours: config.hours === undefined ? base.hours : parseHours(config.hours),
      holidays:
        config.holidays === undefined &&
        config.holidays_file === undefined &&
        config.holidays_url === undefined
          ? base.holidays
          : [
              ...(config.holidays ?? []),
              ...(config.holidays_url === undefined ? [] : (feeds[config.holidays_url] ?? [])),
              ...(config.holidays_file === undefined
                ? []
                : readHolidays(resolve(folder, config.holidays_file))),
            ],
    };
  } catch (error) {
    if (error instanceof TimeError) {
      throw new PulsoError('bad-config', say.hoursUnusable(error.said), {
        cause: error,
      });
    }
    throw error;
  }
}

/** Dates of an iCalendar text, over the span that holidays are expanded to. */
export const holidaysIn = (text: string): string[] =>
  parseHolidays(text, { from: HOLIDAYS_FROM, to: HOLIDAYS_TO });

/** Dates of an iCalendar file. Throws `bad-config` with the path. */
export function readHolidays(path: string): string[] {
  try {
    return holidaysIn(readFileSync(path, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const said = error instanceof TimeError ? error.said : asSaid(message);
    const why = code === 'ENOENT' ? say.noSuchFile : said;
    throw new PulsoError('bad-config', say.holidaysFileUnreadable(path, why), { cause: error });
  }
}

/** Mon–Fri 9–17 in the zone, no holidays. */
export function defaultCalendar(zone: string): Calendar {
  return { zone, hours: parseHours(DEFAULT_HOURS), holidays: [] };
}

import { describe, expect, test } from 'vitest';
import { openCalendar } from '../../src/time/business-time.ts';
import { below, random } from '../random.ts';
import { DAY } from './civil.ts';
import { afterOpenSeconds, isOpen, openHours, openSeconds } from './hours.ts';
import { fromLocal, openZone } from './zone.ts';

const from = Date.UTC(2025, 0, 1) / 1000;
const to = from + 365 * DAY;
const week = { days: [1, 2, 3, 4, 5], from: 540, to: 1080, holidays: ['2025-04-18', '2025-12-25'] };

describe('working hours of the demo', () => {
  const madrid = openZone('Europe/Madrid', from, to);
  const hours = openHours(madrid, week, from, to);

  test('Friday 17:00 and two working hours end on Monday at 10:00', () => {
    const friday = fromLocal(madrid, Date.UTC(2025, 2, 28, 17) / 1000);
    expect(afterOpenSeconds(hours, friday, 7200)).toBe(fromLocal(madrid, Date.UTC(2025, 2, 31, 10) / 1000));
  });

  test('going forward by open seconds takes exactly those open seconds', () => {
    const chooser = random(1);
    for (let i = 0; i < 500; i++) {
      const start = from + below(chooser, 300 * DAY);
      const seconds = 1 + below(chooser, 200_000);
      const end = afterOpenSeconds(hours, start, seconds);
      expect(openSeconds(hours, start, end)).toBe(seconds);
      expect(isOpen(hours, end)).toBe(true);
    }
  });

  test.each(['Europe/Madrid', 'America/New_York', 'America/Sao_Paulo'])(
    '%s: the second implementation agrees',
    name => {
      const zone = openZone(name, from, to);
      const own = openHours(zone, week, from, to);
      const window = [{ from: 540, to: 1080 }];
      const other = openCalendar({
        zone: name,
        hours: { 1: window, 2: window, 3: window, 4: window, 5: window, 6: [], 7: [] },
        holidays: week.holidays,
      });
      const chooser = random(2);
      for (let i = 0; i < 300; i++) {
        const start = from + below(chooser, 330 * DAY);
        const end = start + below(chooser, 20 * DAY);
        expect(openSeconds(own, start, end)).toBe(other.seconds(start, end));
      }
    },
  );
});

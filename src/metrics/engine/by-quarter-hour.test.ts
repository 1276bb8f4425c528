import { expect, test } from 'vitest';
import { message } from '../facts/message.ts';
import { mailByQuarterHour } from './by-quarter-hour.ts';
import type { Scope } from './scope.ts';

const DAY_START = Date.UTC(2026, 2, 1) / 1000;
const scope = (zone: string, from: number | null = null): Scope => ({
  workspaceId: 1,
  workspaceZone: 'Europe/Madrid',
  zone,
  bounds: { from, to: null },
  rowFilter: null,
  filters: [],
  settings: { target_seconds: 3600, outlier_seconds: null, now: DAY_START },
  rollups: { fresh: false, byMailbox: false, onlyHours: false },
});

test.each(['America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'UTC'])(
  'clocks of %s change on quarter hours: mail is counted by them',
  zone => {
    expect(mailByQuarterHour(message, [], scope(zone))).not.toBeNull();
  },
);

test('clocks of St. John’s changed a minute after midnight: rows are converted one by one', () => {
  expect(mailByQuarterHour(message, [], scope('America/St_Johns'))).toBeNull();
});

test('a period that begins inside a quarter hour is counted row by row', () => {
  expect(mailByQuarterHour(message, [], scope('UTC', DAY_START + 60))).toBeNull();
  expect(mailByQuarterHour(message, [], scope('UTC', DAY_START + 900))).not.toBeNull();
});

import { expect, test } from 'vitest';
import { assertZone } from '../time/zone.ts';
import { type RecipientEvidence, recipientZone } from './recipient-zone.ts';

const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds / 1000;
const mail = (text: string, hours: number) => ({ sentAt: at(text), offsetMinutes: hours * 60 });
const [JANUARY, JULY] = ['2024-01-15T10:00Z', '2024-07-15T10:00Z'];
const zoneOf = (given: Partial<RecipientEvidence>) =>
  recipientZone({
    explicit: null,
    ownMail: [],
    account: 'America/New_York',
    workspace: 'Europe/Madrid',
    ...given,
  });

test('what a person has set comes first', () => {
  expect(zoneOf({ explicit: 'Asia/Tokyo', ownMail: [mail(JULY, -4)] })).toEqual({
    zone: 'Asia/Tokyo',
    reason: 'explicit',
  });
});

test('summer and winter offsets are one zone', () => {
  const ownMail = [mail(JANUARY, -5), mail(JULY, -4), mail(JULY, -4)];
  expect(zoneOf({ ownMail })).toEqual({ zone: 'America/New_York', reason: 'own-mail' });
});

test('their own mail outweighs the account', () => {
  expect(zoneOf({ ownMail: [mail(JANUARY, 1), mail(JULY, 2)] })).toEqual({
    zone: 'Europe/Madrid',
    reason: 'own-mail',
  });
  expect(zoneOf({ ownMail: [mail(JULY, 9), mail(JANUARY, 9), mail(JANUARY, 1)] }).zone).toBe('Etc/GMT-9');
});

test('an offset between the hours leaves it to the account', () => {
  expect(zoneOf({ ownMail: [mail(JULY, 5.75)] })).toEqual({ zone: 'America/New_York', reason: 'account' });
});

test('without mail the account, without an account the workspace', () => {
  expect(zoneOf({}).reason).toBe('account');
  expect(zoneOf({ account: null })).toEqual({ zone: 'Europe/Madrid', reason: 'workspace' });
});

test.each([-12, -3, 0, 3, 14])('a fixed zone %d h east exists', hours => {
  const { zone } = zoneOf({ account: null, workspace: 'Asia/Kathmandu', ownMail: [mail(JULY, hours)] });
  expect(assertZone(zone)).toBe(zone);
});

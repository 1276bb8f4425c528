import { expect, test } from 'vitest';
import type { Recipient } from '../../api/reports.ts';
import { isAboutSomething, newSchedule, readyBody, repeated, withEmail } from './schedule-form.ts';

const outside: Recipient = { email: '', language: 'en', zone: 'Europe/Madrid', user_id: null };
const luis = {
  user_id: 'u2',
  name: 'Luis Prieto',
  email: 'luis@larkfield.example',
  language: 'es' as const,
  zone: 'America/Lima',
};

test('the address of a member brings their language, zone and rights', () => {
  expect(withEmail(outside, 'Luis@Larkfield.example', [luis])).toEqual({
    email: 'Luis@Larkfield.example',
    name: 'Luis Prieto',
    language: 'es',
    zone: 'America/Lima',
    user_id: 'u2',
  });
});

test('an address that is no longer a member’s takes their rights away', () => {
  const member = withEmail(outside, luis.email, [luis]);
  expect(withEmail(member, 'luis@larkfield.exampl', [luis])).toEqual({
    ...outside,
    email: 'luis@larkfield.exampl',
    language: 'es',
    zone: 'America/Lima',
  });
});

test('the second of two equal addresses is the one too many', () => {
  const rows = ['a@x.example', 'b@x.example', ' A@x.example', ''].map(email => ({ ...outside, email }));
  expect(repeated(rows)).toEqual([2]);
});

test('empty rows and spaces are not sent', () => {
  const body = { ...newSchedule({ ...outside, email: ' A@x.example ' }), name: ' Weekly ' };
  const ready = readyBody({ ...body, recipients: [...body.recipients, outside] });
  expect(ready.name).toBe('Weekly');
  expect(ready.recipients.map(one => one.email)).toEqual(['a@x.example']);
});

test('a report about a mailbox needs the mailbox', () => {
  expect(isAboutSomething({ of: 'everything', id: null })).toBe(true);
  expect(isAboutSomething({ of: 'mailbox', id: null })).toBe(false);
  expect(isAboutSomething({ of: 'mailbox', id: 3 })).toBe(true);
});

/** A schedule as it is being written, and as the server takes it. Pure. */
import type { Language } from '../../../src/report/language.ts';
import type { Recipient, ScheduleBody, ScheduleShown, Scope } from '../../api/reports.ts';

export const EVERYTHING: Scope = { of: 'everything', id: null, filters: [] };

/** Monday morning, for whoever writes it. */
export const newSchedule = (reader: Recipient): ScheduleBody => ({
  name: '',
  cadence: { every: 'week', weekday: 1, hour: 8, minute: 0 },
  scope: EVERYTHING,
  recipients: [reader],
  active: true,
});

/** What is stored, without what the list adds to it. */
export const bodyOf = ({ name, cadence, scope, recipients, active }: ScheduleShown): ScheduleBody => ({
  name,
  cadence,
  scope,
  recipients: recipients.map(({ unsubscribed: _, next_at: __, ...recipient }) => recipient),
  active,
});

export interface KnownPerson {
  user_id: string;
  name: string;
  email: string;
  language: Language;
  zone: string | null;
}

/** Whoever has that address here brings their language, zone and rights; an address from outside brings nothing. */
export function withEmail(recipient: Recipient, email: string, people: readonly KnownPerson[]): Recipient {
  const { name: _, ...rest } = recipient;
  const person = people.find(one => one.email.toLowerCase() === email.trim().toLowerCase());
  if (person === undefined) return { ...rest, email, user_id: null };
  const { user_id, name, language, zone } = person;
  return { ...rest, email, user_id, name, language, zone: zone ?? rest.zone };
}

/** Places of addresses that stand further up already. */
export function repeated(recipients: readonly Recipient[]): number[] {
  const emails = recipients.map(one => one.email.trim().toLowerCase());
  return emails.flatMap((email, at) => (email !== '' && emails.indexOf(email) < at ? [at] : []));
}

export const isAboutSomething = ({ of, id }: Pick<Scope, 'of' | 'id'>): boolean =>
  of === 'everything' || id !== null;

/** Without the spaces and empty rows that typing leaves. */
export const readyBody = (body: ScheduleBody): ScheduleBody => ({
  ...body,
  name: body.name.trim(),
  recipients: body.recipients
    .map(one => ({ ...one, email: one.email.trim().toLowerCase() }))
    .filter(one => one.email !== ''),
});

import type { MailLinks } from '../../report/email/render.ts';
import type { Report } from '../../report/report.ts';
import type { AppContext } from '../context.ts';
import type { Schedule } from './schedules.ts';

/** The key of the web app's address that filters by it. */
const KEYS = { mailbox: 'mailbox', team: 'team', person: 'teammate' } as const;

/** The mail's links; the dashboard opens with the same period and subject. */
export function linksOf(
  { publicUrl }: Pick<AppContext, 'publicUrl'>,
  { name, scope }: Pick<Schedule, 'name' | 'scope'>,
  recipient: string,
  { range }: Report,
  unsubscribe: string | null,
): MailLinks {
  const about = scope.of === 'everything' ? '' : `&${KEYS[scope.of]}=${scope.id}`;
  return {
    dashboard: `${publicUrl}/?range=${range.from}..${range.to}${about}`,
    unsubscribe,
    schedule: name,
    recipient,
  };
}

/** What the next mail of a schedule would look like today, before anybody gets it. */
import { z } from 'zod';
import { renderMailPage } from '../../report/email/render.ts';
import { LANGUAGES } from '../../report/language.ts';
import type { AppContext } from '../context.ts';
import { knownZone } from '../known-zone.ts';
import { cadenceSchema, lastDue } from './cadence.ts';
import { linksOf } from './links.ts';
import { reportFor } from './run-due-reports.ts';
import { scopeSchema } from './scope.ts';

export const previewBody = z.strictObject({
  name: z.string().max(100).default('–'),
  cadence: cadenceSchema,
  scope: scopeSchema,
  language: z.enum(LANGUAGES),
  zone: z.string(),
});

/**
 * `userId`: who looks; they see by their own rights. The period is the last one that is over. Gives an HTML page.
 * Throws `too-heavy`, `not-found`, `not-allowed`.
 */
export async function previewReport(
  context: AppContext,
  workspaceId: number,
  userId: string | null,
  { name, cadence, scope, language, zone }: z.output<typeof previewBody>,
): Promise<string> {
  const reader = { language, zone: knownZone(zone, 'bad-input'), user_id: userId };
  const { from, to } = finished(cadence, reader.zone, context.now());
  const range: [string, string] = [from.toString(), to.toString()];
  const made = { scope, created_by: userId };
  const report = await reportFor(context, workspaceId, made, reader, range, context.questionMs);
  return renderMailPage(report, linksOf(context, { name, scope }, '…', report, null));
}

/** The last period that a mail was due for; a count of days that has not begun yet would begin with those before today. */
function finished(cadence: z.output<typeof cadenceSchema>, zone: string, now: Temporal.Instant) {
  const due = lastDue(cadence, zone, now);
  if (due !== null) return due;
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const days = cadence.every === 'days' ? cadence.days : 7;
  return { from: today.subtract({ days }), to: today.subtract({ days: 1 }) };
}
